namespace BounceKit.Remediations;

/// <summary>The words of one language: the texts by entry id, the titles by reference id, how durations are said, and the sentences by the id of what they state.</summary>
internal sealed record AdviceLanguage(
    IReadOnlyDictionary<string, AdviceText> Texts,
    IReadOnlyDictionary<string, AdviceTemplate> ReferenceTitles,
    DurationWords Durations,
    IReadOnlyDictionary<string, AdviceTemplate> Sentences);
