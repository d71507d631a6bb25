using System.Text.Json.Serialization;

namespace BounceKit;

/// <summary>What one message says happened to one recipient.</summary>
/// <remarks>Immutable, and safe to share between threads. Null means that the message does not say.</remarks>
public sealed record RecipientOutcome : Verdict
{
    // An OutcomeId; a text where somebody gave another.
    private readonly object? eventId;

    /// <summary>The final recipient (RFC 3464 section 2.3.2); null where the report names none.</summary>
    [JsonPropertyOrder(1)]
    public string? Address { get; init; }

    /// <summary>The recipient as the sender gave it (RFC 3464 section 2.3.1, RFC 3461 ORCPT), where the report tells it.</summary>
    [JsonPropertyOrder(2)]
    public string? OriginalAddress { get; init; }

    /// <summary>The address that the sender used, as far as the report tells. The verdict is about it.</summary>
    [JsonPropertyOrder(3)]
    public string? MailedAddress { get; init; }

    /// <summary>True where the report shows that the mail was passed on to another address, which is the one that failed.</summary>
    [JsonPropertyOrder(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Forwarded { get; init; }

    /// <summary>What the report says was done (RFC 3464 section 2.3.3).</summary>
    [JsonPropertyOrder(5), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public RecipientAction Action { get; init; }

    /// <summary>The report's own <c>Status:</c> field where it differs from <see cref="Verdict.Status"/>.</summary>
    [JsonPropertyOrder(11)]
    public EnhancedStatusCode? ReportedStatus { get; init; }

    /// <summary>The host that gave the reply (RFC 3464 section 2.3.5), without the type prefix.</summary>
    [JsonPropertyOrder(20)]
    public string? RemoteMta { get; init; }

    /// <summary>When delivery was last tried (RFC 3464 section 2.3.7).</summary>
    [JsonPropertyOrder(21)]
    public DateTimeOffset? LastAttemptDate { get; init; }

    /// <summary>Until when delivery is going to be tried (RFC 3464 section 2.3.9).</summary>
    [JsonPropertyOrder(22)]
    public DateTimeOffset? WillRetryUntil { get; init; }

    /// <summary>The remote host's id of the transaction (RFC 3464 section 2.3.8).</summary>
    [JsonPropertyOrder(23)]
    public string? FinalLogId { get; init; }

    /// <summary>The per-recipient fields of the report that have no property here, by lower-case name.</summary>
    [JsonPropertyOrder(31)]
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init => field = value ?? EmptyFields.Instance; } = EmptyFields.Instance;

    /// <summary>
    /// True where this outcome speaks against the address itself: a failure of category <see cref="ReasonCategory.Recipient"/> or a hard one of
    /// <see cref="ReasonCategory.Destination"/>, not forwarded, and with more than <see cref="Confidence.Low"/> confidence.
    /// </summary>
    [JsonPropertyOrder(45)]
    public bool CountsAgainstRecipient { get; init; }

    /// <summary>The same for the same notice fetched twice: 32 hexadecimal digits. Null where the notice holds nothing to know it by.</summary>
    [JsonPropertyOrder(60)]
    public string? EventId
    {
        get => eventId?.ToString();
        init => eventId = value is null ? null : OutcomeId.Read(value) ?? (object)value;
    }

    /// <summary>The same, as it is held.</summary>
    internal OutcomeId? Id
    {
        init => eventId = value;
    }

    /// <summary>What was noticed in the returned message that bears on this failure.</summary>
    [JsonPropertyOrder(61)]
    public IReadOnlyList<Finding> Findings { get; init => field = value ?? []; } = [];
}
