using System.Text;

namespace BounceKit.Diagnostics;

/// <summary>
/// Text in UTF-8 that some program on the way has read as Latin-1 or windows-1252: "bo&#xC3;&#xAE;te" for "boîte". Undone only where every sign stands for a byte
/// and all bytes together are UTF-8; text that is meant as it stands hardly ever meets both.
/// </summary>
internal static class Mojibake
{
    /// <summary>What windows-1252 has for the bytes 80 to 9F; the five that it leaves open stand for themselves.</summary>
    private const string Windows1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string Undo(string text)
    {
        if (!HasLead(text)) return text;
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (!TryGetByte(text[i], out bytes[i])) return text;
        }

        try
        {
            return Strict.GetString(bytes);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    /// <summary>The first byte of a sign in UTF-8 is C2 to F4, which reads as a Latin letter; the next is 80 to BF, which reads as no letter of any word.</summary>
    private static bool HasLead(string text)
    {
#if !NETSTANDARD2_0
        if (text.AsSpan().IndexOfAnyInRange('\u00C2', '\u00F4') < 0) return false;
#endif
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] is >= '\u00C2' and <= '\u00F4' && TryGetByte(text[i + 1], out var next) && next is >= 0x80 and <= 0xBF) return true;
        }

        return false;
    }

    private static bool TryGetByte(char sign, out byte value)
    {
        value = (byte)sign;
        if (sign <= '\u00FF') return true;
        var index = Windows1252.IndexOf(sign);
        value = (byte)(0x80 + index);
        return index >= 0;
    }
}
