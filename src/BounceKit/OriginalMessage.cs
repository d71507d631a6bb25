namespace BounceKit;

/// <summary>What the headers of the returned message say.</summary>
/// <remarks>Immutable, and safe to share between threads. Null means that the header is missing or was not returned.</remarks>
public sealed record OriginalMessage
{
    /// <summary>The <c>Message-ID</c>, without angle brackets.</summary>
    public string? MessageId { get; init; }

    /// <summary>The first address in <c>From</c>.</summary>
    public string? From { get; init; }

    /// <summary>The addresses in <c>To</c>.</summary>
    public IReadOnlyList<string> To { get; init => field = value ?? []; } = [];

    /// <summary>The <c>Subject</c>, decoded.</summary>
    public string? Subject { get; init; }

    /// <summary>The <c>Date</c>.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The identifier in <c>List-Id</c> (RFC 2919), without angle brackets.</summary>
    public string? ListId { get; init; }

    /// <summary>The <c>Feedback-ID</c>, as it stands.</summary>
    public string? FeedbackId { get; init; }

    /// <summary>All headers that were returned, by lower-case name, unfolded and decoded, each name's values in order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init => field = value ?? EmptyFields.Instance; } = EmptyFields.Instance;
}
