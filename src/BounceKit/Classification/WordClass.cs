namespace BounceKit.Classification;

/// <summary>Words of one language that name the same thing, or say the same of it.</summary>
internal sealed record WordClass(string Name, IReadOnlyList<Phrase> Phrases, string Location);
