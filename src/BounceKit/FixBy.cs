namespace BounceKit;

/// <summary>Who must act to end the failure.</summary>
public enum FixBy
{
    /// <summary>It cannot be told.</summary>
    Unknown = 0,

    /// <summary>The person or program that wrote the message.</summary>
    Sender = 1,

    /// <summary>Whoever runs the sending system.</summary>
    SenderAdmin = 2,

    /// <summary>The person who was written to.</summary>
    Recipient = 3,

    /// <summary>Whoever runs the receiving system.</summary>
    RecipientAdmin = 4,

    /// <summary>Nobody: it passes by itself.</summary>
    Nobody = 5,
}
