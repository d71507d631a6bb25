namespace BounceKit.Webhooks;

/// <summary>One event of a webhook: what the provider calls it, and what it means.</summary>
/// <remarks>Immutable, and safe to share between threads. It holds strings only. Null means that the event does not say.</remarks>
public sealed record WebhookEvent
{
    /// <summary>Whose event it is; <see cref="WebhookProvider.Unknown"/> where its shape is no known provider's.</summary>
    public WebhookProvider Provider { get; init; }

    /// <summary>The provider's own word for what happened, such as <c>Bounce</c>, <c>dropped</c> or <c>failed/permanent</c>; <c>docs/webhooks.md</c> lists them.</summary>
    public string? Name { get; init; }

    /// <summary>
    /// The provider's own word for why, such as <c>Permanent/NoEmail</c>, <c>Invalid Address</c> or <c>HardBounce</c>; our word is the recipients' <see cref="Verdict.Reason"/>.
    /// It decides where the receiver's own words do not. It stands in the recipients' <see cref="RecipientOutcome.Fields"/> too, under the name that the provider gives it.
    /// </summary>
    public string? Cause { get; init; }

    /// <summary>The provider's id of the event. Providers send an event again until it is answered: keep the ids of what you have handled.</summary>
    public string? Id { get; init; }

    /// <summary>False where this version does not know the event: its report is <see cref="BounceKind.NotABounce"/>, a warning in it says so, and <see cref="Json"/> holds it whole.</summary>
    public bool IsKnown { get; init; }

    /// <summary>The event as the provider wrote it, out of its envelope.</summary>
    /// <value>Never null; default empty.</value>
    public string Json { get; init => field = value ?? ""; } = "";

    /// <summary>What the event means, in the form of a bounce that came by mail. Deliveries, opens, clicks and the like are no bounces (<see cref="BounceReport.IsBounce"/>).</summary>
    /// <value>Never null.</value>
    public BounceReport Report { get; init => field = value ?? new BounceReport(); } = new();

    /// <summary>The event in one line, for logs; the addresses and words in it come from outside.</summary>
    /// <returns>Provider, name, cause and report.</returns>
    public override string ToString() => $"{Provider} {Name ?? "?"}{(Cause is null ? "" : $" ({Cause})")}: {Report}";
}
