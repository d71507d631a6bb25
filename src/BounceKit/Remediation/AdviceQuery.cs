namespace BounceKit.Remediations;

/// <summary>What advice is asked for: the verdict, and the evidence that its sentences can be filled with.</summary>
internal sealed record AdviceQuery
{
    public required BounceReason Reason { get; init; }

    /// <summary>The rule that decided.</summary>
    public string? RuleId { get; init; }

    /// <summary>The receiver's id in the receiver table, such as <c>google</c>.</summary>
    public string? Receiver { get; init; }

    /// <summary>What the server said. It only chooses among the entries; no word of it is ever shown as advice.</summary>
    public string? Diagnostic { get; init; }

    /// <summary>The phase of the session.</summary>
    public SmtpCommand? SmtpCommand { get; init; }

    /// <summary>The address that failed.</summary>
    public string? Recipient { get; init; }

    /// <summary>The sender's address: the original's From, else the envelope sender.</summary>
    public string? Sender { get; init; }

    /// <summary>The host that refused.</summary>
    public string? RemoteMta { get; init; }

    /// <summary>The host that sent, as the report names it.</summary>
    public string? SendingHost { get; init; }

    /// <summary>The sending IP address that the reply names.</summary>
    public string? Ip { get; init; }

    public int? SmtpCode { get; init; }

    public EnhancedStatusCode? Status { get; init; }

    public BlocklistListing? Blocklist { get; init; }

    public int? RetryAfterSeconds { get; init; }

    /// <summary>A size limit that the reply states, in bytes.</summary>
    public long? SizeLimit { get; init; }

    /// <summary>The new address that a moved mailbox's notice gives.</summary>
    public string? NewAddress { get; init; }

    /// <summary>The envelope sender (RFC 5321 MAIL FROM).</summary>
    public string? EnvelopeSender { get; init; }

    /// <summary>The domain that signed the message (DKIM <c>d=</c>).</summary>
    public string? SigningDomain { get; init; }

    /// <summary>The name by which a client introduced itself.</summary>
    public string? HeloName { get; init; }

    /// <summary>The name of the header that a finding is about.</summary>
    public string? Header { get; init; }

    /// <summary>The message's size in bytes.</summary>
    public long? MessageSize { get; init; }

    /// <summary>The host that says that it wrote the notice.</summary>
    public string? ReportingMta { get; init; }

    /// <summary>The address that the notice was sent from.</summary>
    public string? ReturnPath { get; init; }

    public int? Count { get; init; }

    public DateTimeOffset? Until { get; init; }

    /// <summary>The address that was mailed, where the mail was passed on from there.</summary>
    public string? MailedAddress { get; init; }

    /// <summary>What holds beside the reason.</summary>
    public AdviceCircumstances Circumstances { get; init; }

    /// <summary>What the verdict recommends.</summary>
    public Recommendation Recommendation { get; init; }

    /// <summary>Ids of the findings about the returned message.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];
}
