using System.Globalization;

namespace BounceKit.Remediations;

/// <summary>Enhanced status codes of one subject, whatever their class: <c>7.26</c>, or <c>7.606-649</c>.</summary>
internal readonly record struct StatusRange(int Subject, int First, int Last)
{
    public static bool TryParse(string text, out StatusRange range)
    {
        range = default;
        var dot = text.IndexOf('.');
        if (dot < 0) return false;
        var hyphen = text.IndexOf('-', dot);
        var first = text.Substring(dot + 1, (hyphen < 0 ? text.Length : hyphen) - dot - 1);
        var last = hyphen < 0 ? first : text.Substring(hyphen + 1);
        if (!TryParseNumber(text.Substring(0, dot), out var subject) || !TryParseNumber(first, out var from) || !TryParseNumber(last, out var to) || from > to) return false;
        range = new StatusRange(subject, from, to);
        return true;
    }

    public bool Contains(EnhancedStatusCode code) => code.Subject == Subject && code.Detail >= First && code.Detail <= Last;

    private static bool TryParseNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= 999;
}
