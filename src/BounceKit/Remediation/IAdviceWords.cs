namespace BounceKit.Remediations;

/// <summary>The words of one language, and the addresses of the references, which all languages share. Immutable, and safe to share between threads.</summary>
internal interface IAdviceWords
{
    DurationWords Durations { get; }

    AdviceText TextOf(AdviceEntry entry);

    AdviceTemplate ReferenceTitle(string id);

    string ReferenceUrl(string id);

    /// <summary>The sentence of that id; null where there is none.</summary>
    AdviceTemplate? Sentence(string id);
}
