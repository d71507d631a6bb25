namespace BounceKit;

/// <summary>What a caller can know a message of its own by.</summary>
public enum OwnershipToken
{
    /// <summary>An address that the notice was delivered to; it may carry a VERP or BATV token.</summary>
    DeliveredTo = 0,

    /// <summary>The envelope id that the report gives back (RFC 3461 ENVID).</summary>
    EnvelopeId = 1,

    /// <summary>The returned message's <c>Message-ID</c>.</summary>
    OriginalMessageId = 2,
}
