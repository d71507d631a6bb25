namespace BounceKit.Cli.Anonymizing;

/// <summary>Whether two messages are read alike: what they are, and for each recipient why, by which rule.</summary>
internal static class ReportCheck
{
    public static IEnumerable<Fault> Differences(BounceReport before, BounceReport after)
    {
        (ReportPart Part, string? Before, string? After)[] whole =
        [
            (ReportPart.Kind, before.Kind.ToString(), after.Kind.ToString()),
            (ReportPart.Format, before.Format, after.Format),
            (ReportPart.Recipients, Number(before.Recipients.Count), Number(after.Recipients.Count)),
        ];
        return whole.Where(one => one.Before != one.After).Select(one => new Fault.ReadDifferently(one.Part, 0, one.Before, one.After))
            .Concat(before.Recipients.Zip(after.Recipients, Differences).SelectMany((faults, index) => faults.Select(fault => fault with { Recipient = index + 1 })));
    }

    private static IEnumerable<Fault.ReadDifferently> Differences(RecipientOutcome before, RecipientOutcome after) =>
        Of(before).Zip(Of(after)).Where(pair => pair.First != pair.Second).Select(pair => new Fault.ReadDifferently(pair.First.Part, 0, pair.First.Value, pair.Second.Value));

    private static IEnumerable<(ReportPart Part, string? Value)> Of(RecipientOutcome outcome) =>
    [
        (ReportPart.Action, outcome.Action.ToString()),
        (ReportPart.Reason, outcome.Reason.ToString()),
        (ReportPart.Status, outcome.Status?.ToString()),
        (ReportPart.SmtpCode, outcome.SmtpCode is { } code ? Number(code) : null),
        (ReportPart.Rule, outcome.RuleId),
        (ReportPart.Recommendation, outcome.Recommendation.ToString()),
    ];

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
