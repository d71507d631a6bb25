using System.Globalization;
using System.Text;

namespace BounceKit.Formats;

/// <summary>Reads addresses as reports write them: with a type, in brackets, with xtext (RFC 3461 section 4) or utf-8-addr-xtext (RFC 6533 section 3).</summary>
internal static class AddressText
{
    private const int Longest = 1_000;

    /// <summary>The address of a field such as <c>rfc822; user@example.com</c>; null where it holds none.</summary>
    public static string? OfField(string value)
    {
        var semicolon = value.IndexOf(';');
        var type = semicolon < 0 ? "" : value.Substring(0, semicolon).Trim().ToLowerInvariant();
        if (semicolon >= 0 && !IsType(type)) semicolon = -1;
        var address = Bare(value.Substring(semicolon + 1));
        if (address is null) return null;
        return type == "utf-8" ? DecodeUtf8Address(address) : DecodeXtext(address);
    }

    /// <summary>The address without brackets, comments, a <c>mailto:</c> and what must not stand in a report; null where nothing is left.</summary>
    public static string? Bare(string text)
    {
        text = text.Trim();
        var open = text.LastIndexOf('<');
        var close = open < 0 ? -1 : text.IndexOf('>', open);
        if (open >= 0 && close > open) text = text.Substring(open + 1, close - open - 1);
        text = text.Trim(' ', '\t', '\n', '<', '>', '"', '\'', ',', ';', ':');
        if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) text = text.Substring(7);
        text = WithoutComment(text);
        text = WithoutControls(text);
        return text.Length is 0 or > Longest ? null : text;
    }

    /// <summary>RFC 3461: <c>+2B</c> stands for a plus sign. A plus sign that no two capital hexadecimal digits follow, as in user+tag, stays.</summary>
    public static string DecodeXtext(string text)
    {
        var plus = text.IndexOf('+');
        if (plus < 0) return text;
        var at = text.LastIndexOf('@');
        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            // Only what RFC 3461 says must be encoded is decoded ("+", "=", blanks, controls and "@"): user+20abc is more likely a tag.
            if (text[i] == '+' && i + 2 < text.Length && TryHex(text, i + 1, 2, out var code) && !IsUnsafe(code) && (code is 0x2B or 0x3D or 0x20 or 0x40 || at < 0))
            {
                decoded.Append((char)code);
                i += 2;
            }
            else decoded.Append(text[i]);
        }

        return decoded.ToString();
    }

    /// <summary>RFC 6533 section 3: <c>\x{5927}</c> stands for a character; xtext may stand beside it.</summary>
    public static string DecodeUtf8Address(string text)
    {
        if (text.IndexOf("\\x{", StringComparison.OrdinalIgnoreCase) < 0) return DecodeXtext(text);
        var decoded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var close = text[i] == '\\' && i + 3 < text.Length && (text[i + 1] is 'x' or 'X') && text[i + 2] == '{' ? text.IndexOf('}', i) : -1;
            if (close > i && close - i <= 9 && TryHex(text, i + 3, close - i - 3, out var code) && code is <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) && !IsUnsafe(code))
            {
                decoded.Append(char.ConvertFromUtf32(code));
                i = close;
            }
            else decoded.Append(text[i]);
        }

        return decoded.ToString();
    }

    /// <summary>A control or a line separator, which an encoding could smuggle past every check of the raw field.</summary>
    public static bool IsUnsafe(int code) => code <= 0xFFFF && (char.IsControl((char)code) || code is 0x2028 or 0x2029);

    private static bool IsType(string type)
    {
        if (type.Length is 0 or > 24) return false;
        foreach (var c in type)
        {
            if (!(char.IsLetterOrDigit(c) || c is '-' or '_')) return false;
        }

        return true;
    }

    private static bool TryHex(string text, int start, int length, out int code)
    {
        code = 0;
        return length > 0 && start + length <= text.Length && int.TryParse(text.Substring(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code);
    }

    private static string WithoutComment(string text)
    {
        var open = text.IndexOf(" (", StringComparison.Ordinal);
        return open > 0 && text.EndsWith(")", StringComparison.Ordinal) ? text.Substring(0, open).TrimEnd(' ', '>') : text;
    }

    private static string WithoutControls(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029') return new string([.. text.Where(x => !char.IsControl(x) && x is not ('\u2028' or '\u2029'))]);
        }

        return text;
    }
}
