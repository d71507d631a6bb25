using BounceKit.Diagnostics;

namespace BounceKit.Classification;

/// <summary>Particulars that a reply states beside its cause: an IP address, a help address, a new mailbox address, a size limit.</summary>
internal static class ReplyDetails
{
    /// <summary>The first IPv4 or IPv6 address in the text; null where there is none.</summary>
    public static string? FirstIpAddress(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsHexadecimalOrColon(text[i]) || (i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '.' or ':' or '-'))) continue;
            var end = i;
            var isDivided = false;
            for (; end < text.Length && (IsHexadecimalOrColon(text[end]) || text[end] == '.'); end++) isDivided |= text[end] is '.' or ':';
            // "a", "bad" and "be" are made of the same letters.
            if (!isDivided)
            {
                i = end - 1;
                continue;
            }

            var token = text.AsSpan(i, end - i);
            // A blocklist's answer in 127.0.0.0/8 is not the address that is listed.
            if (TokenKinds.IsIpAddress(token, out var skip, out var length) && skip == 0) return token.Slice(0, length).ToString();
            if (end > i) i = end - 1;
        }

        return null;
    }

    /// <summary>The domain that a reply speaks of: an address's, or one after the word that says what it is; null where it names none.</summary>
    public static string? NamedDomain(string text)
    {
        var at = text.IndexOf('@');
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]) && HostSaid.NameAt(text, at + 1) is { } ofAddress) return ofAddress;
        foreach (var word in DomainWords)
        {
            for (var start = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); start >= 0; start = text.IndexOf(word, start + 1, StringComparison.OrdinalIgnoreCase))
            {
                var position = start + word.Length;
                while (position < text.Length && text[position] is ' ' or ':' or '[' or '(' or '<' or '"' or '\'') position++;
                if (HostSaid.NameAt(text, position) is { } name && name.Any(char.IsLetter)) return name;
            }
        }

        return null;
    }

    private static readonly string[] DomainWords = ["domain", "url", "link", "host name", "hostname", "sender", "helo", "ドメイン", "域名", "домен"];

    /// <summary>The first http or https address in the text, without closing punctuation.</summary>
    public static string? FirstUrl(string text)
    {
        var start = text.IndexOf("http://", StringComparison.OrdinalIgnoreCase);
        var secure = text.IndexOf("https://", StringComparison.OrdinalIgnoreCase);
        if (start < 0 || (secure >= 0 && secure < start)) start = secure;
        if (start < 0) return null;
        var end = start;
        while (end < text.Length && text[end] is > ' ' and < '\x7F' and not ('"' or '<' or '>' or '`' or '\\' or '{' or '}' or '|' or '^')) end++;
        while (end > start && (text[end - 1] is '.' or ',' or ';' or ':' or ')' or ']' or '\'' or '!' or '?')) end--;
        return end - start > 10 ? text.Substring(start, end - start) : null;
    }

    /// <summary>The address that a moved mailbox's reply gives: "please try &lt;new@example.com&gt;"; the failed address itself is passed over.</summary>
    public static string? NewAddress(string text, string? failed)
    {
        for (var at = text.IndexOf('@'); at > 0; at = text.IndexOf('@', at + 1))
        {
            var start = at;
            while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-' or '_' or '+' or '\'')) start--;
            var end = at + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-')) end++;
            while (end > at + 1 && (text[end - 1] is '.' or '-')) end--;
            if (start == at || end <= at + 1) continue;
            var address = text.Substring(start, end - start);
            if (!address.Equals(failed, StringComparison.OrdinalIgnoreCase)) return address;
        }

        return null;
    }

    private static bool IsHexadecimalOrColon(char c) => c is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F' or ':';
}
