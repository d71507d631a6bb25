namespace BounceKit.Remediations;

/// <summary>Lets a value through only where it is of its type, and holds nothing that a terminal, a Markdown or an HTML reader would act on.</summary>
/// <remarks>Each method gives the value, or null. Nothing is repaired: half a forged value is no better than the whole.</remarks>
internal static class SafeText
{
    private const int LongestDomain = 253; // RFC 1035 section 2.3.4
    private const int LongestAddress = 254; // RFC 5321 section 4.5.3.1.3, without the angle brackets
    private const int LongestIpAddress = 45;
    private const int LongestListName = 48;
    private const int LongestWebAddress = 200;
    private const int LongestHeaderName = 60;

    public static string? IpAddress(string? text) => text is not null && IsIpAddress(text.AsSpan()) ? text : null;

    private static bool IsIpAddress(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestIpAddress || !IsAll(text, IsIpCharacter)) return false;
        var separators = Count(text, '.') == 3 || Count(text, ':') >= 2; // "1" and "1.2" are addresses to IPAddress
        return separators && System.Net.IPAddress.TryParse(text.ToString(), out _);
    }

    /// <summary>A domain of at least two labels. One that begins with <c>www.</c> is refused: many readers make a link of it.</summary>
    public static string? Domain(string? text) => text is not null && IsDomain(text.AsSpan()) ? text : null;

    private static bool IsDomain(ReadOnlySpan<char> text)
        => text.IndexOf('.') > 0 && !text.StartsWith("www.".AsSpan(), StringComparison.OrdinalIgnoreCase) && IsHost(text);

    /// <summary>A host name, which may be a single label such as <c>NAS</c>, or an IP address.</summary>
    public static string? Host(string? text) => text is not null && IsHost(text.AsSpan()) ? text : null;

    private static bool IsHost(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LongestDomain) return false;
        if (IsIpAddress(text)) return true;
        if (text.StartsWith("www.".AsSpan(), StringComparison.OrdinalIgnoreCase)) return false;
        for (var dot = text.IndexOf('.'); dot >= 0; dot = text.IndexOf('.'))
        {
            if (!IsLabel(text.Slice(0, dot))) return false;
            text = text.Slice(dot + 1);
        }

        return IsLabel(text);
    }

    public static string? Address(string? text)
    {
        if (text is null || text.Length > LongestAddress) return null;
        var at = text.IndexOf('@');
        return at is > 0 and <= 64 && IsLocalPart(text.AsSpan(0, at)) && IsDomain(text.AsSpan(at + 1)) ? text : null;
    }

    public static string? ListName(string? text)
        => text is { Length: > 0 and <= LongestListName } && IsAll(text.AsSpan(), IsListNameCharacter) && text.Trim().Length == text.Length
            && text.IndexOf("  ", StringComparison.Ordinal) < 0 ? text : null;

    /// <summary>A header name of letters, digits and hyphens; RFC 5322 allows more, and nobody uses it.</summary>
    public static string? HeaderName(string? text)
        => text is { Length: > 0 and <= LongestHeaderName } && IsAll(text.AsSpan(), character => IsAsciiLetterOrDigit(character) || character == '-') ? text : null;

    public static string? WebAddress(string? text)
        => text is { Length: <= LongestWebAddress } && text.StartsWith("http", StringComparison.Ordinal) && IsAll(text.AsSpan(), IsWebAddressCharacter)
            && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" && address.UserInfo.Length == 0 ? text : null;

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.Length is 0 or > 63 || label[0] == '-' || label[label.Length - 1] == '-') return false;
        for (var index = 0; index < label.Length; index++)
            if (!char.IsLetterOrDigit(label[index]) && label[index] != '-' && !IsInnerUnderscore(label, index))
                return false;
        return true;
    }

    private static bool IsLocalPart(ReadOnlySpan<char> text)
    {
        for (var index = 0; index < text.Length; index++)
            if (!char.IsLetterOrDigit(text[index]) && text[index] is not ('.' or '+' or '-' or '=') && !IsInnerUnderscore(text, index))
                return false;
        return true;
    }

    // Between letters or digits an underscore means nothing in Markdown (CommonMark section 6.2); elsewhere it may begin an emphasis.
    private static bool IsInnerUnderscore(ReadOnlySpan<char> text, int index)
        => text[index] == '_' && index > 0 && index + 1 < text.Length && char.IsLetterOrDigit(text[index - 1]) && char.IsLetterOrDigit(text[index + 1]);

    private static bool IsIpCharacter(char character) => character is '.' or ':' or (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static bool IsListNameCharacter(char character) => IsAsciiLetterOrDigit(character) || character is ' ' or '.' or ',' or '-' or '/' or '+' or '(' or ')';

    private static bool IsWebAddressCharacter(char character) => IsAsciiLetterOrDigit(character) || character is ':' or '/' or '.' or '-' or '?' or '=' or '&' or '_' or '%';

    private static bool IsAsciiLetterOrDigit(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsAll(ReadOnlySpan<char> text, Func<char, bool> allowed)
    {
        foreach (var character in text)
            if (!allowed(character))
                return false;
        return true;
    }

    private static int Count(ReadOnlySpan<char> text, char wanted)
    {
        var count = 0;
        foreach (var character in text)
            if (character == wanted)
                count++;
        return count;
    }
}
