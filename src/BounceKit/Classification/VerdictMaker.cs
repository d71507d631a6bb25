namespace BounceKit.Classification;

/// <summary>From reason to verdict: one function of reason, action, reply and evidence, in one place.</summary>
internal static class VerdictMaker
{
    /// <summary>What is to be done about one recipient.</summary>
    public readonly record struct Decision(BounceType? Type, Recommendation Recommendation, FixBy FixBy, Confidence Confidence, bool CountsAgainstRecipient, int? RetryAfterSeconds, RetryAfterSource? RetryAfterSource);

    /// <summary>The facts that the verdict rests on.</summary>
    public readonly record struct Facts(BounceKind Kind, bool StillTrying, bool Forwarded, EnhancedStatusCode? Status, int? SmtpCode, SmtpCommand? Command, int? StatedRetrySeconds, Confidence MostConfidence)
    {
        /// <summary>The server answered with three digits and no word: the code of the report's field is the sender's own reading of them.</summary>
        public bool ReplyIsBare { get; init; }
    }

    public static Decision Decide(Classified classified, in Facts facts)
    {
        var confidence = classified.Confidence < facts.MostConfidence ? classified.Confidence : facts.MostConfidence;
        if (facts.Kind is not (BounceKind.Failure or BounceKind.Delay)) return NothingFailed(classified, facts.Kind, confidence);

        var entry = ReasonTable.Of(classified.Reason);
        var type = classified.Rule?.BounceType ?? entry.Type;
        var recommendation = classified.Rule?.Recommendation ?? entry.Recommendation;
        var fixBy = classified.Rule?.FixBy ?? entry.FixBy;

        if (!classified.ByText && classified.Rule is not null && (type == BounceType.Hard || recommendation == Recommendation.SuppressRecipient) && !CodeMaySuppress(classified, facts))
        {
            type = BounceType.Soft;
            recommendation = Recommendation.Review;
            confidence = Confidence.Low;
        }

        if (RecipientWasNotHeard(facts) && (type == BounceType.Hard || recommendation == Recommendation.SuppressRecipient))
        {
            type = BounceType.Soft;
            recommendation = Recommendation.Review;
            confidence = Confidence.Low;
        }

        if (confidence == Confidence.Low && (type == BounceType.Hard || recommendation == Recommendation.SuppressRecipient))
        {
            type = BounceType.Soft;
            recommendation = Recommendation.Review;
        }

        if (!facts.StillTrying && IsTemporary(facts) && classified.Reason == BounceReason.MailboxDisabled && recommendation == Recommendation.SuppressRecipient) recommendation = Recommendation.RetryLater;
        if (facts.StillTrying)
        {
            type = BounceType.Soft;
            if (recommendation == Recommendation.SuppressRecipient) recommendation = Recommendation.RetryLater;
        }

        if (facts.Forwarded)
        {
            type = BounceType.Soft;
            recommendation = Recommendation.ContactRecipient;
        }

        var retry = Retry(classified, facts, recommendation, entry);
        var counts = facts is { Kind: BounceKind.Failure, Forwarded: false, StillTrying: false } && confidence != Confidence.Low
            && (entry.Category == ReasonCategory.Recipient || (entry.Category == ReasonCategory.Destination && type == BounceType.Hard));
        return new Decision(type, recommendation, fixBy, confidence, counts, retry.Seconds, retry.Source);
    }

    /// <summary>A notice of success or a reply by a person's program has no bounce type; it is looked at only where an auto-reply says that the person has left.</summary>
    private static Decision NothingFailed(Classified classified, BounceKind kind, Confidence confidence)
    {
        var entry = ReasonTable.Of(classified.Reason);
        var carriesReason = kind == BounceKind.AutoReply && classified.Reason is not (BounceReason.None or BounceReason.Undetermined);
        return new Decision(null, carriesReason ? Recommendation.Review : Recommendation.None, carriesReason ? entry.FixBy : FixBy.Nobody, confidence, false, null, null);
    }

    /// <summary>
    /// A code alone gives hard or suppress only where it names the address and nothing else, says so for good, and the words do not speak of
    /// another kind of cause.
    /// </summary>
    private static bool CodeMaySuppress(Classified classified, in Facts facts)
    {
        // sendmail 8 makes 5.1.1 of every 550 that answers RCPT without a code of its own (deliver.c, EX_NOUSER).
        if (classified.TextSpeaksOfAnotherCause || facts.ReplyIsBare || IsTemporary(facts)) return false;
        if (classified.Rule is { StatusCodes.Count: 0 }) return facts.SmtpCode == 556;
        return facts.Status is { Class: 5 } status && ((status.Subject, status.Detail) is (1, 1) or (1, 2) or (1, 3) or (1, 6) or (1, 10) or (7, 17));
    }

    /// <summary>
    /// At MAIL FROM the server has not heard the recipient yet, and 503 (RFC 5321), 530, 534, 535 and 538 (RFC 4954) answer a command out of order or a login:
    /// whatever is refused then, it is not that address.
    /// </summary>
    private static bool RecipientWasNotHeard(in Facts facts) =>
        facts is { Command: SmtpCommand.Mail, SmtpCode: not null } or { Command: SmtpCommand.Auth, SmtpCode: not null } or { SmtpCode: 503 or 530 or 534 or 535 or 538 };

    private static bool IsTemporary(in Facts facts) => facts.Status is { Class: 4 } || (facts.Status is null && facts.SmtpCode is >= 400 and < 500);

    private static (int? Seconds, RetryAfterSource? Source) Retry(Classified classified, in Facts facts, Recommendation recommendation, ReasonTable.Entry entry)
    {
        if (facts.StatedRetrySeconds is { } stated) return (stated, RetryAfterSource.Stated);
        if (recommendation != Recommendation.RetryLater) return (null, null);
        if (classified.Rule?.RetryAfterSeconds is { } documented) return (documented, RetryAfterSource.ReceiverRule);
        return entry.RetryAfterSeconds is { } usual ? (usual, RetryAfterSource.Default) : (null, null);
    }
}
