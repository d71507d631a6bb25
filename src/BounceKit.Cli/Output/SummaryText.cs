using System.Globalization;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Summaries;
using BounceKit.Cli.Terminals;
using Spectre.Console;

namespace BounceKit.Cli.Output;

/// <summary>A summary for people on a terminal: counts with bars.</summary>
internal sealed class SummaryText(IAnsiConsole console, Phrases phrases)
{
    private const int MostRows = 10;
    private const int CountWidth = 9;
    private const int BarWidth = 24;

    public void Write(MailboxSummary summary)
    {
        console.WriteLine(phrases.Counted(summary.Messages, [.. summary.Kinds.InOrder]));
        console.WriteLine();
        Bars(phrases.ByReason, summary.Reasons, phrases.Of);
        Bars(phrases.ByRecommendation, summary.Recommendations, phrases.Short);
        Bars(phrases.ByCategory, summary.Categories, phrases.Of);
        Bars(phrases.ByReceiver, summary.Receivers, name => name);
        Bars(phrases.BySendingIp, summary.SendingIps, ip => ip);
        Columns(summary.Days.Columns());
        Unmatched(summary.Unmatched);
    }

    private void Bars<TKey>(string title, Tally<TKey> tally, Func<TKey, string> name)
        where TKey : notnull
    {
        var rows = tally.InOrder;
        if (rows.Count == 0) return;
        Head(title);
        foreach (var (key, count) in rows.Take(MostRows)) Row(count, rows[0].Count, name(key));
        if (rows.Count > MostRows) console.WriteLine($"{new string(' ', CountWidth + 2)}{phrases.AndMore(rows.Count - MostRows)}");
        console.WriteLine();
    }

    private void Columns(IReadOnlyList<(DateOnly From, string Label, int Count)> columns)
    {
        if (columns.Count < 2) return;
        Head(phrases.OverTime);
        var most = columns.Max(column => column.Count);
        // The empty ones between are left out: a mailbox with one mail of last year would fill the screen.
        foreach (var (_, label, count) in columns.Where(column => column.Count > 0).TakeLast(2 * MostRows)) Row(count, most, label);
        console.WriteLine();
    }

    private void Unmatched(UnmatchedGroups groups)
    {
        if (groups.Unmatched == 0) return;
        Head(phrases.UnmatchedHeading(groups.InOrder.Count, groups.Unmatched, groups.Outcomes));
        foreach (var group in groups.InOrder.Take(MostRows))
        {
            var room = Math.Max(20, console.Profile.Width - CountWidth - 2);
            var text = SafeText.OfLine(group.Example);
            console.Write(new Text($"{Number(group.Count),CountWidth}  {Cells.Cut(text, room)}\n"));
        }

        console.WriteLine();
    }

    private void Head(string title) => console.Write(new Text($"{title}\n", PeopleConsole.Heading));

    private void Row(int count, int most, string name)
    {
        var line = new Paragraph();
        line.Append($"{Number(count),CountWidth}  ");
        line.Append(new string('█', Math.Max(1, (int)Math.Round((double)count / most * BarWidth))).PadRight(BarWidth), PeopleConsole.Quiet);
        line.Append($"  {SafeText.OfLine(name)}\n");
        console.Write(line);
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
