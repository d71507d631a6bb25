using System.Text;

namespace BounceKit.Cli.Anonymizing;

/// <summary>Replaces words where they stand by themselves: a subject "Sale" is no part of "sales@example.com".</summary>
internal static class Standing
{
    public static string Alone(string text, string original, string standIn) => Replace(text, original, standIn, Joins);

    /// <summary>Also beside dots, dashes and whatever else is no letter or digit.</summary>
    public static string Anywhere(string text, string original, string standIn) => Replace(text, original, standIn, char.IsLetterOrDigit);

    private static string Replace(string text, string original, string standIn, Func<char, bool> joins)
    {
        if (!text.Contains(original, StringComparison.OrdinalIgnoreCase)) return text;
        var replaced = new StringBuilder(text.Length);
        var start = 0;
        for (var at = Next(text, original, 0, joins); at >= 0; at = Next(text, original, at + original.Length, joins))
        {
            replaced.Append(text, start, at - start).Append(standIn);
            start = at + original.Length;
        }

        return replaced.Append(text, start, text.Length - start).ToString();
    }

    private static int Next(string text, string original, int start, Func<char, bool> joins)
    {
        for (var at = start; at < text.Length && (at = text.IndexOf(original, at, StringComparison.OrdinalIgnoreCase)) >= 0; at++)
        {
            if (IsAlone(text, at, at + original.Length, joins)) return at;
        }

        return -1;
    }

    private static bool IsAlone(string text, int start, int end, Func<char, bool> joins) =>
        (start == 0 || !joins(text[start - 1]) || IsWide(text[start])) && (end == text.Length || !(joins(text[end]) || (joins == Joins && IsDotted(text, end))) || IsWide(text[end - 1]));

    private static bool Joins(char c) => char.IsLetterOrDigit(c) || c is '@' or '-' or '_' or '/' or '+' or '=';

    private static bool IsDotted(string text, int at) => text[at] == '.' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    /// <summary>A script that writes no blanks between its words.</summary>
    private static bool IsWide(char c) => c >= '\u2E80';
}
