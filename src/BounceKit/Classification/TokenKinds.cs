namespace BounceKit.Classification;

/// <summary>Tells addresses, IP addresses and host names among the tokens of a text.</summary>
internal static class TokenKinds
{
    /// <summary>An address of the form local@domain somewhere in the token: <paramref name="skip"/> characters come before it.</summary>
    public static bool IsAddress(ReadOnlySpan<char> token, out int skip, out int length)
    {
        skip = 0;
        length = 0;
        var at = token.IndexOf('@');
        if (at <= 0 || at + 1 >= token.Length) return false;
        var end = at + 1;
        while (end < token.Length && (char.IsLetterOrDigit(token[end]) || token[end] is '.' or '-')) end++;
        while (end > at + 1 && (token[end - 1] is '.' or '-')) end--;
        if (end == at + 1) return false;
        var start = at;
        while (start > 0 && token[start - 1] is not (':' or '|')) start--;
        skip = start;
        length = end - start;
        return start < at;
    }

    /// <summary>An IPv4 address but of 127.0.0.0/8, whose last numbers are a blocklist's answer, or an IPv6 address.</summary>
    public static bool IsIpAddress(ReadOnlySpan<char> token, out int skip, out int length)
    {
        skip = 0;
        if (token.StartsWith("ip=".AsSpan(), StringComparison.OrdinalIgnoreCase)) skip = 3;
        var rest = token.Slice(skip);
        length = Ipv4Length(rest);
        if (length > 0) return !rest.StartsWith("127.".AsSpan());
        length = Ipv6Length(rest);
        return length > 0;
    }

    private static int Ipv4Length(ReadOnlySpan<char> token)
    {
        var position = 0;
        for (var part = 0; part < 4; part++)
        {
            var start = position;
            var value = 0;
            while (position < token.Length && position - start < 4 && token[position] is >= '0' and <= '9') value = value * 10 + (token[position++] - '0');
            if (position == start || value > 255) return 0;
            if (part < 3 && (position >= token.Length || token[position++] != '.')) return 0;
        }

        if (position < token.Length && (char.IsLetterOrDigit(token[position]) || token[position] is '-' or '_' || (token[position] == '.' && position + 1 < token.Length && char.IsLetterOrDigit(token[position + 1])))) return 0;
        return position;
    }

    private static int Ipv6Length(ReadOnlySpan<char> token)
    {
        var colons = 0;
        var length = 0;
        foreach (var c in token)
        {
            if (c == ':') colons++;
            else if (!(c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F' or '.')) break;
            length++;
        }

        if (length < token.Length && char.IsLetterOrDigit(token[length])) return 0;
        while (length > 0 && (token[length - 1] is ':' or '.') && !(length > 1 && token[length - 2] == ':')) { if (token[length - 1] == ':') colons--; length--; }
        // A time of day has two colons and no more than six digits; an address in short form has "::".
        return colons >= 3 || (colons >= 2 && token.Slice(0, length).IndexOf("::".AsSpan()) >= 0) ? length : 0;
    }

    /// <summary>
    /// A host name or URL: two labels or more, or "://". "full.Please", where a blank was forgotten after a full stop, is not one: there the
    /// letters turn from small to capital.
    /// </summary>
    public static bool IsName(ReadOnlySpan<char> token)
    {
        if (token.IndexOf("://".AsSpan()) >= 0) return true;
        // The full stop, comma or colon of the sentence is not part of the name.
        while (token.Length > 0 && token[token.Length - 1] is '.' or ':' or '!' or '?') token = token.Slice(0, token.Length - 1);
        var dots = 0;
        for (var i = 1; i + 1 < token.Length; i++)
        {
            if (token[i] != '.') continue;
            if (!char.IsLetterOrDigit(token[i - 1]) || !char.IsLetterOrDigit(token[i + 1])) return false;
            if (char.IsLower(token[i - 1]) && char.IsUpper(token[i + 1])) return false;
            dots++;
        }

        if (dots == 0) return false;
        var last = token.LastIndexOf('.');
        var top = 0;
        while (last + 1 + top < token.Length && char.IsLetter(token[last + 1 + top])) top++;
        return top >= 2;
    }
}
