namespace BounceKit;

/// <summary>The fields of an abuse feedback report (ARF, RFC 5965).</summary>
/// <remarks>Immutable, and safe to share between threads. Null means that the report does not say.</remarks>
public sealed record FeedbackReport
{
    /// <summary>The <c>Feedback-Type</c>, in lower case: <c>abuse</c>, <c>fraud</c>, <c>not-spam</c>, <c>opt-out</c>, <c>auth-failure</c> and others.</summary>
    public string? Type { get; init; }

    /// <summary>The address from which the original was received (<c>Source-IP</c>).</summary>
    public string? SourceIp { get; init; }

    /// <summary>When the original was received (<c>Arrival-Date</c> or <c>Received-Date</c>).</summary>
    public DateTimeOffset? ArrivalDate { get; init; }

    /// <summary>The domain that the report is about (<c>Reported-Domain</c>).</summary>
    public string? ReportedDomain { get; init; }

    /// <summary>The program that wrote the report (<c>User-Agent</c>).</summary>
    public string? UserAgent { get; init; }
}
