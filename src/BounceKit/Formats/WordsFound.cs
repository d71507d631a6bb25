namespace BounceKit.Formats;

/// <summary>The turns of phrase that were found in a text.</summary>
/// <param name="Kinds">What they tell.</param>
/// <param name="AtStart">What those at the very start of the text tell.</param>
/// <param name="ChallengeTexts">How many different ones speak of a challenge.</param>
/// <param name="FirstDialect">The first in the table of those dialects whose phrases were found; <see cref="int.MaxValue"/> where none was.</param>
internal readonly record struct WordsFound(WordKinds Kinds, WordKinds AtStart, int ChallengeTexts, int FirstDialect)
{
    public static readonly WordsFound Nothing = new(WordKinds.None, WordKinds.None, 0, int.MaxValue);

    /// <summary>Whether one of those kinds was found.</summary>
    public bool Hold(WordKinds kinds) => (Kinds & kinds) != 0;

    /// <summary>Whether the text begins with a phrase of one of those kinds.</summary>
    public bool BeginWith(WordKinds kinds) => (AtStart & kinds) != 0;
}
