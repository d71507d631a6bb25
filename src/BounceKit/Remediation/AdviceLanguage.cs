namespace BounceKit.Remediations;

/// <summary>The words of one language as its files have them: the texts by entry id, the titles by reference id, how durations are said, and the sentences by the id of what they state.</summary>
internal sealed record AdviceLanguage(
    IReadOnlyDictionary<string, AdviceText> Texts,
    IReadOnlyDictionary<string, AdviceTemplate> ReferenceTitles,
    DurationWords Durations,
    IReadOnlyDictionary<string, AdviceTemplate> Sentences) : IAdviceWords
{
    public AdviceText TextOf(AdviceEntry entry) => Texts[entry.Id];

    public AdviceTemplate ReferenceTitle(string id) => ReferenceTitles[id];

    public string ReferenceUrl(string id) => AdviceStructure.Instance.References[id];

    public AdviceTemplate? Sentence(string id) => Sentences.TryGetValue(id, out var sentence) ? sentence : null;
}
