using BounceKit.Cli.Languages;
using BounceKit.Cli.Terminals;
using Spectre.Console;

namespace BounceKit.Cli.Output;

/// <summary>
/// A table for people: a line per message with where it came from and what it is, under it a row per recipient.
/// The columns depend on the width alone, not on the rows to come, so it is written as the messages are read.
/// </summary>
internal sealed class TableReportWriter : IReportWriter
{
    private const int CodesWidth = 11;
    private const int Gap = 2;

    private readonly IAnsiConsole console;
    private readonly Phrases phrases;
    private readonly int reasonWidth;
    private readonly int nextWidth;
    private readonly SortedDictionary<BounceKind, int> counts = [];

    public TableReportWriter(IAnsiConsole console, Phrases phrases)
    {
        this.console = console;
        this.phrases = phrases;
        var width = console.Profile.Width;
        nextWidth = Math.Clamp(width / 6, 14, 18);
        reasonWidth = Math.Clamp(width / 4, 18, 44);
        WriteHeader();
    }

    public void Write(BounceReport report)
    {
        counts[report.Kind] = counts.GetValueOrDefault(report.Kind) + 1;
        console.Write(MessageLine(report));
        if (report.Recipients.Count == 0) return;
        var table = Columns();
        foreach (var recipient in report.Recipients) table.AddRow(Row(recipient));
        console.Write(table);
    }

    public void End()
    {
        console.Write(new Rule { Style = PeopleConsole.Quiet });
        // The commonest kind first; failures before others of the same number.
        var kinds = counts.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value).ToList();
        console.WriteLine(phrases.Counted(counts.Values.Sum(), kinds));
    }

    private void WriteHeader()
    {
        var table = Columns();
        table.AddRow(
            new Text(phrases.RecipientColumn, PeopleConsole.Heading),
            new Text(phrases.ReasonColumn, PeopleConsole.Heading),
            new Text(phrases.CodesColumn, PeopleConsole.Heading),
            new Text(phrases.NextColumn, PeopleConsole.Heading));
        console.Write(table);
        console.Write(new Rule { Style = PeopleConsole.Quiet });
    }

    private Table Columns()
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        var recipientWidth = console.Profile.Width - reasonWidth - CodesWidth - nextWidth - 3 * Gap;
        table.AddColumn(Column(recipientWidth, Gap));
        table.AddColumn(Column(reasonWidth, Gap));
        table.AddColumn(Column(CodesWidth, Gap));
        table.AddColumn(Column(nextWidth, gap: 0));
        return table;
    }

    private static TableColumn Column(int width, int gap) => new("") { Width = width, Padding = new Padding(0, 0, gap, 0) };

    private Paragraph MessageLine(BounceReport report)
    {
        var line = new Paragraph();
        if (report.Source is { } source) line.Append($"{SafeText.OfLine(source)}  ", PeopleConsole.Quiet);
        line.Append(phrases.Of(report.Kind), StyleOf(report));
        line.Append("\n");
        return line;
    }

    private Text[] Row(RecipientOutcome recipient) =>
    [
        new Text(SafeText.OfLine(recipient.Address ?? recipient.MailedAddress ?? phrases.UnknownRecipient)),
        new Text(recipient.Reason is BounceReason.None ? "" : phrases.Of(recipient.Reason), recipient.BounceType is BounceType.Hard ? PeopleConsole.Bad : PeopleConsole.Plain),
        new Text(Codes(recipient)),
        new Text(phrases.Short(recipient.Recommendation), StyleOf(recipient.Recommendation)),
    ];

    private static string Codes(RecipientOutcome recipient) => $"{recipient.SmtpCode} {recipient.Status}".Trim();

    private static Style StyleOf(BounceReport report) => report.Kind switch
    {
        BounceKind.Failure => PeopleConsole.Bad,
        BounceKind.Delay or BounceKind.Complaint or BounceKind.Challenge => PeopleConsole.Caution,
        _ => PeopleConsole.Quiet,
    };

    private static Style StyleOf(Recommendation recommendation) => recommendation switch
    {
        Recommendation.SuppressRecipient => PeopleConsole.Bad,
        Recommendation.None => PeopleConsole.Quiet,
        Recommendation.RetryLater => PeopleConsole.Good,
        _ => PeopleConsole.Caution,
    };
}
