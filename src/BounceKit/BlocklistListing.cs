namespace BounceKit;

/// <summary>A blocklist that a reply names.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record BlocklistListing
{
    /// <summary>The list's name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>What is listed, an IP address or a domain; null where the reply does not say.</summary>
    public string? Listed { get; init; }

    /// <summary>The list's own page for look-up and removal, from BounceKit's own data; null where none is known.</summary>
    public string? DelistUrl { get; init; }
}
