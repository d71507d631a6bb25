using System.Text;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Output;

/// <summary>
/// Breaks text into lines at spaces, and in scripts without spaces between any two characters, save that no line begins with a closing
/// mark or ends with an opening one (the rule of JIS X 4051 that readers of Japanese expect, and that Spectre.Console does not know).
/// </summary>
internal static class LineBreaks
{
    private const string NeverFirst = "、。，．・：；？！）］｝」』】〕〉》”’ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…‥,.:;?!)]}";
    private const string NeverLast = "（［｛「『【〔〈《“‘([{";

    /// <summary>The text with line ends put in; a single word that is wider than a line stays whole.</summary>
    public static string Fit(string text, int width) => string.Join('\n', text.Split('\n').Select(line => FitLine(line, width)));

    private static string FitLine(string text, int width)
    {
        var lines = new StringBuilder();
        var used = 0;
        foreach (var (piece, afterSpace) in Pieces(text))
        {
            var gap = afterSpace && used > 0 ? 1 : 0;
            var cells = Cells.Of(piece);
            if (used > 0 && used + gap + cells > width)
            {
                lines.Append('\n');
                (used, gap) = (0, 0);
            }

            lines.Append(' ', gap).Append(piece);
            used += gap + cells;
        }

        return lines.ToString();
    }

    /// <summary>The pieces that no line end may fall into, and whether a space stood before each.</summary>
    private static IEnumerable<(string Piece, bool AfterSpace)> Pieces(string text)
    {
        foreach (var (index, word) in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Index())
        {
            var start = 0;
            for (var position = 1; position < word.Length; position++)
            {
                if (!CanBreak(word[position - 1], word[position])) continue;
                yield return (word[start..position], start == 0 && index > 0);
                start = position;
            }

            yield return (word[start..], start == 0 && index > 0);
        }
    }

    private static bool CanBreak(char before, char after) =>
        (IsWide(before) || IsWide(after))
        && !NeverFirst.Contains(after, StringComparison.Ordinal)
        && !NeverLast.Contains(before, StringComparison.Ordinal)
        && !char.IsLowSurrogate(after);

    private static bool IsWide(char character) => character >= '\u1100' && !char.IsSurrogate(character) && Cells.Of(character.ToString()) == 2;
}
