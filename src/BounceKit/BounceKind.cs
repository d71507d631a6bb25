namespace BounceKit;

/// <summary>What a message is, before anything is said about recipients.</summary>
/// <remarks>A report that mixes actions takes the gravest: failure, then delay, relayed, expanded, delivered.</remarks>
public enum BounceKind
{
    /// <summary>Anything that is not one of the other kinds.</summary>
    NotABounce = 0,

    /// <summary>Delivery to at least one recipient failed (RFC 3464 action <c>failed</c>, or a non-standard bounce).</summary>
    Failure = 1,

    /// <summary>Not delivered yet and still being tried (action <c>delayed</c>).</summary>
    Delay = 2,

    /// <summary>A success notice: delivered (RFC 3464).</summary>
    Delivered = 3,

    /// <summary>A success notice: passed on to a system that sends no notices (RFC 3464).</summary>
    Relayed = 4,

    /// <summary>A success notice: passed on to the members of a list (RFC 3464).</summary>
    Expanded = 5,

    /// <summary>An abuse feedback report (ARF, RFC 5965).</summary>
    Complaint = 6,

    /// <summary>A vacation notice, out of office, ticket acknowledgement (RFC 3834, and what is seen in the wild).</summary>
    AutoReply = 7,

    /// <summary>A notice that the message waits for somebody's act: challenge-response, moderation, quarantine.</summary>
    Challenge = 8,

    /// <summary>A request to be taken off a list (List-Unsubscribe by mail, RFC 8058, opt-out reports).</summary>
    Unsubscribe = 9,

    /// <summary>A read receipt or another message disposition notification (RFC 8098).</summary>
    Disposition = 10,
}
