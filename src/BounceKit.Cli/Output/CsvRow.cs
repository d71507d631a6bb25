using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Output;

/// <summary>One line of RFC 4180.</summary>
internal static class CsvRow
{
    /// <summary>What makes a spreadsheet take a cell for a formula, in the full-width forms of East Asian keyboards too.</summary>
    private const string FormulaStarts = "=+-@＝＋－＠";

    public static void Write(TextWriter output, IEnumerable<string?> cells)
    {
        output.Write(string.Join(',', cells.Select(Cell)));
        output.Write("\r\n");
    }

    private static string Cell(string? value)
    {
        var text = SafeText.OfLine(value ?? "");
        if (text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal)) text = $"'{text}";
        return text.AsSpan().ContainsAny('"', ',') ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
