using BounceKit.Classification;
using BounceKit.Cli.Output;

namespace BounceKit.Cli.Summaries;

/// <summary>What a mailbox of bounces says as a whole. Counts alone take no more memory with more messages; the bounces themselves are kept only where the page with all of them is wanted.</summary>
/// <param name="keepsBounces">Whether every bounce is kept.</param>
internal sealed class MailboxSummary(bool keepsBounces)
{
    private const int LongestDiagnostic = 600;

    private readonly List<Bounce> bounces = [];

    public Tally<BounceKind> Kinds { get; } = new();

    public Tally<BounceReason> Reasons { get; } = new();

    public Tally<ReasonCategory> Categories { get; } = new();

    public Tally<Recommendation> Recommendations { get; } = new();

    /// <summary>By the receiver's name, where the table knows it, else by the recipient's domain.</summary>
    public Tally<string> Receivers { get; } = new();

    /// <summary>The addresses that receivers complain about: where the reason is the sender's reputation or its authentication.</summary>
    public Tally<string> SendingIps { get; } = new();

    public Days Days { get; } = new();

    public UnmatchedGroups Unmatched { get; } = new();

    public int Messages => Kinds.Total;

    /// <summary>Recipients with a reason.</summary>
    public int Outcomes => Reasons.Total;

    public IReadOnlyList<Bounce> Bounces => bounces;

    public void Add(BounceReport report)
    {
        Kinds.Add(report.Kind);
        Unmatched.Add(report);
        if (report.Date is { } date && report.IsBounce) Days.Add(date);
        foreach (var outcome in report.Recipients.Where(outcome => outcome.Reason is not BounceReason.None)) Add(report, outcome);
    }

    private void Add(BounceReport report, RecipientOutcome outcome)
    {
        Reasons.Add(outcome.Reason);
        Categories.Add(outcome.Category);
        Recommendations.Add(outcome.Recommendation);
        var receiver = ReceiverOf(report, outcome);
        if (receiver is not null) Receivers.Add(receiver);
        var ip = IpOf(outcome);
        if (ip is not null) SendingIps.Add(ip);
        if (keepsBounces) bounces.Add(new Bounce(report, outcome, Shortened(outcome.Diagnostic), receiver, ip));
    }

    private static string? ReceiverOf(BounceReport report, RecipientOutcome outcome)
    {
        if (ReceiverTable.BuiltIn.Find(outcome.RemoteMta, report.ReportingMta, outcome.Diagnostic ?? "", outcome.Address) is { } id) return ReceiverTable.BuiltIn.NameOf(id);
        return outcome.Address is { } address && address.LastIndexOf('@') is >= 0 and var at ? address[(at + 1)..].ToLowerInvariant() : null;
    }

    private static string? IpOf(RecipientOutcome outcome) => outcome.Category is ReasonCategory.Reputation or ReasonCategory.Authentication
        ? outcome.Blocklist?.Listed is { } listed && System.Net.IPAddress.TryParse(listed, out _) ? listed : ReplyDetails.FirstIpAddress(outcome.Diagnostic ?? "")
        : null;

    private static string? Shortened(string? diagnostic) => diagnostic is { Length: > LongestDiagnostic } ? diagnostic[..LongestDiagnostic] + " …" : diagnostic;

    /// <summary>One bounce, as far as the page shows it.</summary>
    internal sealed record Bounce
    {
        public Bounce(BounceReport report, RecipientOutcome outcome, string? diagnostic, string? receiver, string? ip)
        {
            (Diagnostic, Receiver, Ip) = (diagnostic, receiver, ip);
            (Source, Date) = (report.Source, report.Date);
            Address = outcome.Address ?? outcome.MailedAddress;
            (Reason, Recommendation, SmtpCode, Status, Advice) = (outcome.Reason, outcome.Recommendation, outcome.SmtpCode, outcome.Status, outcome.Remediations.Count > 0 ? outcome.Remediations[0].Title : null);
        }

        public string? Source { get; }

        public DateTimeOffset? Date { get; }

        public string? Address { get; }

        public BounceReason Reason { get; }

        public Recommendation Recommendation { get; }

        public int? SmtpCode { get; }

        public EnhancedStatusCode? Status { get; }

        public string? Diagnostic { get; }

        public string? Advice { get; }

        public string? Receiver { get; }

        public string? Ip { get; }
    }
}
