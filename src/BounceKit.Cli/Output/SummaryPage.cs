using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Summaries;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Output;

/// <summary>
/// A summary as one HTML page: charts drawn as SVG, every bounce behind its number, nothing loaded from elsewhere and no script. All that comes from mail goes
/// through <see cref="Encoded"/>; a content security policy in the page forbids whatever might slip through.
/// </summary>
internal sealed class SummaryPage(TextWriter output, Phrases phrases)
{
    /// <summary>A list any longer is no longer read, and makes the page slow; the number beside it stays whole.</summary>
    private const int MostRowsInList = 500;

    private const int MostBars = 15;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public void Write(MailboxSummary summary)
    {
        var columns = summary.Days.Columns();
        output.Write($"""
            <!DOCTYPE html>
            <html lang="{phrases.Code}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Encoded(phrases.PageTitle)}</title>
            <style>
            {SummaryStyle.Css}
            </style>
            </head>
            <body>
            <main>
            <h1>{Encoded(phrases.PageTitle)}</h1>
            <p class="subtitle">{Encoded(phrases.PageSubtitle(summary.Messages, summary.Outcomes, First(columns), Last(columns)))}</p>

            """);
        Tiles(summary);
        Time(columns);
        List(phrases.ByReason, summary.Reasons, phrases.Of, summary.Bounces, bounce => bounce.Reason, most: int.MaxValue);
        output.Write("<div class=\"pair\">\n");
        List(phrases.ByRecommendation, summary.Recommendations, phrases.Short, summary.Bounces, bounce => bounce.Recommendation);
        Bars(phrases.ByCategory, summary.Categories, phrases.Of);
        output.Write("</div>\n");
        List(phrases.ByReceiver, summary.Receivers, name => name, summary.Bounces, bounce => bounce.Receiver);
        List(phrases.BySendingIp, summary.SendingIps, ip => ip, summary.Bounces, bounce => bounce.Ip);
        Unmatched(summary.Unmatched);
        Bars(phrases.ByKind, summary.Kinds, phrases.Of);
        var version = typeof(SummaryPage).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
        output.Write($"</main>\n<footer>{Encoded(phrases.MadeBy(version))}</footer>\n</body>\n</html>\n");
    }

    /// <summary>Text from mail as HTML text: no markup, no control characters, no marks that reorder.</summary>
    internal static string Encoded(string text) => Encoder.Encode(SafeText.OfLine(text));

    private void Tiles(MailboxSummary summary)
    {
        var recommended = summary.Recommendations.InOrder.ToDictionary(row => row.Key, row => row.Count);
        output.Write("<ul class=\"tiles\">\n");
        Tile(summary.Messages, phrases.MessagesTile);
        Tile(summary.Outcomes, phrases.FailuresTile);
        Tile(recommended.GetValueOrDefault(Recommendation.SuppressRecipient), phrases.SuppressTile);
        Tile(recommended.GetValueOrDefault(Recommendation.FixConfiguration) + recommended.GetValueOrDefault(Recommendation.FixMessage), phrases.OursToFixTile);
        output.Write("</ul>\n");
    }

    private void Tile(int number, string label) => output.Write($"<li><strong>{Number(number)}</strong> <span>{Encoded(label)}</span></li>\n");

    private void Time(IReadOnlyList<(DateOnly From, string Label, int Count)> columns)
    {
        if (columns.Count < 2) return;
        output.Write($"<section>\n<h2>{Encoded(phrases.OverTime)}</h2>\n<figure>\n");
        new TimeChart(output).Write(columns, phrases.OverTimeCaption);
        output.Write($"<figcaption>{Encoded(phrases.OverTimeCaption)}</figcaption>\n</figure>\n</section>\n");
    }

    /// <summary>Bars without the bounces behind them: those stand under another heading.</summary>
    private void Bars<TKey>(string title, Tally<TKey> tally, Func<TKey, string> name)
        where TKey : notnull
    {
        var rows = tally.InOrder;
        output.Write($"<section>\n<h2>{Encoded(title)}</h2>\n<ul class=\"bars\">\n");
        foreach (var (key, count) in rows.Take(MostBars)) output.Write($"<li>{Bar(name(key), count, rows[0].Count, tally.Total)}</li>\n");
        output.Write("</ul>\n</section>\n");
    }

    /// <summary>Bars that open to the bounces they count.</summary>
    private void List<TKey>(string title, Tally<TKey> tally, Func<TKey, string> name, IReadOnlyList<MailboxSummary.Bounce> bounces, Func<MailboxSummary.Bounce, object?> keyOf, int most = MostBars)
        where TKey : notnull
    {
        output.Write($"<section>\n<h2>{Encoded(title)}</h2>\n");
        var rows = tally.InOrder;
        if (rows.Count == 0) output.Write($"<p>{Encoded(phrases.NothingHere)}</p>\n");
        var byKey = bounces.ToLookup(keyOf);
        output.Write("<div class=\"bars\">\n");
        foreach (var (key, count) in rows.Take(most))
        {
            output.Write($"<details><summary>{Bar(name(key), count, rows[0].Count, tally.Total)}</summary>\n");
            Table([.. byKey[key]]);
            output.Write("</details>\n");
        }

        output.Write("</div>\n");
        if (rows.Count > most) output.Write($"<p class=\"more\">{Encoded(phrases.AndMore(rows.Count - most))}</p>\n");
        output.Write("</section>\n");
    }

    private string Bar(string name, int count, int most, int total) =>
        string.Create(CultureInfo.InvariantCulture, $"""<span class="name">{Encoded(name)}</span><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="{100.0 * count / most:0.##}" height="8" rx="1"/></svg><span class="count">{Number(count)}</span><span class="share">{Encoded(phrases.ShareOf(count, total))}</span>""");

    private void Table(IReadOnlyList<MailboxSummary.Bounce> bounces)
    {
        output.Write($"<table><thead><tr><th>{Encoded(phrases.RecipientColumn)}</th><th>{Encoded(phrases.SaidColumn)}</th><th>{Encoded(phrases.NextColumn)}</th><th>{Encoded(phrases.DateColumn)}</th><th>{Encoded(phrases.FoundInColumn)}</th></tr></thead><tbody>\n");
        foreach (var bounce in bounces.Take(MostRowsInList)) Row(bounce);
        output.Write("</tbody></table>\n");
        if (bounces.Count > MostRowsInList) output.Write($"<p class=\"more\">{Encoded(phrases.RowsLeftOut(bounces.Count - MostRowsInList))}</p>\n");
    }

    private void Row(MailboxSummary.Bounce bounce)
    {
        var codes = $"{bounce.SmtpCode} {bounce.Status}".Trim();
        Cell(phrases.RecipientColumn, "<tr>", $"<b>{Encoded(bounce.Address ?? phrases.UnknownRecipient)}</b><br><small>{Encoded(phrases.Of(bounce.Reason))}{(codes.Length == 0 ? "" : $" · {Encoded(codes)}")}</small>");
        Cell(phrases.SaidColumn, "", $"<q>{Encoded(bounce.Diagnostic ?? "")}</q>{(bounce.Advice is null ? "" : $"<br><small>{Encoded(bounce.Advice)}</small>")}");
        Cell(phrases.NextColumn, "", Encoded(phrases.Short(bounce.Recommendation)));
        Cell(phrases.DateColumn, "", Encoded(bounce.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? phrases.Undated));
        Cell(phrases.FoundInColumn, "", bounce.Source is { } source ? $"<small title=\"{Encoded(source)}\">{Encoded(Path.GetFileName(source))}</small>" : "");
        output.Write("</tr>\n");
    }

    /// <summary>On a narrow screen each cell stands under its column's name.</summary>
    private void Cell(string column, string before, string html) => output.Write($"{before}<td data-column=\"{Encoded(column)}\">{html}</td>");

    private void Unmatched(UnmatchedGroups groups)
    {
        output.Write($"<section>\n<h2>{Encoded(phrases.UnmatchedTitle)}</h2>\n<p>{Encoded(groups.Unmatched == 0 ? phrases.NothingHere : phrases.UnmatchedExplanation)}</p>\n");
        var all = groups.InOrder;
        if (all.Count > 0)
        {
            output.Write("<ul class=\"texts\">\n");
            foreach (var group in all.Take(MostBars)) output.Write($"<li><span class=\"count\">{Number(group.Count)}</span> <q>{Encoded(group.Example)}</q></li>\n");
            output.Write("</ul>\n");
            if (all.Count > MostBars) output.Write($"<p class=\"more\">{Encoded(phrases.AndMore(all.Count - MostBars))}</p>\n");
        }

        output.Write("</section>\n");
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string? First(IReadOnlyList<(DateOnly From, string Label, int Count)> columns) => columns.Count == 0 ? null : columns[0].Label;

    private static string? Last(IReadOnlyList<(DateOnly From, string Label, int Count)> columns) => columns.Count == 0 ? null : columns[^1].Label;
}
