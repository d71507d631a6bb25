using static BounceKit.BounceReason;

namespace BounceKit.Classification;

/// <summary>What goes with each reason: the one table of the vocabulary.</summary>
internal static class ReasonTable
{
    /// <summary>A reason's defaults, which a rule may override.</summary>
    public sealed record Entry(BounceReason Reason, ReasonCategory Category, BounceType Type, Recommendation Recommendation, FixBy FixBy, int? RetryAfterSeconds = null)
    {
        /// <summary>The place in the order of specificity: of two reasons that fit equally well, the smaller number wins.</summary>
        public int Specificity { get; init; }
    }

    /// <summary>In the order of specificity, the most specific first: what names one exact cause stands before what names a family of causes, and what would suppress an address
    /// stands behind the causes that are not the address's own.</summary>
    private static readonly Entry[] InOrder = Number(
    [
        new(BareLineFeed, ReasonCategory.Message, BounceType.Soft, Recommendation.FixMessage, FixBy.Sender),
        new(SenderHostNotAllowed, ReasonCategory.Policy, BounceType.Soft, Recommendation.FixConfiguration, FixBy.SenderAdmin),
        new(SenderSuspended, ReasonCategory.Policy, BounceType.Soft, Recommendation.FixConfiguration, FixBy.SenderAdmin),
        new(SendingQuotaExceeded, ReasonCategory.Throttling, BounceType.Soft, Recommendation.RetryLater, FixBy.Sender, 86_400),
        new(AddressSuppressed, ReasonCategory.Recipient, BounceType.Soft, Recommendation.SuppressRecipient, FixBy.Sender),
        new(VirusDetected, ReasonCategory.Message, BounceType.Soft, Recommendation.FixMessage, FixBy.Sender),
        new(Utf8Unsupported, ReasonCategory.Message, BounceType.Soft, Recommendation.FixMessage, FixBy.Sender),
        new(TlsVerificationFailed, ReasonCategory.Authentication, BounceType.Soft, Recommendation.ContactRecipient, FixBy.RecipientAdmin),
        new(TlsRequired, ReasonCategory.Authentication, BounceType.Soft, Recommendation.FixConfiguration, FixBy.SenderAdmin),
        new(SenderAuthenticationFailed, ReasonCategory.Authentication, BounceType.Soft, Recommendation.FixConfiguration, FixBy.SenderAdmin),
        new(ReverseDnsMissing, ReasonCategory.Authentication, BounceType.Soft, Recommendation.FixConfiguration, FixBy.SenderAdmin),
        new(SenderUnverifiable, ReasonCategory.Authentication, BounceType.Soft, Recommendation.FixConfiguration, FixBy.SenderAdmin),
        new(Greylisted, ReasonCategory.Throttling, BounceType.Soft, Recommendation.RetryLater, FixBy.Nobody, 900),
        new(TooManyRecipients, ReasonCategory.Throttling, BounceType.Soft, Recommendation.FixMessage, FixBy.Sender),
        new(MessageTooLarge, ReasonCategory.Message, BounceType.Soft, Recommendation.FixMessage, FixBy.Sender),
        new(RecipientRestricted, ReasonCategory.Recipient, BounceType.Soft, Recommendation.ContactRecipient, FixBy.RecipientAdmin),
        new(MailboxFull, ReasonCategory.Recipient, BounceType.Soft, Recommendation.RetryLater, FixBy.Recipient, 86_400),
        new(SystemFull, ReasonCategory.Destination, BounceType.Soft, Recommendation.RetryLater, FixBy.RecipientAdmin, 14_400),
        new(DomainBlocked, ReasonCategory.Reputation, BounceType.Soft, Recommendation.FixConfiguration, FixBy.SenderAdmin),
        new(IpBlocked, ReasonCategory.Reputation, BounceType.Soft, Recommendation.FixConfiguration, FixBy.SenderAdmin),
        new(PoorReputation, ReasonCategory.Reputation, BounceType.Soft, Recommendation.FixConfiguration, FixBy.SenderAdmin),
        new(RateLimited, ReasonCategory.Throttling, BounceType.Soft, Recommendation.RetryLater, FixBy.Sender, 3_600),
        new(LoginRequired, ReasonCategory.Authentication, BounceType.Soft, Recommendation.FixConfiguration, FixBy.SenderAdmin),
        new(RelayDenied, ReasonCategory.Policy, BounceType.Soft, Recommendation.FixConfiguration, FixBy.SenderAdmin),
        new(SpamContent, ReasonCategory.Message, BounceType.Soft, Recommendation.FixMessage, FixBy.Sender),
        new(NonCompliantMessage, ReasonCategory.Message, BounceType.Soft, Recommendation.FixMessage, FixBy.Sender),
        new(ContentRejected, ReasonCategory.Message, BounceType.Soft, Recommendation.FixMessage, FixBy.Sender),
        new(MailboxMoved, ReasonCategory.Recipient, BounceType.Hard, Recommendation.SuppressRecipient, FixBy.Sender),
        new(MailboxDisabled, ReasonCategory.Recipient, BounceType.Soft, Recommendation.SuppressRecipient, FixBy.Recipient),
        new(DomainRejectsMail, ReasonCategory.Destination, BounceType.Hard, Recommendation.SuppressRecipient, FixBy.Sender),
        new(AddressSyntax, ReasonCategory.Recipient, BounceType.Hard, Recommendation.SuppressRecipient, FixBy.Sender),
        new(UserUnknown, ReasonCategory.Recipient, BounceType.Hard, Recommendation.SuppressRecipient, FixBy.Sender),
        new(HostUnknown, ReasonCategory.Destination, BounceType.Hard, Recommendation.SuppressRecipient, FixBy.Sender),
        new(DnsFailure, ReasonCategory.Destination, BounceType.Soft, Recommendation.RetryLater, FixBy.RecipientAdmin, 3_600),
        new(MailLoop, ReasonCategory.Destination, BounceType.Soft, Recommendation.ContactRecipient, FixBy.RecipientAdmin),
        new(MailerError, ReasonCategory.Recipient, BounceType.Soft, Recommendation.ContactRecipient, FixBy.RecipientAdmin),
        new(SenderRejected, ReasonCategory.Policy, BounceType.Soft, Recommendation.FixConfiguration, FixBy.SenderAdmin),
        new(RecipientRefused, ReasonCategory.Recipient, BounceType.Soft, Recommendation.ContactRecipient, FixBy.Recipient),
        new(ConnectionFailed, ReasonCategory.Destination, BounceType.Soft, Recommendation.RetryLater, FixBy.Nobody, 3_600),
        new(ProtocolError, ReasonCategory.Protocol, BounceType.Soft, Recommendation.FixConfiguration, FixBy.SenderAdmin),
        new(SystemError, ReasonCategory.Destination, BounceType.Soft, Recommendation.RetryLater, FixBy.RecipientAdmin, 14_400),
        new(PolicyViolation, ReasonCategory.Policy, BounceType.Soft, Recommendation.FixConfiguration, FixBy.SenderAdmin),
        new(DeliveryExpired, ReasonCategory.Destination, BounceType.Soft, Recommendation.RetryLater, FixBy.Nobody, 86_400),
        new(Undetermined, ReasonCategory.Unknown, BounceType.Soft, Recommendation.Review, FixBy.Unknown),
        new(None, ReasonCategory.Unknown, BounceType.Soft, Recommendation.None, FixBy.Nobody),
    ]);

    private static readonly Entry[] ByNumber = Index();

    public static Entry Of(BounceReason reason) => ByNumber[(int)reason];

    /// <summary>The invariant's half that a table can hold: only these reasons may suppress or be hard.</summary>
    public static bool MaySuppress(BounceReason reason) => Of(reason).Recommendation == Recommendation.SuppressRecipient;

    public static bool MayBeHard(BounceReason reason) => Of(reason).Type == BounceType.Hard;

    private static Entry[] Number(Entry[] entries)
    {
        for (var i = 0; i < entries.Length; i++) entries[i] = entries[i] with { Specificity = i };
        return entries;
    }

    private static Entry[] Index()
    {
        var highest = 0;
        foreach (var entry in InOrder) highest = Math.Max(highest, (int)entry.Reason);
        var index = new Entry[highest + 1];
        foreach (var entry in InOrder) index[(int)entry.Reason] = entry;
        return index;
    }
}
