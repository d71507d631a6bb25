namespace BounceKit.Classification;

/// <summary>How a letter of a language is written where only ASCII can be: German "ä" as "ae".</summary>
internal sealed record Spelling(string Letter, string Plain)
{
    /// <summary>The text with the plain letters of all spellings; null where it holds none of the letters.</summary>
    public static string? Apply(IReadOnlyList<Spelling> spellings, string text)
    {
        var plain = text;
        foreach (var spelling in spellings) plain = plain.Replace(spelling.Letter, spelling.Plain);
        return plain == text ? null : plain;
    }
}
