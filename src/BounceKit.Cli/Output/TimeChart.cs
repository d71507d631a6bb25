using System.Globalization;

namespace BounceKit.Cli.Output;

/// <summary>Counts over time as columns, drawn as SVG. Each column says its date and number when pointed at; a reader of the screen gets the sentence of the chart.</summary>
internal sealed class TimeChart(TextWriter output)
{
    private const int Width = 720;
    private const int Height = 160;
    private const int Left = 44;
    private const int Bottom = 22;
    private const int Top = 10;

    public void Write(IReadOnlyList<(DateOnly From, string Label, int Count)> columns, string caption)
    {
        var most = RoundedUp(columns.Max(column => column.Count));
        var step = (double)(Width - Left) / columns.Count;
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<svg class=\"time\" viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"{SummaryPage.Encoded(caption)}: {SummaryPage.Encoded(columns[0].Label)} – {SummaryPage.Encoded(columns[^1].Label)}\">\n"));
        for (var line = 0; line <= 2; line++) GridLine(most * line / 2, most);
        for (var i = 0; i < columns.Count; i++) Column(columns[i], Left + i * step, step, most);
        Label(Left, "start", columns[0].Label);
        Label(Width, "end", columns[^1].Label);
        output.Write("</svg>\n");
    }

    private void GridLine(int value, int most)
    {
        var y = Y(value, most);
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" x2=\"{Width}\" y1=\"{y:0.#}\" y2=\"{y:0.#}\"/><text x=\"{Left - 6}\" y=\"{y + 4:0.#}\" text-anchor=\"end\">{value:N0}</text>\n"));
    }

    private void Column((DateOnly From, string Label, int Count) column, double x, double step, int most)
    {
        if (column.Count == 0) return;
        var y = Y(column.Count, most);
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{x + step * 0.1:0.##}\" y=\"{y:0.##}\" width=\"{Math.Max(1, step * 0.8):0.##}\" height=\"{Height - Bottom - y:0.##}\" rx=\"1\"><title>{SummaryPage.Encoded(column.Label)}: {column.Count:N0}</title></rect>\n"));
    }

    private void Label(int x, string anchor, string text) =>
        output.Write(string.Create(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{Height - 6}\" text-anchor=\"{anchor}\">{SummaryPage.Encoded(text)}</text>\n"));

    private static double Y(int value, int most) => Top + (Height - Bottom - Top) * (1 - (double)value / most);

    /// <summary>An even number that begins with 1, 2, 4, 6 or 8, so that the grid's numbers are whole.</summary>
    private static int RoundedUp(int most)
    {
        var power = 1;
        while (most > power * 10) power *= 10;
        foreach (var first in (int[])[1, 2, 4, 6, 8, 10])
        {
            if (first * power >= most && first * power % 2 == 0) return first * power;
        }

        return Math.Max(2, most + (most & 1));
    }
}
