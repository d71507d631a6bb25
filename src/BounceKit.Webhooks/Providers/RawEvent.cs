using BounceKit.Formats;

namespace BounceKit.Webhooks.Providers;

/// <summary>What a provider's event says, before anything is concluded.</summary>
internal sealed record RawEvent
{
    /// <summary>The event as it stood in the body, out of its envelope.</summary>
    public required string Json { get; init; }

    /// <summary>The provider's word for what happened.</summary>
    public string? Name { get; init; }

    /// <summary>What the provider's table says of the name; null where it does not know it.</summary>
    public EventWord? Event { get; init; }

    /// <summary>The provider's word for why.</summary>
    public string? Cause { get; init; }

    /// <summary>What the provider's table says of the cause; null where it does not know it, or none is given.</summary>
    public CauseWord? Conclusion { get; init; }

    /// <summary>The provider's id of the event.</summary>
    public string? Id { get; init; }

    /// <summary>What tells this event from every other: the id, or what stands in for it; null where the event holds nothing of the kind.</summary>
    public string? Identity { get; init; }

    public DateTimeOffset? Date { get; init; }

    public string? ReportingMta { get; init; }

    public FeedbackReport? Feedback { get; init; }

    public IReadOnlyList<RawOutcome> Outcomes { get; init; } = [];

    /// <summary>The notice itself, as the receiver sent it by mail; null where the event does not carry it.</summary>
    public string? Notice { get; init; }

    /// <summary>The message's headers, as far as the event tells them, in their order.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The provider's id of the message, which its API gave to the sender.</summary>
    public string? MessageId { get; init; }

    /// <summary>What is kept of the event's own members, beside the name and the cause.</summary>
    public FieldCollector Fields { get; init; } = new();

    /// <summary>The members that hold the cause, under the provider's own names.</summary>
    public FieldCollector CauseFields { get; init; } = new();

    /// <summary>A warning that the event itself calls for.</summary>
    public BounceWarning? Warning { get; init; }
}
