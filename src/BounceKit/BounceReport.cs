using System.Text.Json.Serialization;

namespace BounceKit;

/// <summary>What one message says: its kind, and what happened to each recipient.</summary>
/// <remarks>
/// Immutable, and safe to share between threads. It holds strings only, nothing of the message, so it may outlive the message.
/// Null means everywhere that the message does not say. List members compare by reference: use the properties, not record equality.
/// </remarks>
public sealed record BounceReport
{
    /// <summary>Where the message came from: the path as given, with <c>#</c> and a number from 1 where a mailbox holds several; null for a stream or an object.</summary>
    public string? Source { get; init; }

    /// <summary>What the message is.</summary>
    public BounceKind Kind { get; init; }

    /// <summary>What the report was read as: the most standard reading that gave a recipient (<c>rfc3464</c>, <c>qmail</c>, <c>generic</c> …); null where nothing was read.</summary>
    public string? Format { get; init; }

    /// <summary>The notice's own <c>Message-ID</c>, without angle brackets.</summary>
    public string? MessageId { get; init; }

    /// <summary>The notice's own <c>Date</c>.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The addresses that the notice itself was delivered to (<c>Delivered-To</c>, <c>X-Original-To</c>, else <c>To</c>), in order; a VERP token is found here.</summary>
    public IReadOnlyList<string> DeliveredTo { get; init => field = value ?? []; } = [];

    /// <summary>The host that wrote the report (RFC 3464 section 2.2.2), without the type prefix.</summary>
    public string? ReportingMta { get; init; }

    /// <summary>The host that handed the message to the reporting host (RFC 3464 section 2.2.4).</summary>
    public string? ReceivedFromMta { get; init; }

    /// <summary>The gateway that translated a foreign notice (RFC 3464 section 2.2.3).</summary>
    public string? DsnGateway { get; init; }

    /// <summary>The envelope id that the sender gave (RFC 3461 ENVID, RFC 3464 section 2.2.1), xtext decoded.</summary>
    public string? OriginalEnvelopeId { get; init; }

    /// <summary>When the message arrived at the reporting host (RFC 3464 section 2.2.5).</summary>
    public DateTimeOffset? ArrivalDate { get; init; }

    /// <summary>The per-message fields of the report that have no property here, by lower-case name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init => field = value ?? EmptyFields.Instance; } = EmptyFields.Instance;

    /// <summary>How far the notice can be believed; null for a message that is no notice.</summary>
    public Authenticity? Authenticity { get; init; }

    /// <summary>One outcome per recipient reported on, in the report's order; empty where <see cref="Kind"/> is <see cref="BounceKind.NotABounce"/>.</summary>
    public IReadOnlyList<RecipientOutcome> Recipients { get; init => field = value ?? []; } = [];

    /// <summary>What the returned message's headers say; null where nothing of it was returned.</summary>
    public OriginalMessage? Original { get; init; }

    /// <summary>The fields of an abuse feedback report; null for any other kind.</summary>
    public FeedbackReport? Feedback { get; init; }

    /// <summary>True where a limit of <see cref="BounceParserOptions"/> left something out; a warning says what.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Truncated { get; init; }

    /// <summary>What was strange in the message. Bad mail never throws.</summary>
    public IReadOnlyList<BounceWarning> Warnings { get; init => field = value ?? []; } = [];

    /// <summary>True where <see cref="Kind"/> is <see cref="BounceKind.Failure"/> or <see cref="BounceKind.Delay"/>.</summary>
    [JsonIgnore]
    public bool IsBounce => Kind is BounceKind.Failure or BounceKind.Delay;

    /// <summary>The report in one line, for logs; the addresses and words in it come from the mail.</summary>
    /// <returns>Kind, format and each recipient with its reason.</returns>
    public override string ToString()
    {
        var recipients = string.Join(", ", Recipients.Select(r => $"{r.Address ?? "?"}: {r.Reason}"));
        return $"{Kind} ({Format ?? "no format"}) [{recipients}]";
    }
}
