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
    private const int NextWidth = 14;
    private const int Gap = 2;

    private readonly IAnsiConsole console;
    private readonly Phrases phrases;
    private readonly int reasonWidth;
    private readonly SortedDictionary<BounceKind, int> counts = [];

    public TableReportWriter(IAnsiConsole console, Phrases phrases)
    {
        this.console = console;
        this.phrases = phrases;
        var width = console.Profile.Width;
        reasonWidth = Math.Clamp(width / 4, 21, 44);
        WriteHeader();
    }

    public void Write(BounceReport report)
    {
        counts[report.Kind] = counts.GetValueOrDefault(report.Kind) + 1;
        console.Write(MessageLine(report));
        foreach (var warning in report.Warnings) console.Write(new Text($"! {SafeText.OfLine(warning.Message)}\n", PeopleConsole.Caution));
        if (report.Recipients.Count > 0) console.Write(Rows(report.Recipients));
    }

    public void End()
    {
        console.Write(new Rule { Style = PeopleConsole.Quiet });
        // The commonest kind first; of the same number, what is no bounce last.
        var kinds = counts.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key is BounceKind.NotABounce).ToList();
        console.WriteLine(LineBreaks.Fit(phrases.Counted(counts.Values.Sum(), kinds), console.Profile.Width));
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

    private Table Rows(IEnumerable<RecipientOutcome> recipients)
    {
        var table = Columns();
        foreach (var recipient in recipients) table.AddRow(Row(recipient));
        return table;
    }

    private Table Columns()
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        var recipientWidth = console.Profile.Width - reasonWidth - CodesWidth - NextWidth - 3 * Gap;
        table.AddColumn(Column(recipientWidth, Gap));
        table.AddColumn(Column(reasonWidth, Gap));
        table.AddColumn(Column(CodesWidth, Gap));
        table.AddColumn(Column(NextWidth, gap: 0));
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
        new Text(Fit(recipient.Reason is BounceReason.None ? "" : phrases.Of(recipient.Reason)), recipient.BounceType is BounceType.Hard ? PeopleConsole.Bad : PeopleConsole.Plain),
        new Text(Codes(recipient)),
        new Text(phrases.Short(recipient.Recommendation), StyleOf(recipient.Recommendation)),
    ];

    private string Fit(string reason) => LineBreaks.Fit(reason, reasonWidth);

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
