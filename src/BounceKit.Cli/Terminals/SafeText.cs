using System.Globalization;
using System.Text;

namespace BounceKit.Cli.Terminals;

/// <summary>Text from mail, made safe to show: a bounce must not move the cursor, change colours or reorder the lines around it.</summary>
internal static class SafeText
{
    /// <summary>The text on one line: line ends and tabs become spaces.</summary>
    public static string OfLine(string text) => Clean(text, keepLines: false);

    /// <summary>The text with its line ends.</summary>
    public static string OfLines(string text) => Clean(text, keepLines: true);

    private static string Clean(string text, bool keepLines)
    {
        var clean = new StringBuilder(text.Length);
        var runes = text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes();
        foreach (var rune in runes) Append(clean, rune, keepLines);
        return clean.ToString();
    }

    private static void Append(StringBuilder clean, Rune rune, bool keepLines)
    {
        if (rune.Value is '\n' && keepLines) clean.Append('\n');
        else if (rune.Value is '\n' or '\t') clean.Append(' ');
        else if (rune.Value < 0x20) clean.Append((char)(0x2400 + rune.Value)); // the picture of the control character: ␛ for ESC
        else if (rune.Value is 0x7F) clean.Append('\u2421');
        else if (IsUnsafe(rune)) clean.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
        else clean.Append(rune.ToString());
    }

    /// <summary>C1 controls, line and paragraph separators, and the embeddings, overrides and isolates of the bidirectional algorithm.</summary>
    private static bool IsUnsafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
