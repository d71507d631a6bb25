using System.Globalization;
using Spectre.Console.Rendering;

namespace BounceKit.Cli.Terminals;

/// <summary>The columns that a text takes on a terminal: a Japanese character takes two, a mark that is put onto another none.</summary>
internal static class Cells
{
    private const string Ellipsis = " …";

    public static int Of(string text) => new Segment(text).CellCount();

    /// <summary>The text, cut to so many columns where it is longer, never within what a reader sees as one character.</summary>
    public static string Cut(string text, int columns)
    {
        if (Of(text) <= columns) return text;
        var room = columns - Of(Ellipsis);
        var end = 0;
        while (end < text.Length)
        {
            var next = StringInfo.GetNextTextElementLength(text, end);
            room -= Of(text.Substring(end, next));
            if (room < 0) break;
            end += next;
        }

        return text[..end] + Ellipsis;
    }
}
