namespace BounceKit.Remediations;

/// <summary>A value from the evidence that a sentence of advice can hold, written <c>{name}</c> in the texts.</summary>
/// <remarks>The type of a value is its guard: <see cref="AdviceValues"/> refuses what is not of the type.</remarks>
internal enum AdvicePlaceholder
{
    /// <summary><c>{ip}</c>: the sending IP address.</summary>
    Ip,

    /// <summary><c>{domain}</c>: the recipient's domain.</summary>
    Domain,

    /// <summary><c>{senderDomain}</c>: the domain of the sender's address.</summary>
    SenderDomain,

    /// <summary><c>{recipient}</c>: the address that failed.</summary>
    Recipient,

    /// <summary><c>{sender}</c>: the sender's address.</summary>
    Sender,

    /// <summary><c>{remoteMta}</c>: the host that refused.</summary>
    RemoteMta,

    /// <summary><c>{sendingHost}</c>: the host that sent.</summary>
    SendingHost,

    /// <summary><c>{list}</c>: the blocklist's name.</summary>
    List,

    /// <summary><c>{listed}</c>: the IP address or domain that is on the list.</summary>
    Listed,

    /// <summary><c>{delistUrl}</c>: the blocklist's own page.</summary>
    DelistUrl,

    /// <summary><c>{code}</c>: the reply code, such as 451.</summary>
    Code,

    /// <summary><c>{status}</c>: the enhanced status code, such as 5.7.1.</summary>
    Status,

    /// <summary><c>{retryAfter}</c>: how long to wait, in words.</summary>
    RetryAfter,

    /// <summary><c>{sizeLimit}</c>: the receiver's size limit, such as 25 MB.</summary>
    SizeLimit,

    /// <summary><c>{newAddress}</c>: where a moved mailbox's mail goes now.</summary>
    NewAddress,

    /// <summary><c>{envelopeDomain}</c>: the domain of the envelope sender.</summary>
    EnvelopeDomain,

    /// <summary><c>{signingDomain}</c>: the domain that signed the message (DKIM <c>d=</c>).</summary>
    SigningDomain,

    /// <summary><c>{heloName}</c>: the name by which a client introduced itself.</summary>
    HeloName,

    /// <summary><c>{header}</c>: the name of a header.</summary>
    Header,

    /// <summary><c>{messageSize}</c>: the message's size, such as 31.2 MB.</summary>
    MessageSize,

    /// <summary><c>{reportingMta}</c>: the host that says that it wrote the notice.</summary>
    ReportingMta,

    /// <summary><c>{returnPath}</c>: the address that the notice was sent from.</summary>
    ReturnPath,

    /// <summary><c>{count}</c>: how many.</summary>
    Count,

    /// <summary><c>{until}</c>: a point in time.</summary>
    Until,

    /// <summary><c>{mailedAddress}</c>: the address that was mailed, and passed the mail on.</summary>
    MailedAddress,
}
