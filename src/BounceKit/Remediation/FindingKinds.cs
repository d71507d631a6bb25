namespace BounceKit.Remediations;

/// <summary>All that can be found. The ids are promises: none is renamed.</summary>
internal static class FindingKinds
{
    // About the returned message, where it bears on the failure.
    public static readonly FindingKind FromDomainHostedByReceiver = new("from-domain-hosted-by-receiver", "original.from");
    public static readonly FindingKind FromDomainUnlikeEnvelope = new("from-domain-unlike-envelope", "original.from");
    public static readonly FindingKind FromMissing = new("original-from-missing", "original.from");
    public static readonly FindingKind FromMultiple = new("original-from-multiple", "original.from");
    public static readonly FindingKind DateMissing = new("original-date-missing", "original.date");
    public static readonly FindingKind MessageIdMissing = new("original-message-id-missing", "original.messageId");
    public static readonly FindingKind HeaderEightBit = new("original-header-eight-bit", "original.headers");
    public static readonly FindingKind HeaderLineTooLong = new("original-header-line-too-long", "original.headers");
    public static readonly FindingKind BareLineFeed = new("original-bare-line-feed", "original.headers");
    public static readonly FindingKind SpfFailed = new("original-spf-failed", "original.headers.authentication-results");
    public static readonly FindingKind DkimFailed = new("original-dkim-failed", "original.headers.authentication-results");
    public static readonly FindingKind DmarcFailed = new("original-dmarc-failed", "original.headers.authentication-results");
    public static readonly FindingKind AuthenticationUnknown = new("original-authentication-unknown", "original.headers.authentication-results");
    public static readonly FindingKind NotSigned = new("original-not-signed", "original.headers.dkim-signature");
    public static readonly FindingKind SigningDomainUnlikeFrom = new("dkim-domain-unlike-from", "original.headers.dkim-signature");
    public static readonly FindingKind SendingHostNameIncomplete = new("sending-host-name-incomplete", "reportingMta");
    public static readonly FindingKind HeloNameIncomplete = new("received-helo-incomplete", "original.headers.received");
    public static readonly FindingKind ReverseDnsUnknown = new("received-reverse-dns-unknown", "original.headers.received");
    public static readonly FindingKind OverSizeLimit = new("message-over-size-limit", "diagnostic");

    // About the notice: what speaks for it, and what against it.
    public static readonly FindingKind DeliveredToRecognized = new("delivered-to-recognized", "deliveredTo");
    public static readonly FindingKind EnvelopeIdRecognized = new("envelope-id-recognized", "originalEnvelopeId");
    public static readonly FindingKind MessageIdRecognized = new("original-message-id-recognized", "original.messageId");
    public static readonly FindingKind NothingRecognized = new("nothing-recognized", null);
    public static readonly FindingKind RecipientsInOriginal = new("recipients-in-original", "original.to");
    public static readonly FindingKind NoOriginalAndNoEnvelopeId = new("no-original-and-no-envelope-id", null);
    public static readonly FindingKind ReturnPathNotNull = new("return-path-not-null", "returnPath");
    public static readonly FindingKind ReportingMtaUnlikeReceived = new("reporting-mta-unlike-received", "reportingMta");
    public static readonly FindingKind RecipientNotInOriginal = new("recipient-not-in-original", "original.to");
    public static readonly FindingKind MoreRecipientsThanOriginal = new("more-recipients-than-original", "original.to");
    public static readonly FindingKind OriginalLaterThanNotice = new("original-later-than-notice", "original.date");
    public static readonly FindingKind NoticeAuthenticationFailed = new("notice-authentication-failed", "authenticationResults");

    public static IReadOnlyList<FindingKind> All { get; } =
    [
        FromDomainHostedByReceiver, FromDomainUnlikeEnvelope, FromMissing, FromMultiple, DateMissing, MessageIdMissing, HeaderEightBit, HeaderLineTooLong, BareLineFeed,
        SpfFailed, DkimFailed, DmarcFailed, AuthenticationUnknown, NotSigned, SigningDomainUnlikeFrom, SendingHostNameIncomplete, HeloNameIncomplete, ReverseDnsUnknown, OverSizeLimit,
        DeliveredToRecognized, EnvelopeIdRecognized, MessageIdRecognized, NothingRecognized, RecipientsInOriginal, NoOriginalAndNoEnvelopeId, ReturnPathNotNull,
        ReportingMtaUnlikeReceived, RecipientNotInOriginal, MoreRecipientsThanOriginal, OriginalLaterThanNotice, NoticeAuthenticationFailed,
    ];
}
