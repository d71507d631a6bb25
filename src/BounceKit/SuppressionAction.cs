namespace BounceKit;

/// <summary>What to do about an address.</summary>
public enum SuppressionAction
{
    /// <summary>Go on mailing it.</summary>
    Keep = 0,

    /// <summary>Do not mail it for a while.</summary>
    Pause = 1,

    /// <summary>Go on, but let a person look: what speaks against it is not proven.</summary>
    Review = 2,

    /// <summary>Mail it no more.</summary>
    Suppress = 3,
}
