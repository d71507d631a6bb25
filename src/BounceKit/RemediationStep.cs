namespace BounceKit;

/// <summary>One step of a <see cref="Remediation"/>.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record RemediationStep
{
    /// <summary>What to do.</summary>
    public string Text { get; init => field = value ?? ""; } = "";

    /// <summary>Who does it.</summary>
    public FixBy By { get; init; }
}
