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
        if (bounce < PlainlyBounce)
        {
            // A challenge is sent by a program too, and says so in Auto-Submitted: what asks for an act is no vacation notice.
            var challenge = notice.SubjectWords.BeginWith(WordKinds.FailureSubject) ? 0 : ChallengeEvidence(notice);
            var autoReply = AutoReplyEvidence(notice);
            if (challenge >= EnoughForChallenge && challenge > autoReply) return BounceKind.Challenge;
            if (autoReply >= EnoughForAutoReply) return BounceKind.AutoReply;
            if (challenge >= EnoughForChallenge) return BounceKind.Challenge;
        }

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
        return notice.View.MediaType == "multipart/report" || part.MediaType != "text/plain" || BounceEvidence(notice) >= EnoughForBounce;
    }

    public static int BounceEvidence(Notice notice)
    {
        var headers = notice.Headers;
        var from = headers.First("From") ?? "";
        var evidence = 0;
        var daemon = NoticeWords.In(from).Hold(WordKinds.Sender) || from.Trim() is "<>" or "";
        if (daemon) evidence += from.IndexOf("mailer-daemon", StringComparison.OrdinalIgnoreCase) >= 0 ? 4 : 3;
        if (HasNullReturnPath(headers)) evidence += 2;
        if (headers.Contains("X-Failed-Recipients")) evidence += 5;
        if (notice.View.MediaType == "multipart/report" && (notice.View.ReportType is null or "delivery-status" or "global-delivery-status")) evidence += 3;
        if (notice.Beginning.IndexOf('@') >= 0 && DiagnosticCutter.HoldsReply(notice.Text)) evidence += 2;
        if (notice.Original is not null) evidence += 1;
        // A dialect's text under a person's name and an ordinary subject is more likely quoted than sent.
        if (notice.IsDialect) evidence += daemon || HasNullReturnPath(headers) || notice.SubjectWords.Hold(WordKinds.FailureSubject | WordKinds.DelaySubject) ? 4 : 1;
        if (headers.First("Auto-Submitted") is { } submitted && !submitted.StartsWith("no", StringComparison.OrdinalIgnoreCase)) evidence += 1;
        // Words alone are not enough: a carrier's "delivery failed: your parcel could not be delivered" has them all.
        var words = WordEvidence(notice);
        evidence += evidence == 0 && !HoldsAddressLine(notice) ? Math.Min(words, EnoughForBounce - 1) : words;
        if (IsAnswerOrForward(notice.Subject)) evidence -= daemon && HasNullReturnPath(headers) ? 1 : 5; // James answers with "Re:".
        if (!daemon && (headers.Contains("In-Reply-To") || headers.Contains("List-Id") || headers.Contains("List-Unsubscribe") || headers.Contains("Mailing-List"))) evidence -= 3;
        return evidence;
    }

    /// <summary>A line that is nothing but an address, as notices list their recipients.</summary>
    private static bool HoldsAddressLine(Notice notice)
    {
        foreach (var line in notice.Lines)
        {
            var text = line.Trim();
            if (text.IndexOf('@') > 0 && text.IndexOf(' ') < 0 && AddressFinder.Next(text, 0, out _)) return true;
        }

        return false;
    }

    private static int WordEvidence(Notice notice)
    {
        var evidence = notice.TextWords.Hold(WordKinds.FailureText | WordKinds.DelayText) ? 2 : 0;
        if (notice.SubjectWords.Hold(WordKinds.FailureSubject | WordKinds.DelaySubject)) evidence += notice.SubjectWords.BeginWith(WordKinds.FailureSubject) ? 4 : 3;
        return evidence;
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
        if (notice.SubjectWords.Hold(WordKinds.AutoReplySubject) || notice.Subject.StartsWith("Auto:", StringComparison.OrdinalIgnoreCase)) evidence += 3;
        if (notice.TextWords.Hold(WordKinds.AutoReplyText)) evidence += 2;
        if (HasNullReturnPath(headers)) evidence += 1;
        if (evidence > 0 && headers.Contains("In-Reply-To")) evidence += 1;
        if (headers.Contains("List-Id") || headers.Contains("List-Unsubscribe")) evidence -= 4;
        return evidence;
    }

    private static readonly string[] AutoReplyHeaders = ["X-Autoreply", "X-Autorespond", "X-Autoresponder", "X-Auto-Reply", "X-Mail-Autoreply", "X-AutoReply-From", "X-Autogenerated", "X-Cron-Vacation", "X-Vacation"];

    private static int ChallengeEvidence(Notice notice) =>
        (notice.SubjectWords.Hold(WordKinds.ChallengeSubject) ? 3 : 0) + 2 * Math.Min(3, notice.TextWords.ChallengeTexts);

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

    /// <summary>Dovecot's Sieve answers "reject" with a disposition notification: the text says that the message was rejected.</summary>
    private static bool RejectsByDisposition(Notice notice) => notice.Beginning.IndexOf("was automatically rejected", StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool SpeaksOfSuccess(Notice notice) =>
        notice.SubjectWords.Hold(WordKinds.SuccessSubject) || (notice.TextWords.Hold(WordKinds.SuccessText) && !notice.TextWords.Hold(WordKinds.FailureText));

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
