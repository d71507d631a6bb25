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
        var bounce = BounceEvidence(notice);
        if (parts.HasDeliveryStatus && (StandsAtTop(notice) || bounce >= EnoughForBounce)) return OfActions(notice, parts.Outcomes);
        if (Dialects.AmazonSesFormat.NotificationType(notice) is { } notification) return notification switch { "Bounce" => BounceKind.Failure, "Complaint" => BounceKind.Complaint, "Delivery" => BounceKind.Delivered, "DeliveryDelay" => BounceKind.Delay, _ => BounceKind.NotABounce };
        if (IsComplaint(notice)) return BounceKind.Complaint;
        if (parts.HasDisposition) return RejectsByDisposition(notice) ? BounceKind.Failure : BounceKind.Disposition;
        if (IsUnsubscribe(notice)) return BounceKind.Unsubscribe;
        if (bounce < PlainlyBounce && AutoReplyEvidence(notice) >= EnoughForAutoReply) return BounceKind.AutoReply;
        if (bounce < PlainlyBounce && ChallengeEvidence(notice) >= EnoughForChallenge && !StartsWithOneOf(notice.Headers.First("Subject") ?? "", NoticeWords.BuiltIn.FailureSubjects)) return BounceKind.Challenge;
        if (bounce < EnoughForBounce) return BounceKind.NotABounce;
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
        var words = NoticeWords.BuiltIn;
        var subject = notice.Headers.First("Subject");
        if (NoticeWords.Holds(subject, words.DelaySubjects) is not null) return true;
        if (NoticeWords.Holds(subject, FinalSubjects) is not null) return false;
        var start = notice.Beginning;
        return NoticeWords.Holds(start, words.DelayTexts) is not null && NoticeWords.Holds(start, FinalTexts) is null;
    }

    private static readonly string[] FinalSubjects = ["returned mail", "returned to sender", "undeliverable", "(failure)", "failure notice", "mail delivery failed", "delivery failed"];

    private static readonly string[] FinalTexts = ["permanent error", "permanent fatal", "given up", "giving up", "has been returned", "could not be delivered for", "permanent failure", "retry timeout exceeded", "not going to try again"];

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
        return notice.View.MediaType == "multipart/report" || part.MediaType != "text/plain" || BounceEvidence(notice) >= EnoughForBounce;
    }

    public static int BounceEvidence(Notice notice)
    {
        var words = NoticeWords.BuiltIn;
        var headers = notice.Headers;
        var from = headers.First("From") ?? "";
        var subject = headers.First("Subject") ?? "";
        var evidence = 0;
        var daemon = NoticeWords.Holds(from, words.Senders) is not null || from.Trim() is "<>" or "";
        if (daemon) evidence += from.IndexOf("mailer-daemon", StringComparison.OrdinalIgnoreCase) >= 0 ? 4 : 3;
        if (HasNullReturnPath(headers)) evidence += 2;
        if (headers.Contains("X-Failed-Recipients")) evidence += 5;
        if (notice.View.MediaType == "multipart/report" && (notice.View.ReportType is null or "delivery-status" or "global-delivery-status")) evidence += 3;
        if (NoticeWords.Holds(subject, words.FailureSubjects) is not null || NoticeWords.Holds(subject, words.DelaySubjects) is not null) evidence += StartsWithOneOf(subject, words.FailureSubjects) ? 4 : 3;
        var start = notice.Beginning;
        if (NoticeWords.Holds(start, words.FailureTexts) is not null || NoticeWords.Holds(start, words.DelayTexts) is not null) evidence += 2;
        if (start.IndexOf('@') >= 0 && DiagnosticCutter.HoldsReply(notice.Text)) evidence += 2;
        if (notice.Original is not null) evidence += 1;
        if (WritesDialect(notice)) evidence += 4;
        if (headers.First("Auto-Submitted") is { } submitted && !submitted.StartsWith("no", StringComparison.OrdinalIgnoreCase)) evidence += 1;
        if (IsAnswerOrForward(subject)) evidence -= 5;
        if (!daemon && (headers.Contains("In-Reply-To") || headers.Contains("List-Id") || headers.Contains("List-Unsubscribe") || headers.Contains("Mailing-List"))) evidence -= 3;
        return evidence;
    }

    /// <summary>A text that only one server's bounces have says more than words that anybody may use.</summary>
    private static bool WritesDialect(Notice notice)
    {
        foreach (var format in FormatList.All)
        {
            if (format.Rank == FormatRank.Dialect && format.Recognizes(notice)) return true;
        }

        return false;
    }

    private static bool StartsWithOneOf(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static int AutoReplyEvidence(Notice notice)
    {
        var words = NoticeWords.BuiltIn;
        var headers = notice.Headers;
        var subject = headers.First("Subject");
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
        if (NoticeWords.Holds(subject, words.AutoReplySubjects) is not null || subject?.StartsWith("Auto:", StringComparison.OrdinalIgnoreCase) == true) evidence += 3;
        if (NoticeWords.Holds(notice.Beginning, words.AutoReplyTexts) is not null) evidence += 2;
        if (HasNullReturnPath(headers)) evidence += 1;
        if (evidence > 0 && headers.Contains("In-Reply-To")) evidence += 1;
        if (headers.Contains("List-Id") || headers.Contains("List-Unsubscribe")) evidence -= 4;
        return evidence;
    }

    private static readonly string[] AutoReplyHeaders = ["X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply", "X-Mail-Autoreply", "X-AutoReply-From", "X-Autogenerated", "X-Cron-Vacation", "X-Vacation"];

    private static int ChallengeEvidence(Notice notice)
    {
        var words = NoticeWords.BuiltIn;
        var evidence = 0;
        if (NoticeWords.Holds(notice.Headers.First("Subject"), words.ChallengeSubjects) is not null) evidence += 3;
        var start = notice.Beginning;
        var texts = 0;
        foreach (var text in words.ChallengeTexts)
        {
            if (texts < 3 && start.IndexOf(text, StringComparison.OrdinalIgnoreCase) >= 0) texts++;
        }

        return evidence + 2 * texts;
    }

    /// <summary>Complaints without a feedback-report part, as Hotmail's older ones: the message complained about comes along, and Hotmail's own header in it.</summary>
    private static bool IsComplaint(Notice notice)
    {
        if (notice.View.ReturnedMessages.Count == 0) return false;
        return notice.Original?.Contains("X-HmXmrOriginalRecipient") == true || StartsWithOneOf(notice.Headers.First("Subject")?.Trim() ?? "", NoticeWords.BuiltIn.ComplaintSubjects);
    }

    /// <summary>A request to be taken off a list: the subject is the word itself, or the address written to is one for it; and the text is short.</summary>
    private static bool IsUnsubscribe(Notice notice)
    {
        var subject = notice.Headers.First("Subject")?.Trim() ?? "";
        if (subject.Length is 0 or > 40 || notice.Text.Length > 600) return false;
        foreach (var word in NoticeWords.BuiltIn.UnsubscribeSubjects)
        {
            if (subject.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>Dovecot's Sieve answers "reject" with a disposition notification: the text says that the message was rejected.</summary>
    private static bool RejectsByDisposition(Notice notice) => notice.Beginning.IndexOf("was automatically rejected", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool SpeaksOfSuccess(Notice notice) =>
        NoticeWords.Holds(notice.Headers.First("Subject"), NoticeWords.BuiltIn.SuccessSubjects) is not null
        || (NoticeWords.Holds(notice.Beginning, NoticeWords.BuiltIn.SuccessTexts) is not null && NoticeWords.Holds(notice.Beginning, NoticeWords.BuiltIn.FailureTexts) is null);

    private static bool HasNullReturnPath(HeaderBlock headers)
    {
        var path = headers.First("Return-Path")?.Trim();
        return path is "<>" or "<MAILER-DAEMON>" || path?.StartsWith("<MAILER-DAEMON@", StringComparison.OrdinalIgnoreCase) == true;
    }

    private static bool IsAnswerOrForward(string subject)
    {
        foreach (var prefix in Prefixes)
        {
            if (subject.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static readonly string[] Prefixes = ["re:", "fwd:", "fw:", "aw:", "wg:", "tr:", "rv:", "sv:", "vs:", "odp:", "转发", "轉寄", "回复", "回覆"];
}
