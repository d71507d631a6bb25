namespace BounceKit.Remediations;

/// <summary>The words of one language: the texts by entry id, the titles by reference id, and how durations are said.</summary>
internal sealed record AdviceLanguage(
    IReadOnlyDictionary<string, AdviceText> Texts, IReadOnlyDictionary<string, AdviceTemplate> ReferenceTitles, DurationWords Durations);
