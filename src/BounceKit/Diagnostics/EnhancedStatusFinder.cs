namespace BounceKit;

/// <summary>Finds enhanced status codes inside a text, and leaves alone what only looks like one: parts of IP addresses, versions, ticket numbers.</summary>
internal static class EnhancedStatusFinder
{
    /// <summary>The code in <c>(#5.7.1)</c>, as qmail and its kin end a reply; null where there is none.</summary>
    public static EnhancedStatusCode? InParentheses(ReadOnlySpan<char> text)
    {
        var offset = 0;
        while (true)
        {
            var mark = text.Slice(offset).IndexOf('#');
            if (mark < 0) return null;
            offset += mark + 1;
            if (EnhancedStatusCode.TryReadPrefix(text.Slice(offset), out var code, out var length) && EndsHere(text, offset + length)) return code;
        }
    }

    /// <summary>
    /// The first code in the text that names a cause, else the first at all; null where there is none.
    /// Where the reply code's class is known, a code of another class is passed over.
    /// </summary>
    public static EnhancedStatusCode? Anywhere(ReadOnlySpan<char> text, int? statusClass)
    {
        EnhancedStatusCode? vague = null;
        for (var i = 0; i + 5 <= text.Length; i++)
        {
            if (text[i] is not ('4' or '5') || text[i + 1] != '.' || !StartsHere(text, i)) continue;
            if (!EnhancedStatusCode.TryReadPrefix(text.Slice(i), out var code, out var length) || !EndsHere(text, i + length)) continue;
            if (statusClass is { } wanted && code.Class != wanted) continue;
            if (!code.IsVague) return code;
            vague ??= code;
        }

        return vague;
    }

    public static bool StartsHere(ReadOnlySpan<char> text, int start)
    {
        if (start == 0) return true;
        var before = text[start - 1];
        if (before == '-') return start < 2 || FollowsReplyCode(text, start - 1);
        return !char.IsLetterOrDigit(before) && before is not ('.' or '/' or '@' or '_');
    }

    /// <summary>"550-5.1.1" begins a reply; "ticket 452-421-5.7.1" does not.</summary>
    private static bool FollowsReplyCode(ReadOnlySpan<char> text, int hyphen)
    {
        var first = hyphen;
        while (first > 0 && char.IsDigit(text[first - 1])) first--;
        return hyphen - first == 3 && (first == 0 || !(char.IsLetterOrDigit(text[first - 1]) || text[first - 1] is '-' or '.'));
    }

    public static bool EndsHere(ReadOnlySpan<char> text, int end)
    {
        if (end >= text.Length) return true;
        var after = text[end];
        if (after is '.' or '-' or '/') return end + 1 >= text.Length || !char.IsDigit(text[end + 1]);
        return !char.IsLetterOrDigit(after) && after is not ('@' or '_');
    }
}
