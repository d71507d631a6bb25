using System.Text.Json.Serialization;

namespace BounceKit;

/// <summary>What a server's reply means, and what to do about it.</summary>
/// <remarks>Immutable, and safe to share between threads. Null means that the reply does not say.</remarks>
public record Verdict
{
    /// <summary>Makes an empty verdict.</summary>
    public Verdict() { }

    /// <summary>The enhanced status code decided on (RFC 3463): the text's own where it is more specific than the report's field.</summary>
    [JsonPropertyOrder(10)]
    public EnhancedStatusCode? Status { get; init; }

    /// <summary>The three-digit reply code (RFC 5321).</summary>
    [JsonPropertyOrder(12)]
    public int? SmtpCode { get; init; }

    /// <summary>The phase of the session, where it is said; null otherwise.</summary>
    [JsonPropertyOrder(13)]
    public SmtpCommand? SmtpCommand { get; init; }

    /// <summary>The words that were judged: the reply's lines joined by LF, each with its code as given.</summary>
    [JsonPropertyOrder(30)]
    public string? Diagnostic { get; init; }

    /// <summary>Why the delivery failed.</summary>
    [JsonPropertyOrder(40)]
    public BounceReason Reason { get; init; }

    /// <summary>The family of the reason.</summary>
    [JsonPropertyOrder(41)]
    public ReasonCategory Category { get; init; }

    /// <summary>Whether the address can ever work; null where nothing failed.</summary>
    [JsonPropertyOrder(42)]
    public BounceType? BounceType { get; init; }

    /// <summary>What the sending system should do next.</summary>
    [JsonPropertyOrder(43)]
    public Recommendation Recommendation { get; init; }

    /// <summary>Who must act.</summary>
    [JsonPropertyOrder(44)]
    public FixBy FixBy { get; init; }

    /// <summary>The permanent id of the rule that decided; null where none did.</summary>
    [JsonPropertyOrder(50)]
    public string? RuleId { get; init; }

    /// <summary>The words or the code that decided.</summary>
    [JsonPropertyOrder(51)]
    public string? MatchedText { get; init; }

    /// <summary>How sure the reason is.</summary>
    [JsonPropertyOrder(52)]
    public Confidence Confidence { get; init; }

    /// <summary>Seconds after which another attempt makes sense; null where none is known.</summary>
    [JsonPropertyOrder(53)]
    public int? RetryAfterSeconds { get; init; }

    /// <summary>Where <see cref="RetryAfterSeconds"/> comes from; null where there is none.</summary>
    [JsonPropertyOrder(54)]
    public RetryAfterSource? RetryAfterSource { get; init; }

    /// <summary>The blocklist that the reply names; null where it names none.</summary>
    [JsonPropertyOrder(55)]
    public BlocklistListing? Blocklist { get; init; }

    /// <summary>An address (URL) in the reply, as a quotation: it comes from the server, or from whoever forged the notice.</summary>
    [JsonPropertyOrder(56)]
    public string? ServerUrl { get; init; }

    /// <summary>The new address that a moved mailbox's notice gives.</summary>
    [JsonPropertyOrder(57)]
    public string? NewAddress { get; init; }

    /// <summary>What can be done, the most fitting advice first.</summary>
    [JsonPropertyOrder(70)]
    public IReadOnlyList<Remediation> Remediations { get; init => field = value ?? []; } = [];

    /// <summary>The same verdict without what a derived type adds.</summary>
    internal Verdict Bare() => new(this);
}
