using BounceKit.Reading;

namespace BounceKit.Remediations;

/// <summary>What a <c>Received:</c> line says of the client (RFC 5321 section 4.4): how it greeted, the name and the IP address that the server saw.</summary>
internal sealed record ReceivedLine(string? HeloName, string? Ip, bool HasNoReverseName)
{
    private const int ClauseStart = 5; // after "from "
    private const int LongestClause = 400;

    /// <summary>The line of the last server that took the message over the network; null where there is none.</summary>
    public static ReceivedLine? LastOf(HeaderBlock headers)
    {
        foreach (var value in headers.All("Received"))
            if (Read(value) is { } line)
                return line;
        return null;
    }

    /// <summary>Reads the <c>from</c> clause; null where the line has none.</summary>
    public static ReceivedLine? Read(string value)
    {
        if (!value.StartsWith("from ", StringComparison.OrdinalIgnoreCase)) return null;
        var by = value.IndexOf(" by ", StringComparison.OrdinalIgnoreCase);
        var end = Math.Min(by < 0 ? value.Length : by, LongestClause);
        if (end <= ClauseStart) return null;
        var clause = value.Substring(ClauseStart, end - ClauseStart);
        var ip = ServerSawIp(clause);
        var first = WordAt(clause, 0);
        // Exim writes the name that it found and "helo=" behind it; qmail "unknown (HELO name) (ip)"; the others the greeting, and in brackets what they found.
        var helo = After(clause, "helo=") ?? After(clause, "(HELO ") ?? After(clause, "(EHLO ");
        var unknown = ip is not null && (helo is null ? clause.IndexOf("(unknown [", StringComparison.OrdinalIgnoreCase) >= 0 : first is "unknown" || first.StartsWith("[", StringComparison.Ordinal));
        helo ??= first.Length > 0 && first is not "unknown" ? first : null;
        return new ReceivedLine(helo, ip, unknown);
    }

    /// <summary>The address in square or round brackets: only what stands there did the server see for itself.</summary>
    private static string? ServerSawIp(string clause)
    {
        for (var open = clause.LastIndexOfAny(Brackets); open >= 0; open = open == 0 ? -1 : clause.LastIndexOfAny(Brackets, open - 1))
        {
            var close = clause.IndexOfAny(ClosingBrackets, open);
            if (close < 0) continue;
            var text = clause.Substring(open + 1, close - open - 1);
            if (text.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase)) text = text.Substring(5);
            if (SafeText.IpAddress(text) is { } ip) return ip;
        }

        return null;
    }

    private static readonly char[] Brackets = ['[', '('];
    private static readonly char[] ClosingBrackets = [']', ')'];

    private static string? After(string clause, string mark)
    {
        var start = clause.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        if (start < 0) return null;
        var word = WordAt(clause, start + mark.Length);
        return word.Length > 0 ? word : null;
    }

    private static string WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (')' or '(' or ';')) end++;
        return text.Substring(start, end - start);
    }
}
