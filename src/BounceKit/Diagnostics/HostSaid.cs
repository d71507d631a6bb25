namespace BounceKit.Diagnostics;

/// <summary>The host that gave a reply, from "host mx.example.com[192.0.2.1] said:" and its like.</summary>
internal static class HostSaid
{
    public static string? Find(string text)
    {
        for (var start = text.IndexOf("host ", StringComparison.OrdinalIgnoreCase); start >= 0; start = text.IndexOf("host ", start + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (start > 0 && char.IsLetterOrDigit(text[start - 1])) continue;
            var name = NameAt(text, start + 5);
            if (name is not null) return name;
        }

        return null;
    }

    /// <summary>A host name of at least two labels that begins there.</summary>
    public static string? NameAt(string text, int start)
    {
        var end = start;
        var dot = false;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '.' or '_'))
        {
            dot |= text[end] == '.' && end > start && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]);
            end++;
        }

        while (end > start && text[end - 1] == '.') end--;
        return dot && end - start <= 255 ? text.Substring(start, end - start) : null;
    }
}
