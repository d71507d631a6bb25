namespace BounceKit;

/// <summary>Why a delivery failed: one cause per recipient, each with its own remedy.</summary>
/// <remarks>Names and numbers are never changed; new ones may be added. The JSON words are the same in camelCase.</remarks>
public enum BounceReason
{
    /// <summary>A bounce that says too little to tell.</summary>
    Undetermined = 0,

    /// <summary>There is nothing to explain: a success notice, a complaint, a read receipt and the like.</summary>
    None = 1,

    /// <summary>No such mailbox.</summary>
    UserUnknown = 10,

    /// <summary>The recipient address itself is malformed.</summary>
    AddressSyntax = 11,

    /// <summary>The mailbox moved or has a new owner (RFC 7293); a new address may be given.</summary>
    MailboxMoved = 12,

    /// <summary>The mailbox exists, but is disabled, suspended or inactive.</summary>
    MailboxDisabled = 13,

    /// <summary>The mailbox is over its quota.</summary>
    MailboxFull = 14,

    /// <summary>The sending provider's own suppression list stopped the message.</summary>
    AddressSuppressed = 15,

    /// <summary>A permission rule: this mailbox or group takes mail only from permitted, authenticated or inside senders.</summary>
    RecipientRestricted = 16,

    /// <summary>The recipient's own decision or filter refused the message; also a refusal after DATA that gives no other cause.</summary>
    RecipientRefused = 17,

    /// <summary>A local delivery program failed (procmail, a pipe, a delivery agent).</summary>
    MailerError = 18,

    /// <summary>The domain or host does not exist.</summary>
    HostUnknown = 30,

    /// <summary>The domain's DNS could not be read or is unusable.</summary>
    DnsFailure = 31,

    /// <summary>The domain says that it takes no mail (null MX of RFC 7505, 556, X.1.10).</summary>
    DomainRejectsMail = 32,

    /// <summary>No route, refused, reset, or timed out while connecting or talking.</summary>
    ConnectionFailed = 33,

    /// <summary>A mail loop, or too many hops.</summary>
    MailLoop = 34,

    /// <summary>Given up after the queue lifetime, and nothing else is known.</summary>
    DeliveryExpired = 35,

    /// <summary>The remote system's disk or queue is full.</summary>
    SystemFull = 36,

    /// <summary>The remote or local mail system is faulty or misconfigured.</summary>
    SystemError = 37,

    /// <summary>Too much mail, or too many connections, in too short a time.</summary>
    RateLimited = 50,

    /// <summary>The sender's own account has used up its sending quota at its own provider.</summary>
    SendingQuotaExceeded = 51,

    /// <summary>Too many recipients in one transaction.</summary>
    TooManyRecipients = 52,

    /// <summary>Come back later, by design (RFC 6647), or address verification in progress.</summary>
    Greylisted = 53,

    /// <summary>The message is over a size limit.</summary>
    MessageTooLarge = 60,

    /// <summary>An attachment, header or body part is not accepted.</summary>
    ContentRejected = 61,

    /// <summary>SMTPUTF8 (RFC 6531) or 8-bit transport is needed and not offered.</summary>
    Utf8Unsupported = 62,

    /// <summary>The message breaks RFC 5321 or 5322 (a missing or doubled header, a line too long, a null byte).</summary>
    NonCompliantMessage = 63,

    /// <summary>The message holds LF without CR, or CR without LF (RFC 5321 section 2.3.8).</summary>
    BareLineFeed = 64,

    /// <summary>The content, or a link in it, was judged to be spam or phishing.</summary>
    SpamContent = 65,

    /// <summary>Malware was found.</summary>
    VirusDetected = 66,

    /// <summary>The sending IP address or host is refused, by a DNS blocklist or a local list.</summary>
    IpBlocked = 80,

    /// <summary>The sender's, HELO or DKIM domain is on a domain blocklist or a local list.</summary>
    DomainBlocked = 81,

    /// <summary>The reputation of the sending IP address or domain is too low; user complaints.</summary>
    PoorReputation = 82,

    /// <summary>SPF, DKIM, DMARC or ARC failed or is missing.</summary>
    SenderAuthenticationFailed = 90,

    /// <summary>The sender's address or domain does not exist, takes no mail, or failed a call-back.</summary>
    SenderUnverifiable = 91,

    /// <summary>No or mismatched PTR record, or a bad HELO name.</summary>
    ReverseDnsMissing = 92,

    /// <summary>STARTTLS is required, or failed, on the sender's side.</summary>
    TlsRequired = 93,

    /// <summary>The receiver's certificate, DANE or MTA-STS policy does not verify.</summary>
    TlsVerificationFailed = 94,

    /// <summary>SMTP AUTH is required, or failed.</summary>
    LoginRequired = 95,

    /// <summary>Relaying is not allowed.</summary>
    RelayDenied = 110,

    /// <summary>The envelope or header sender address is refused by a list or rule.</summary>
    SenderRejected = 111,

    /// <summary>This host or login may not send as that sender address or domain.</summary>
    SenderHostNotAllowed = 112,

    /// <summary>The sending account, tenant or domain is blocked at its own provider.</summary>
    SenderSuspended = 113,

    /// <summary>Any other local policy or security rule, said in so many words.</summary>
    PolicyViolation = 114,

    /// <summary>An SMTP command was wrong or out of order.</summary>
    ProtocolError = 120,
}
