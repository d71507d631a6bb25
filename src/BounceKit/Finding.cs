namespace BounceKit;

/// <summary>Something noticed in the message that bears on the failure or on the notice's credibility.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record Finding
{
    /// <summary>The permanent id.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>The finding in words, in the language of <see cref="BounceParserOptions.Culture"/>.</summary>
    public string Text { get; init => field = value ?? ""; } = "";

    /// <summary>Where it was seen, such as <c>original.from</c>.</summary>
    public string? Where { get; init; }
}
