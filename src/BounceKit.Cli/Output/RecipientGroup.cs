namespace BounceKit.Cli.Output;

/// <summary>Recipients of one report of whom the same is to be said, so that a notice about a hundred addresses is explained once.</summary>
internal sealed record RecipientGroup(RecipientOutcome Outcome, IReadOnlyList<string> Addresses)
{
    public static IEnumerable<RecipientGroup> Of(BounceReport report) =>
        from recipient in report.Recipients
        group recipient by (recipient.Reason, recipient.RuleId, recipient.Recommendation, recipient.BounceType, recipient.Status, recipient.SmtpCode, recipient.Forwarded) into same
        select new RecipientGroup(same.First(), [.. same.Select(recipient => recipient.MailedAddress ?? recipient.Address).OfType<string>()]);
}
