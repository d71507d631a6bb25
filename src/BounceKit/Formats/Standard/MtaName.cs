namespace BounceKit.Formats.Standard;

/// <summary>The host of a field such as <c>dns; mx.example.com (192.0.2.1)</c> (RFC 3464 section 2.1.2).</summary>
internal static class MtaName
{
    public static string? OfField(string value)
    {
        var semicolon = value.IndexOf(';');
        var name = value.Substring(semicolon + 1).Trim();
        var end = 0;
        while (end < name.Length && !char.IsWhiteSpace(name[end]) && name[end] is not ('(' or ',' or ';') && !char.IsControl(name[end])) end++;
        var host = name.Substring(0, end).TrimEnd('.');
        // "[192.0.2.1]" stays an address literal without its brackets; "mx.example.com[192.0.2.1]" is the name.
        var bracket = host.IndexOf('[');
        if (bracket == 0) host = host.Trim('[', ']');
        else if (bracket > 0) host = host.Substring(0, bracket);
        return host.Length is 0 or > 255 ? null : host;
    }
}
