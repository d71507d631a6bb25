using System.Globalization;
using BounceKit.Json;

namespace BounceKit.Cli.Output;

/// <summary>
/// A header row, then one line per recipient, in the words of the JSON; a message without recipients has one line, so that none is lost.
/// Line ends inside a cell become spaces, so that one line stays one line for tools that know no quoting.
/// </summary>
internal sealed class CsvReportWriter : IReportWriter
{
    private static readonly (string Name, Func<BounceReport, RecipientOutcome?, string?> Value)[] Columns =
    [
        ("source", (report, _) => report.Source),
        ("kind", (report, _) => Words.Of(report.Kind)),
        ("format", (report, _) => report.Format),
        ("date", (report, _) => Time(report.Date)),
        ("reportingMta", (report, _) => report.ReportingMta),
        ("address", (_, recipient) => recipient?.Address),
        ("mailedAddress", (_, recipient) => recipient?.MailedAddress),
        ("action", (_, recipient) => recipient is { Action: not RecipientAction.Unspecified } ? Words.Of(recipient.Action) : null),
        ("status", (_, recipient) => recipient?.Status?.ToString()),
        ("smtpCode", (_, recipient) => recipient?.SmtpCode?.ToString(CultureInfo.InvariantCulture)),
        ("smtpCommand", (_, recipient) => recipient?.SmtpCommand is { } command and not SmtpCommand.Unspecified ? Words.Of(command) : null),
        ("remoteMta", (_, recipient) => recipient?.RemoteMta),
        ("reason", (_, recipient) => recipient is null ? null : Words.Of(recipient.Reason)),
        ("category", (_, recipient) => recipient is null ? null : Words.Of(recipient.Category)),
        ("bounceType", (_, recipient) => recipient?.BounceType is { } type ? Words.Of(type) : null),
        ("recommendation", (_, recipient) => recipient is null ? null : Words.Of(recipient.Recommendation)),
        ("fixBy", (_, recipient) => recipient is null ? null : Words.Of(recipient.FixBy)),
        ("countsAgainstRecipient", (_, recipient) => recipient is null ? null : recipient.CountsAgainstRecipient ? "true" : "false"),
        ("confidence", (_, recipient) => recipient is null ? null : Words.Of(recipient.Confidence)),
        ("ruleId", (_, recipient) => recipient?.RuleId),
        ("matchedText", (_, recipient) => recipient?.MatchedText),
        ("retryAfterSeconds", (_, recipient) => recipient?.RetryAfterSeconds?.ToString(CultureInfo.InvariantCulture)),
        ("blocklist", (_, recipient) => recipient?.Blocklist?.Name),
        ("newAddress", (_, recipient) => recipient?.NewAddress),
        ("eventId", (_, recipient) => recipient?.EventId),
        ("originalMessageId", (report, _) => report.Original?.MessageId),
        ("diagnostic", (_, recipient) => recipient?.Diagnostic),
    ];

    private readonly TextWriter output;

    public CsvReportWriter(TextWriter output)
    {
        this.output = output;
        CsvRow.Write(output, Columns.Select(column => column.Name));
    }

    public void Write(BounceReport report)
    {
        if (report.Recipients.Count == 0) WriteLine(report, null);
        foreach (var recipient in report.Recipients) WriteLine(report, recipient);
    }

    public void End() { }

    private void WriteLine(BounceReport report, RecipientOutcome? recipient) => CsvRow.Write(output, Columns.Select(column => column.Value(report, recipient)));

    private static string? Time(DateTimeOffset? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
