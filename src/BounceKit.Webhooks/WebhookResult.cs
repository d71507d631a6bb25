namespace BounceKit.Webhooks;

/// <summary>What one body of a webhook holds.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record WebhookResult
{
    /// <summary>The events in the body's order; none is left out, also not the ones that are no bounces or not known.</summary>
    /// <value>Never null; empty where the body holds none.</value>
    public IReadOnlyList<WebhookEvent> Events { get; init => field = value ?? []; } = [];

    /// <summary>True where a limit of <see cref="WebhookParserOptions"/>, or JSON that breaks off, left something out; a warning says what. Answer such a request with an error, and the provider sends it again.</summary>
    public bool Truncated { get; init; }

    /// <summary>What was strange in the body: <c>malformedJson</c>, <c>bodyTooLarge</c>, <c>tooManyEvents</c>, <c>notAnEvent</c>, <c>empty</c>. A bad body never throws.</summary>
    /// <value>Never null.</value>
    public IReadOnlyList<BounceWarning> Warnings { get; init => field = value ?? []; } = [];
}
