namespace BounceKit;

/// <summary>How sure the reason is.</summary>
/// <remarks>A low confidence never suppresses an address.</remarks>
public enum Confidence
{
    /// <summary>A guess from structure, or contradictory evidence.</summary>
    Low = 0,

    /// <summary>Meaning composed of words, or a code with a defined meaning.</summary>
    Medium = 1,

    /// <summary>A receiver's own or an exact wording.</summary>
    High = 2,
}
