using System.Text;

namespace BounceKit.Cli.Anonymizing;

/// <summary>Text with its words made unreadable and its layout left: what a person wrote and no rule reads.</summary>
internal static class Mask
{
    private const int LongestNumber = 4;

    /// <summary>Every letter and digit replaced.</summary>
    public static string All(string text) => Words(text, _ => false);

    /// <summary>Every word replaced that is not known to name nobody; short numbers stay, which are codes, times and counts.</summary>
    public static string UnknownWords(string text) => Words(text, word => KnownWords.BuiltIn.Contains(word) || (word.Length <= LongestNumber && word.All(char.IsAsciiDigit)));

    /// <summary>Base64 of nothing: as long as it was.</summary>
    public static string Base64(string line) => string.Create(line.Length, line, static (masked, source) =>
    {
        for (var i = 0; i < masked.Length; i++) masked[i] = char.IsAsciiLetterOrDigit(source[i]) || source[i] is '+' or '/' ? 'A' : source[i];
    });

    private static string Words(string text, Func<string, bool> isKept)
    {
        var masked = new StringBuilder(text.Length);
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.IsSurrogate(text[end]))) end++;
            if (end == start) masked.Append(text[start++]);
            else
            {
                var word = text[start..end];
                masked.Append(isKept(word) ? word : Word(word));
                start = end;
            }
        }

        return masked.ToString();
    }

    private static string Word(string word)
    {
        var masked = new StringBuilder(word.Length);
        foreach (var rune in word.EnumerateRunes()) masked.Append(Letter(rune));
        return masked.ToString();
    }

    private static char Letter(Rune rune)
    {
        if (!rune.IsBmp) return 'x';
        var c = (char)rune.Value;
        if (char.IsDigit(c)) return '0';
        if (c >= 0x80 && char.IsLetter(c) && c <= '\u024F') return 'é';
        return char.IsAsciiLetterUpper(c) ? 'X' : Scripts.Of(c).Letter;
    }
}
