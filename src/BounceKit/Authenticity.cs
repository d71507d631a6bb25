namespace BounceKit;

/// <summary>How far a notice can be believed, and why.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record Authenticity
{
    /// <summary>The level.</summary>
    public AuthenticityLevel Level { get; init; }

    /// <summary>What speaks for and against the notice.</summary>
    public IReadOnlyList<Finding> Findings { get; init => field = value ?? []; } = [];
}
