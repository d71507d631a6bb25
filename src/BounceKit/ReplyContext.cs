namespace BounceKit;

/// <summary>What is known beside the reply's own text, for <see cref="BounceParser.Classify"/>.</summary>
/// <remarks>Immutable, and safe to share between threads. All members are optional.</remarks>
public sealed record ReplyContext
{
    /// <summary>The host that gave the reply; it tells the receiver whose documented codes apply.</summary>
    public string? RemoteMta { get; init; }

    /// <summary>The host that reports the reply; asked where <see cref="RemoteMta"/> is not known.</summary>
    public string? ReportingMta { get; init; }

    /// <summary>The recipient's address; its domain is asked where no host is known.</summary>
    public string? Recipient { get; init; }

    /// <summary>The phase in which the reply was given.</summary>
    public SmtpCommand? SmtpCommand { get; init; }

    /// <summary>The enhanced status code where it was given apart from the text.</summary>
    public EnhancedStatusCode? Status { get; init; }

    /// <summary>Whether the delivery has failed or is still being tried. <see cref="RecipientAction.Delayed"/> never suppresses. Default: failed.</summary>
    public RecipientAction Action { get; init; } = RecipientAction.Failed;
}
