namespace BounceKit;

/// <summary>The family a <see cref="BounceReason"/> belongs to: where the fault lies.</summary>
public enum ReasonCategory
{
    /// <summary>The bounce says too little to tell, or there is nothing to explain.</summary>
    Unknown = 0,

    /// <summary>The mailbox that was addressed.</summary>
    Recipient = 1,

    /// <summary>The domain or mail system of the recipient.</summary>
    Destination = 2,

    /// <summary>How much was sent, and how fast.</summary>
    Throttling = 3,

    /// <summary>The message itself.</summary>
    Message = 4,

    /// <summary>What is thought of the sending address, host or domain.</summary>
    Reputation = 5,

    /// <summary>Whether the sender is who it says it is.</summary>
    Authentication = 6,

    /// <summary>A rule of the receiver about senders, hosts or relaying.</summary>
    Policy = 7,

    /// <summary>The SMTP conversation.</summary>
    Protocol = 8,
}
