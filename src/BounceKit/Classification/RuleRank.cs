namespace BounceKit.Classification;

/// <summary>The kinds of rules, the strongest first.</summary>
internal enum RuleRank
{
    /// <summary>A receiver's or program's own words.</summary>
    OriginAndText,

    /// <summary>Words that say the same whoever writes them.</summary>
    Text,

    /// <summary>A code as the receiver documents it.</summary>
    OriginAndCode,

    /// <summary>Meaning composed of word classes, at one receiver.</summary>
    OriginAndMeaning,

    /// <summary>Meaning composed of word classes.</summary>
    Meaning,

    /// <summary>An enhanced status code, as the registry defines it.</summary>
    Code,
}
