using System.Diagnostics.CodeAnalysis;

namespace BounceKit.Formats;

/// <summary>Texts that were met before: the notice of a large list says the same of thousands, and each is held once.</summary>
internal sealed class SharedTexts
{
    /// <summary>A list with more different replies than that has one for each recipient, and none to share.</summary>
    private const int Most = 256;

    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>The very text that was met before where it was, else the text itself.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public string? Of(string? text)
    {
        if (text is null) return null;
        if (texts.TryGetValue(text, out var known)) return known;
        if (texts.Count < Most) texts.Add(text, text);
        return text;
    }
}
