using BounceKit.Diagnostics;
using BounceKit.Formats.Cutting;
using BounceKit.Reading;

namespace BounceKit.Formats;

/// <summary>
/// Decides what a message is, by weighing evidence: structure before headers before words. It alone decides the kind.
/// </summary>
/// <remarks>Only a top-level report counts: a bounce that somebody forwards, or quotes in a discussion, is a message from a person.</remarks>
internal static class KindDetector
{
    private const int EnoughForBounce = 6;
    private const int EnoughForAutoReply = 4;
    private const int EnoughForChallenge = 5;

    /// <summary>A bounce by more than words: what an auto-reply does not look like.</summary>
    private const int PlainlyBounce = 9;

    /// <summary>What the standard parts of the message said, before the kind is known.</summary>
    public readonly record struct StandardParts(IReadOnlyList<RawOutcome> Outcomes, bool HasDeliveryStatus, FeedbackReport? Feedback, bool HasDisposition);

    public static BounceKind Detect(Notice notice, in StandardParts parts)
    {
        if (parts.Feedback is { } feedback) return feedback.Type?.StartsWith("opt-out", StringComparison.Ordinal) == true ? BounceKind.Unsubscribe : BounceKind.Complaint;
        if (parts.HasDeliveryStatus && StandsAtTop(notice)) return OfActions(notice, parts.Outcomes);
        var bounce = notice.Evidence;
        if (parts.HasDeliveryStatus && bounce >= EnoughForBounce) return OfActions(notice, parts.Outcomes);
        if (notice.SesNotification is { } notification) return notification switch { "Bounce" or "Reject" or "Rendering Failure" => BounceKind.Failure, "Complaint" => BounceKind.Complaint, "Delivery" => BounceKind.Delivered, "DeliveryDelay" => BounceKind.Delay, _ => BounceKind.NotABounce };
        if (IsComplaint(notice)) return BounceKind.Complaint;
        if (parts.HasDisposition) return RejectsByDisposition(notice) ? BounceKind.Failure : BounceKind.Disposition;
        if (IsUnsubscribe(notice)) return BounceKind.Unsubscribe;
        if (bounce < PlainlyBounce || IsNamedAutoReply(notice))
        {
            // A challenge is an answer by a program too, and has the headers of one (RFC 3834): what asks for an act is no vacation notice, unless its words say so.
            var isNamedFailure = notice.SubjectWords.BeginWith(WordKinds.FailureSubject);
            var challenge = isNamedFailure ? 0 : ChallengeEvidence(notice);
            var autoReply = AutoReplyEvidence(notice);
            if (challenge >= EnoughForChallenge && (challenge > autoReply || !HasWordsOfAutoReply(notice))) return BounceKind.Challenge;
            // Bounces are auto-replied as well (Postfix, Exim).
            if (autoReply >= EnoughForAutoReply && !(isNamedFailure && bounce >= EnoughForBounce && !HasWordsOfAutoReply(notice))) return BounceKind.AutoReply;
            if (challenge >= EnoughForChallenge) return BounceKind.Challenge;
        }

        if (bounce < EnoughForBounce) return IsSentToLeave(notice) ? BounceKind.Unsubscribe : BounceKind.NotABounce;
        if (SpeaksOfSuccess(notice)) return BounceKind.Delivered;
        return SpeaksOfDelay(notice) ? BounceKind.Delay : BounceKind.Failure;
    }

    /// <summary>The gravest of the actions; where a report states none, its words decide.</summary>
    public static BounceKind OfActions(Notice notice, IReadOnlyList<RawOutcome> outcomes)
    {
        var gravest = RecipientAction.Unspecified;
        foreach (var outcome in outcomes)
        {
            if (Gravity(outcome.Action) > Gravity(gravest)) gravest = outcome.Action;
        }

        return gravest switch
        {
            RecipientAction.Failed => BounceKind.Failure,
            RecipientAction.Delayed => BounceKind.Delay,
            RecipientAction.Relayed => BounceKind.Relayed,
            RecipientAction.Expanded => BounceKind.Expanded,
            RecipientAction.Delivered => BounceKind.Delivered,
            _ => SpeaksOfDelay(notice) ? BounceKind.Delay : BounceKind.Failure,
        };
    }

    /// <summary>Whether the words say that delivery is still being tried. The subject is believed before the text.</summary>
    public static bool SpeaksOfDelay(Notice notice)
    {
        if (notice.SubjectWords.Hold(WordKinds.DelaySubject)) return true;
        if (notice.SubjectWords.Hold(WordKinds.FinalSubject)) return false;
        return notice.TextWords.Hold(WordKinds.DelayText) && !notice.TextWords.Hold(WordKinds.FinalText);
    }

    private static int Gravity(RecipientAction action) => action switch
    {
        RecipientAction.Failed => 5,
        RecipientAction.Delayed => 4,
        RecipientAction.Relayed => 3,
        RecipientAction.Expanded => 2,
        RecipientAction.Delivered => 1,
        _ => 0,
    };

    /// <summary>A delivery-status part counts where it is the message itself or a child of the top-level multipart.</summary>
    private static bool StandsAtTop(Notice notice)
    {
        var part = Standard.DeliveryStatusFormat.FindPart(notice.View);
        if (part is null) return false;
        if (part.Depth > 1) return false;
        return notice.View.MediaType == "multipart/report" || part.MediaType != "text/plain" || notice.Evidence >= EnoughForBounce;
    }

    private static int AutoReplyEvidence(Notice notice)
    {
        var headers = notice.Headers;
        var evidence = 0;
        var submitted = headers.First("Auto-Submitted") ?? "";
        if (submitted.StartsWith("auto-replied", StringComparison.OrdinalIgnoreCase)) evidence += 4;
        else if (submitted.StartsWith("auto-", StringComparison.OrdinalIgnoreCase)) evidence += 1;
        foreach (var name in AutoReplyHeaders)
        {
            if (headers.Contains(name)) evidence += 4;
        }

        if (headers.First("X-Apple-Action") is "VACATION") evidence += 4;
        var precedence = headers.First("Precedence") ?? "";
        if (precedence.IndexOf("auto", StringComparison.OrdinalIgnoreCase) >= 0) evidence += 4;
        if (notice.SubjectWords.Hold(WordKinds.AutoReplySubject) || notice.Subject.StartsWith("Auto:", StringComparison.OrdinalIgnoreCase)) evidence += BeginsWithLabel(notice) ? 4 : 3;
        if (notice.TextWords.Hold(WordKinds.AutoReplyText)) evidence += 2;
        if (BounceEvidence.HasNullReturnPath(headers)) evidence += 1;
        if (evidence > 0 && headers.Contains("In-Reply-To")) evidence += 1;
        // People do not call their own answers bulk mail; programs that answer do (RFC 3834 section 3.1.8 tells of it).
        if (evidence is > 0 and < EnoughForAutoReply && IsBulk(precedence)) evidence += 1;
        if (headers.Contains("List-Id") || headers.Contains("List-Unsubscribe")) evidence -= 4;
        return evidence;
    }

    private static bool HasWordsOfAutoReply(Notice notice) => notice.SubjectWords.Hold(WordKinds.AutoReplySubject) || notice.TextWords.Hold(WordKinds.AutoReplyText);

    /// <summary>"Automatic reply: the subject of the message", as Outlook writes it in every language: nothing else begins so.</summary>
    private static bool BeginsWithLabel(Notice notice) => notice.Text.Length > 0 && notice.Subject.IndexOf(':') is > 0 and < 40 && notice.SubjectWords.BeginWith(WordKinds.AutoReplySubject);

    /// <summary>The subject calls it an answer by a program and no failure. A ticket system quotes the bounce that somebody wrote to it about.</summary>
    private static bool IsNamedAutoReply(Notice notice) =>
        notice.SubjectWords.Hold(WordKinds.AutoReplySubject) && !notice.SubjectWords.BeginWith(WordKinds.FailureSubject) && !BounceEvidence.HasNullReturnPath(notice.Headers);

    private static bool IsBulk(string precedence) => precedence.Trim().ToLowerInvariant() is "bulk" or "junk";

    private static readonly string[] AutoReplyHeaders = ["X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply", "X-Mail-Autoreply", "X-AutoReply-From", "X-Autogenerated", "X-Cron-Vacation", "X-Vacation"];

    private static int ChallengeEvidence(Notice notice) =>
        (notice.SubjectWords.Hold(WordKinds.ChallengeSubject) ? 3 + (HoldsLink(notice) ? 2 : 0) : 0) + 2 * Math.Min(3, notice.TextWords.ChallengeTexts);

    /// <summary>What a subject asks for is done by opening a page.</summary>
    private static bool HoldsLink(Notice notice) => AnyWord.IsIn(notice.Beginning, Links);

    private static readonly string[] Links = ["https://", "http://"];

    /// <summary>Complaints without a feedback-report part, as Hotmail's older ones: the message complained about comes along, and Hotmail's own header in it.</summary>
    private static bool IsComplaint(Notice notice)
    {
        if (notice.View.ReturnedMessages.Count == 0) return false;
        return notice.Original?.Contains("X-HmXmrOriginalRecipient") == true || notice.SubjectWords.BeginWith(WordKinds.ComplaintSubject);
    }

    /// <summary>A request to be taken off a list: the subject is the word itself, or the address written to is one for it; and the text is short.</summary>
    private static bool IsUnsubscribe(Notice notice)
    {
        return notice.Subject.Length is > 0 and <= 40 && notice.Text.Length <= 600 && notice.SubjectWords.BeginWith(WordKinds.UnsubscribeSubject);
    }

    /// <summary>The mail that a List-Unsubscribe address gets (RFC 2369 section 3.2): its name is the request, and there is nothing to read.</summary>
    private static bool IsSentToLeave(Notice notice)
    {
        if (notice.Text.Length > LongestRequest || !AddressFinder.Next(notice.Headers.First("To") ?? "", 0, out var to)) return false;
        var mailbox = to.Address.Substring(0, to.Address.LastIndexOf('@'));
        foreach (var word in mailbox.Split('-', '+', '.', '_'))
        {
            if (word.Equals("leave", StringComparison.OrdinalIgnoreCase) || word.Equals("unsub", StringComparison.OrdinalIgnoreCase) || word.Equals("unsubscribe", StringComparison.OrdinalIgnoreCase) || word.Equals("signoff", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private const int LongestRequest = 200;

    /// <summary>Dovecot's Sieve answers "reject" with a disposition notification: the text says that the message was rejected.</summary>
    private static bool RejectsByDisposition(Notice notice) => notice.Beginning.IndexOf("was automatically rejected", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool SpeaksOfSuccess(Notice notice) =>
        notice.SubjectWords.Hold(WordKinds.SuccessSubject) || (notice.TextWords.Hold(WordKinds.SuccessText) && !notice.TextWords.Hold(WordKinds.FailureText));
}
