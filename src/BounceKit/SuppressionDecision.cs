namespace BounceKit;

/// <summary>What <see cref="SuppressionPolicy"/> says about an address, and why.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record SuppressionDecision
{
    /// <summary>What to do.</summary>
    public SuppressionAction Action { get; init; }

    /// <summary>When a pause ends; null for every other action.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The permanent id of the reason, such as <c>suppress-permanent</c>.</summary>
    /// <value>Never null; default empty.</value>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>The reason in words, in the language of <see cref="SuppressionPolicy.Culture"/>.</summary>
    /// <value>Never null; default empty.</value>
    public string Reason { get; init => field = value ?? ""; } = "";

    /// <summary>How many events the decision rests on, each counted once.</summary>
    public int Events { get; init; }
}
