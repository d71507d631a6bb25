using BounceKit.Diagnostics;
using BounceKit.Formats.Cutting;
using BounceKit.Reading;

namespace BounceKit.Formats;

/// <summary>
/// How much speaks for a bounce, whoever wrote it: structure (a recipient beside a refusal) before headers (who writes, on whose behalf) before words.
/// </summary>
internal static class BounceEvidence
{
    /// <summary>Less than a bounce: what people and their programs write about bounces.</summary>
    private const int NotEnough = 5;

    /// <summary>Under a name such as "postmaster", and marked in the headers besides.</summary>
    private const int DaemonAndMore = 5;

    private const int LinesAfterRecipient = 6;
    private const int LinesBeforeRecipient = 2;

    /// <summary>Asked once for a notice: <see cref="Notice.Evidence"/>.</summary>
    public static int Of(Notice notice)
    {
        var headers = notice.Headers;
        var sender = Sender(headers);
        var isDaemon = sender.Words.Hold(WordKinds.Sender) || sender.IsMissing;
        var hasNullPath = HasNullReturnPath(headers);
        var byMachine = HeaderEvidence(notice, sender, isDaemon, hasNullPath);
        var isNamedSo = sender.Words.Hold(WordKinds.MailService) && !sender.IsDesk && !(sender.IsNoReply && !IsNamedFailure(notice));
        var form = FormEvidence(notice);
        // A returned original says little of who sends it: people forward bounces with all that belongs to them.
        var evidence = byMachine + form + (notice.Original is null ? 0 : 1) + (isNamedSo && form >= Listed ? 1 : 0);
        // A dialect's text under a person's name and an ordinary subject is more likely quoted than sent.
        if (notice.IsDialect) evidence += isDaemon || hasNullPath || notice.SubjectWords.Hold(WordKinds.FailureSubject | WordKinds.DelaySubject) ? 4 : 1;
        evidence += WordEvidence(notice, form >= Listed && (byMachine > 0 || isNamedSo), isDaemon);
        if (isDaemon || hasNullPath) evidence += SuccessEvidence(notice);
        // The mailer-daemon writes of nothing but mail that it could not deliver: an address in a line of its own is whom it could not reach.
        if (sender.IsMailerDaemon && form < Listed && HoldsAddressLine(notice)) evidence += 2;
        if (IsAnswerOrForward(notice.Subject)) evidence -= hasNullPath && (isDaemon || form == Tied) ? 1 : 5; // James answers with "Re:".
        if (!isDaemon) evidence -= HumanEvidence(notice);
        if (!sender.IsMailerDaemon && IsOutputOfJob(notice)) evidence -= 6;
        // A bounce is about somebody. Parcel services, quota warnings and advertisements have all its words, and no address.
        if (form == 0 && !IsAboutSomebody(notice)) evidence -= 5;
        // People quote bounces to each other, with the address and the reply, and under the subject that the bounce had: nothing but the hand of a program makes a bounce of it.
        var isShaped = form >= Listed || HoldsAddressLine(notice);
        var byProgram = byMachine > 0 || (isNamedSo && (isShaped || notice.IsDialect)) || (sender.IsDesk && isShaped && notice.SubjectWords.BeginWith(WordKinds.FailureSubject));
        var isOthers = byMachine < DaemonAndMore && OtherMail.IsToldBy(notice, sender.Words, isDaemon);
        return byProgram && !isOthers && (form > 0 || SaysAnything(notice)) ? evidence : Math.Min(evidence, NotEnough);
    }

    public static bool HasNullReturnPath(HeaderBlock headers)
    {
        var path = headers.First("Return-Path")?.Trim();
        return path is "<>" or "<MAILER-DAEMON>" || path?.StartsWith("<MAILER-DAEMON@", StringComparison.OrdinalIgnoreCase) == true;
    }

    /// <param name="Words">What its words tell.</param>
    /// <param name="IsMailerDaemon">The name that only mail servers use.</param>
    /// <param name="IsMissing">There is none.</param>
    /// <param name="IsDesk">People write under it, also about bounces.</param>
    /// <param name="IsNoReply">Any program may write under it, of anything.</param>
    private readonly record struct SenderName(WordsFound Words, bool IsMailerDaemon, bool IsMissing, bool IsDesk, bool IsNoReply);

    /// <summary>The sender's name and mailbox; a domain may be called anything.</summary>
    private static SenderName Sender(HeaderBlock headers)
    {
        var from = (headers.First("From") ?? "").Trim();
        var at = from.LastIndexOf('@');
        var name = at < 0 ? from : from.Substring(0, at + 1);
        return new SenderName(NoticeWords.In(name), name.IndexOf("mailer-daemon", StringComparison.OrdinalIgnoreCase) >= 0, from is "" or "<>", AnyWord.IsIn(name, Desks), AnyWord.IsIn(name, NoReplies));
    }

    private static bool IsNamedFailure(Notice notice) => notice.IsDialect || notice.SubjectWords.Hold(WordKinds.FailureSubject | WordKinds.DelaySubject) || notice.SubjectSaysNotDelivered;

    private static readonly string[] NoReplies = ["noreply", "no-reply", "donotreply", "do-not-reply"];

    private static readonly string[] Desks = ["support", "help", "info@", "contact@", "kontakt@", "sales@", "care@", "soporte", "suporte", "monitor"];

    /// <summary>What only programs put into the headers.</summary>
    private static int HeaderEvidence(Notice notice, SenderName sender, bool isDaemon, bool hasNullPath)
    {
        var headers = notice.Headers;
        var evidence = isDaemon ? sender.IsMailerDaemon ? 4 : 3 : 0;
        if (hasNullPath) evidence += 2;
        if (headers.Contains("X-Failed-Recipients")) evidence += 6;
        if (notice.View.MediaType == "multipart/report" && (notice.View.ReportType is null or "delivery-status" or "global-delivery-status")) evidence += 3;
        if (headers.First("Auto-Submitted") is { } submitted && (isDaemon ? !submitted.StartsWith("no", StringComparison.OrdinalIgnoreCase) : SaysAnswer(submitted))) evidence += 1;
        return evidence;
    }

    /// <summary>Bounces are "auto-replied", or as sendmail writes it "auto-generated (failure)"; "auto-generated" alone is what trackers and jobs write (RFC 3834 section 5.1).</summary>
    private static bool SaysAnswer(string submitted) => submitted.StartsWith("auto-replied", StringComparison.OrdinalIgnoreCase) || submitted.IndexOf('(') > 0;

    /// <summary>Whether the text, with no recipient beside a refusal, speaks of delivery at all. Advertisements come under the name of the mailer-daemon too.</summary>
    private static bool SaysAnything(Notice notice) =>
        notice.Beginning.Length == 0 || notice.Headers.Contains("X-Failed-Recipients") || notice.TextWords.Hold(WordKinds.FailureText | WordKinds.DelayText | WordKinds.SuccessText | WordKinds.RecipientAnnouncement) || notice.BeginningSaysNotDelivered
        || notice.HoldsReply || notice.IsDialect || notice.Original is not null || notice.View.ReturnedMessages.Count > 0 || HoldsAddressLine(notice);

    private const int Tied = 4;
    private const int Listed = 3;
    private const int Apart = 2;

    /// <summary>A refusal and an address in one text are a sign; a refusal that stands beside a recipient is the form of every notice, in any language.</summary>
    private static int FormEvidence(Notice notice)
    {
        if (notice.Beginning.IndexOf('@') < 0) return notice.Original is not null && notice.HoldsReply ? Apart : 0;
        var evidence = 0;
        if (notice.HoldsReply)
        {
            foreach (var recipient in notice.Recipients)
            {
                // In prose that only mentions an address the subject, or a sentence before the reply, has to say what it is about.
                if ((recipient.Plainness > RecipientFinder.Plainness.Mentioned || SaysIt(notice)) && StandsBesideReply(notice.Lines, recipient, notice.Recipients.Count == 1)) return Tied;
            }

            evidence = Apart;
        }

        foreach (var recipient in notice.Recipients)
        {
            if (IsListedWithCause(notice.Lines, recipient)) return Listed;
        }

        return evidence;
    }

    private static bool SaysIt(Notice notice) =>
        notice.SubjectWords.Hold(WordKinds.FailureSubject | WordKinds.DelaySubject) || notice.SubjectSaysNotDelivered || (notice.BeginningSaysNotDelivered && !QuotesReply(notice.Text));

    /// <summary>People put a reply in quotation marks; servers write it after a colon or in a line of its own.</summary>
    private static bool QuotesReply(string text) => ReplyLocator.Locate(text).Start is > 0 and var start && text[start - 1] is '"' or '“' or '„' or '«' or '\'';

    /// <summary>"&lt;user@example.com&gt;: the domain has no mail server": an address at the start of its line, then words of failure.</summary>
    private static bool IsListedWithCause(string[] lines, RecipientFinder.Candidate recipient)
    {
        if (recipient.Plainness != RecipientFinder.Plainness.OwnLine) return false;
        var rest = lines[recipient.Line].Substring(Math.Min(recipient.End, lines[recipient.Line].Length)).Trim(' ', '>', '\t');
        return rest.Length > 4 && rest[0] is ':' or '-' or '–' or '：' && (NoticeWords.In(rest).Hold(WordKinds.FailureText) || NoticeWords.SayNotDelivered(rest));
    }

    private static bool StandsBesideReply(string[] lines, RecipientFinder.Candidate recipient, bool isOnly)
    {
        var isPlain = isOnly || recipient.Plainness > RecipientFinder.Plainness.Mentioned;
        var last = Math.Min(lines.Length - 1, recipient.Line + (isPlain ? LinesAfterRecipient : 1));
        if (ReplyIn(lines, recipient.Line, last).Code is not null) return true;
        // Above its recipient a number is a reply only with an enhanced code: programs count files and users too.
        return isPlain && recipient.Line > 0 && ReplyIn(lines, Math.Max(0, recipient.Line - LinesBeforeRecipient), recipient.Line - 1).Status is not null;
    }

    private static ReplyLocation ReplyIn(string[] lines, int first, int last) => ReplyLocator.Locate(ReplyLines.Join(new ArraySegment<string>(lines, first, last - first + 1)));

    /// <summary>Words alone are never enough: a carrier's "delivery failed: your parcel could not be delivered" has them all.</summary>
    private static int WordEvidence(Notice notice, bool isNoticeByForm, bool isDaemon)
    {
        var subject = notice.SubjectWords.Hold(WordKinds.FailureSubject | WordKinds.DelaySubject) ? notice.SubjectWords.BeginWith(WordKinds.FailureSubject) ? 4 : 3 : 0;
        var text = notice.TextWords.Hold(WordKinds.FailureText | WordKinds.DelayText) ? 2 : 0;
        // Where the form is that of a notice, any words for mail that did not arrive will do.
        if (isNoticeByForm && subject == 0 && notice.SubjectSaysNotDelivered) subject = 3;
        if ((isNoticeByForm || isDaemon) && text == 0 && notice.BeginningSaysNotDelivered) text = 2;
        return subject + text;
    }

    /// <summary>A receipt has the words of success where a bounce has those of failure.</summary>
    private static int SuccessEvidence(Notice notice) =>
        (notice.SubjectWords.Hold(WordKinds.SuccessSubject) ? 2 : 0) + (notice.TextWords.Hold(WordKinds.SuccessText) ? 2 : 0);

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

    /// <summary>What people's mail has, and lists': an answer's references, a quotation, a question in the subject, the program of a person.</summary>
    private static int HumanEvidence(Notice notice)
    {
        var headers = notice.Headers;
        var evidence = headers.Contains("In-Reply-To") || headers.Contains("List-Id") || headers.Contains("List-Unsubscribe") || headers.Contains("Mailing-List") ? 3 : 0;
        if (notice.Subject.EndsWith("?", StringComparison.Ordinal) || notice.Subject.IndexOf("? ", StringComparison.Ordinal) > 0) evidence += 2;
        if (IsWrittenInClient(headers)) evidence += 3;
        return evidence;
    }

    /// <summary>Jobs that mail what they printed, as cron does: a script that sends mail prints the replies that it got.</summary>
    private static bool IsOutputOfJob(Notice notice) => notice.Headers.Contains("X-Cron-Env") || notice.Subject.StartsWith("Cron <", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it names anybody but the two between whom it was sent, or says in another way whom it is about.</summary>
    private static bool IsAboutSomebody(Notice notice) =>
        notice.Original is not null || notice.View.ReturnedMessages.Count > 0 || notice.Headers.Contains("X-Failed-Recipients")
        || notice.TextWords.Hold(WordKinds.RecipientAnnouncement) || RecipientFinder.NamesAnother(notice);

    private static bool IsWrittenInClient(HeaderBlock headers) => (headers.First("User-Agent") ?? headers.First("X-Mailer")) is { } program && AnyWord.IsIn(program, Clients);

    private static readonly string[] Clients = ["Thunderbird", "Apple Mail", "iPhone Mail", "iPad Mail", "Microsoft Outlook", "Mutt", "Evolution", "KMail", "Roundcube", "Becky!", "The Bat!", "Claws", "SeaMonkey"];

    private static bool IsAnswerOrForward(string subject)
    {
        foreach (var prefix in Prefixes)
        {
            if (subject.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static readonly string[] Prefixes = ["re:", "fwd:", "fw:", "aw:", "wg:", "tr:", "rv:", "sv:", "vs:", "vb:", "odp:", "pd:", "ynt:", "ilt:", "转发", "轉寄", "回复", "回覆", "답장", "전달:"];
}
