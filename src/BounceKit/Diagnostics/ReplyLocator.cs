namespace BounceKit.Diagnostics;

/// <summary>
/// Finds the reply that decides in a text that may quote several: "450 4.1.1 unverified address: host mx said: 550 5.1.1 …" is decided by the inner one.
/// A number is a reply only where its place says so, so that "550 messages per hour" and "ticket 421.4.7.0" are not.
/// </summary>
internal static class ReplyLocator
{
    public static ReplyLocation Locate(string text)
    {
        var best = default(ReplyLocation);
        var found = false;
        for (var i = NextDigit(text, 0); i >= 0 && i + 3 <= text.Length; i = NextDigit(text, i + 1))
        {
            if (!StandsApart(text, i)) continue;
            if (!ReplyLine.TryRead(LineFrom(text, i), out var line) || !IsKnownReplyCode(line.Code)) continue;
            var place = PlaceOf(text, i);
            if (place == Place.None && line.Status?.Class != line.Code / 100) continue;
            // Lines of one reply repeat its code: they are no new reply, and the first is where it begins.
            if (found && line.Code == best.Code && place != Place.AfterSaid && !IsQuotedWithItsAddress(text, i))
            {
                if (best.Status is null && line.Status is not null) best = best with { Status = line.Status };
                continue;
            }

            if (found && place is not (Place.AfterSaid or Place.AfterColon)) continue;
            best = new ReplyLocation(i, line.Code, line.Status);
            found = true;
        }

        return best;
    }

    /// <summary>Where the next 4 or 5 stands, with which every refusal begins; -1 where none does.</summary>
    private static int NextDigit(string text, int start)
    {
        var next = text.AsSpan(start).IndexOfAny('4', '5');
        return next < 0 ? -1 : start + next;
    }

    /// <summary>Whether a line begins with a reply code.</summary>
    public static bool StartsReply(string line) => ReplyLine.TryRead(line.AsSpan().Trim(), out var reply) && IsKnownReplyCode(reply.Code);

    private enum Place { None, Start, LineStart, AfterColon, AfterSaid }

    private static bool StandsApart(string text, int start) =>
        start == 0 || text[start - 1] is ' ' or '\n' or '\t' or '(' or '"' or '\'' or '>' or ':' or ';' or '[' or '=' or '#' or '<' or '：' or '「' or '|' or '｜' or '│';

    private static ReadOnlySpan<char> LineFrom(string text, int start)
    {
        var rest = text.AsSpan(start);
        var end = rest.IndexOfAny('\n', '"', ')');
        // "550" in quotation marks or parentheses ends there; the words after it are not the reply's.
        return end is 3 ? rest.Slice(0, 3) : rest;
    }

    private static Place PlaceOf(string text, int start)
    {
        var before = start - 1;
        while (before >= 0 && (text[before] is ' ' or '\t' or '"' or '\'' or '(' or '[' or '「' or '#')) before--;
        if (before < 0) return Place.Start;
        if (text[before] == '\n')
        {
            // "… said:" may end the line before.
            while (before >= 0 && char.IsWhiteSpace(text[before])) before--;
            return before >= 0 && text[before] == ':' ? Place.AfterSaid : Place.LineStart;
        }

        // A table's cell; "user@example.com 550 …" in a list; "(550 no such user)" behind a name.
        if (text[before] is '|' or '｜' or '│') return Place.AfterColon;
        if (text[start - 1] == '(' && EndsInParenthesis(text, start) || IsAddressBefore(text, before)) return Place.LineStart;
        if (text[before] is ':' or '：') return EndsWithSaid(text.AsSpan(0, before)) ? Place.AfterSaid : Place.AfterColon;
        if (text[before] is ';' or '=' or '>' or '<') return Place.AfterColon;
        // Chinese and Japanese services put their own sentence first, and the reply behind it.
        if (text[before] >= '\u2E80') return BeginsWithWord(text, start + 4) ? Place.AfterColon : Place.None;
        if (text[start - 1] == '#' && IsHostBefore(text, before)) return Place.AfterColon;
        return EndsWithSaid(text.AsSpan(0, before + 1)) ? Place.AfterSaid : Place.None;
    }

    /// <summary>Barracuda's service quotes per recipient: <c>550 permanent failure … (user@example.com:550 5.1.1 …)</c>.</summary>
    private static bool IsQuotedWithItsAddress(string text, int start) => start > 1 && text[start - 1] == ':' && IsAddressBefore(text, start - 2);

    private static bool EndsInParenthesis(string text, int start)
    {
        var end = text.IndexOfAny(Closing, start);
        return end > start + 6 && text[end] == ')';
    }

    /// <summary>"553 sorry, …", but not "500 KB" and not "500 通".</summary>
    private static bool BeginsWithWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z')) end++;
        return end - start > 2;
    }

    /// <summary>Exchange since 2007 writes the server, and the reply between number signs: <c>mx.example.com #550 5.1.1 … ##</c>.</summary>
    private static bool IsHostBefore(string text, int last)
    {
        var first = last;
        while (first >= 0 && text[first] is not (' ' or '\n' or '\t')) first--;
        return text.IndexOf('.', first + 1, last - first) > 0 && char.IsLetter(text[last]);
    }

    private static readonly char[] Closing = [')', '(', '\n'];

    private static bool IsAddressBefore(string text, int last)
    {
        if (text[last] is '-' or '–' && last > 1 && text[last - 1] == ' ') last -= 2;
        while (last >= 0 && text[last] is '>' or ' ') last--;
        var first = last;
        while (first >= 0 && last - first < 100 && text[first] is not (' ' or '\n' or '\t' or '@')) first--;
        return first > 0 && text[first] == '@' && first < last;
    }

    /// <summary>"host mx.example.com said:", "responded with", "the response was:", "replied:", "reason:", "error was".</summary>
    private static bool EndsWithSaid(ReadOnlySpan<char> text)
    {
        foreach (var word in SaidWords)
        {
            if (text.EndsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static readonly string[] SaidWords =
        ["said", "says", "responded", "responded with", "response was", "response", "replied", "reply was", "reply", "returned", "answered", "error was", "server was", "smtp error", "error code", "error", "code", "status", "diagnostic-code", "answered with", "replied with", "rejected with", "refused with", "failed with", "ended with", "bounced with", "came back with", "reported"];

    /// <summary>Codes that servers give (RFC 5321, 4954, 3207, 7504, and what is seen in the wild): 400 and 500 to 599 but for round numbers that people write in sentences.</summary>
    private static bool IsKnownReplyCode(int code) => code is >= 420 and <= 459 or 471 or 499 or (>= 500 and <= 579) or (>= 590 and <= 599);
}
