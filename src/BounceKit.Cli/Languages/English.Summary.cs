using System.Globalization;

namespace BounceKit.Cli.Languages;

/// <summary>What <c>bouncekit summary</c> says in English.</summary>
internal sealed partial class English
{
    public override string SummaryDescription => "Sum up a mailbox of bounces: how many, why, where, when, and what no rule knew.";
    public override string SummaryFormatDescription => "How to write it: table (for people), json.";
    public override string HtmlDescription => "Write a page instead, in one file, with charts and every bounce behind its number.";
    public override IReadOnlyList<Example> SummaryExamples =>
    [
        new("bouncekit summary ~/Maildir", "the counts, on the terminal"),
        new("bouncekit summary --html report.html bounces.mbox", "a page to look at or to send on"),
        new("bouncekit summary --format json spool/", "for another program"),
    ];

    public override string NotWritable(string path, string cause) => $"\"{path}\" cannot be written: {cause}";
    public override string PageWritten(string path, int messages) => $"{path}: {Count(messages, "message")}.";
    public override string ByKind => "What the messages are";
    public override string ByReason => "Why";
    public override string ByCategory => "Where the fault lies";
    public override string ByRecommendation => "What next";
    public override string ByReceiver => "Who receives";
    public override string BySendingIp => "Your addresses that receivers complain about";
    public override string OverTime => "When";

    public override string PageTitle => "Bounces";
    public override string PageSubtitle(int messages, int outcomes, string? from, string? to) =>
        $"{Count(messages, "message")}, {Count(outcomes, "recipient")} with a reason{(from is null ? "" : from == to ? $", {from}" : $", {from} to {to}")}";
    public override string MessagesTile => "messages read";
    public override string FailuresTile => "recipients not reached, or not yet";
    public override string SuppressTile => "to stop mailing";
    public override string OursToFixTile => "for the sending side to fix";
    public override string OverTimeCaption => "Bounces by the date of the notice";
    public override string BouncesOf(string name, int count) => $"{name}: {Count(count, "bounce")}";
    public override string ShareOf(int count, int total) => string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / total:0.#} %");
    public override string UnmatchedTitle => "What no rule knew";
    public override string UnmatchedExplanation => "These diagnostics were answered by a code alone, or not at all. A rule of your own can name them: bouncekit parse --unmatched.";
    public override string NothingHere => "Nothing.";
    public override string DateColumn => "Date";
    public override string SaidColumn => "What the server said";
    public override string FoundInColumn => "Found in";
    public override string Undated => "no date";
    public override string MadeBy(string version) => $"Made by BounceKit {version}. Everything on this page is in this file; it loads nothing and runs no script.";
    public override string RowsLeftOut(int count) => $"{Count(count, "further bounce")} not shown here; \"bouncekit parse\" lists all.";
}
