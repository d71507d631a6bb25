namespace BounceKit.Formats.Cutting;

/// <summary>Finds addresses in a text by their form.</summary>
internal static class AddressFinder
{
    /// <summary>An address and where it stands.</summary>
    public readonly record struct Found(string Address, int Start, int End);

    /// <summary>The addresses of a text in order, none twice.</summary>
    public static List<string> All(string text)
    {
        var addresses = new AddressSet();
        addresses.AddFrom(text);
        return addresses.ToList();
    }

    /// <summary>The next address at or after a position.</summary>
    public static bool Next(string text, int position, out Found found)
    {
        for (var at = position >= text.Length ? -1 : text.IndexOf('@', position); at >= 0; at = at + 1 < text.Length ? text.IndexOf('@', at + 1) : -1)
        {
            var start = LocalPartStart(text, at, position);
            var end = DomainEnd(text, at);
            if (start >= at || end <= at + 1) continue;
            found = new Found(text.Substring(start, end - start), start, end);
            return true;
        }

        found = default;
        return false;
    }

    private static int LocalPartStart(string text, int at, int earliest)
    {
        // A quoted local part: "john doe"@example.com.
        if (at > earliest && text[at - 1] == '"')
        {
            var open = at < 2 ? -1 : text.LastIndexOf('"', at - 2);
            if (open >= earliest && at - open <= 66 && !HoldsControl(text.AsSpan(open, at - open))) return open;
        }

        var start = at;
        while (start > earliest && IsLocal(text[start - 1])) start--;
        while (start < at && (text[start] is '.' or '\'' or '/' or '=')) start++;
        // A type that sticks to the address is not of it: Exchange 5.5 writes "dda:SMTP=user@example.com".
        var equals = text.IndexOf('=', start, at - start);
        return equals > start && IsLabel(text.AsSpan(start, equals - start)) ? equals + 1 : start;
    }

    /// <summary>A line end in an address would let a mail write headers into whatever is made of the report.</summary>
    private static bool HoldsControl(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (AddressText.IsUnsafe(c)) return true;
        }

        return false;
    }

    private static bool IsLabel(ReadOnlySpan<char> text)
    {
        foreach (var label in Labels)
        {
            if (text.Equals(label.AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static readonly string[] Labels = ["smtp", "rfc822", "to", "rcpt", "address", "addr", "email", "mail", "user", "recipient", "from", "sender"];

    private static int DomainEnd(string text, int at)
    {
        var end = at + 1;
        if (end < text.Length && text[end] == '[')
        {
            var close = text.IndexOf(']', end);
            return close > end && close - end < 60 && !HoldsControl(text.AsSpan(end, close - end)) ? close + 1 : at;
        }

        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '.' or '_')) end++;
        while (end > at + 1 && !char.IsLetterOrDigit(text[end - 1])) end--;
        return end;
    }

    private static bool IsLocal(char c) => c < 0x80
        ? char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '=' or '&' or '\'' or '/' or '!' or '#' or '$' or '%' or '*' or '?' or '^' or '`' or '{' or '|' or '}' or '~'
        : char.IsLetter(c) && c < 0x2E80 || char.IsSurrogate(c) || char.IsLetterOrDigit(c) && c is not ('、' or '。' or 'は' or 'を' or 'に' or 'の');
}
