using System.Text.Json.Serialization;

namespace BounceKit;

/// <summary>What a server's reply means, and what to do about it.</summary>
/// <remarks>Immutable, and safe to share between threads. Null means that the reply does not say.</remarks>
public record Verdict
{
    /// <summary>Makes an empty verdict.</summary>
    public Verdict() { }

    /// <summary>The enhanced status code decided on (RFC 3463): the text's own where it is more specific than the report's field.</summary>
    public EnhancedStatusCode? Status { get; init; }

    /// <summary>The three-digit reply code (RFC 5321).</summary>
    public int? SmtpCode { get; init; }

    /// <summary>The phase of the session, where it is said; null otherwise.</summary>
    public SmtpCommand? SmtpCommand { get; init; }

    /// <summary>The words that were judged: the reply's lines joined by LF, each with its code as given.</summary>
    public string? Diagnostic { get; init; }

    /// <summary>Why the delivery failed.</summary>
    public BounceReason Reason { get; init; }

    /// <summary>The family of the reason.</summary>
    public ReasonCategory Category { get; init; }

    /// <summary>Whether the address can ever work; null where nothing failed.</summary>
    public BounceType? BounceType { get; init; }

    /// <summary>What the sending system should do next.</summary>
    public Recommendation Recommendation { get; init; }

    /// <summary>Who must act.</summary>
    public FixBy FixBy { get; init; }

    /// <summary>The permanent id of the rule that decided; null where none did.</summary>
    public string? RuleId { get; init; }

    /// <summary>The words or the code that decided.</summary>
    public string? MatchedText { get; init; }

    /// <summary>How sure the reason is.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>Seconds after which another attempt makes sense; null where none is known.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>Where <see cref="RetryAfterSeconds"/> comes from; null where there is none.</summary>
    public RetryAfterSource? RetryAfterSource { get; init; }

    /// <summary>The blocklist that the reply names; null where it names none.</summary>
    public BlocklistListing? Blocklist { get; init; }

    /// <summary>An address (URL) in the reply, as a quotation: it comes from the server, or from whoever forged the notice.</summary>
    public string? ServerUrl { get; init; }

    /// <summary>The new address that a moved mailbox's notice gives.</summary>
    public string? NewAddress { get; init; }

    /// <summary>What can be done, the most fitting advice first.</summary>
    [JsonPropertyOrder(100)]
    public IReadOnlyList<Remediation> Remediations { get; init; } = [];

    /// <summary>The same verdict without what a derived type adds.</summary>
    internal Verdict Bare() => new(this);
}
