namespace BounceKit;

/// <summary>A document that a <see cref="Remediation"/> rests on.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record RemediationReference
{
    /// <summary>The title.</summary>
    public string Title { get; init => field = value ?? ""; } = "";

    /// <summary>The address (URL).</summary>
    public string Url { get; init => field = value ?? ""; } = "";
}
