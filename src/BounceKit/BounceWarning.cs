namespace BounceKit;

/// <summary>Something strange in a message, which did not stop the parser.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record BounceWarning
{
    /// <summary>The permanent code, in camelCase.</summary>
    public string Code { get; init => field = value ?? ""; } = "";

    /// <summary>What was found, in English.</summary>
    public string Message { get; init => field = value ?? ""; } = "";
}
