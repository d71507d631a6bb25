using System.Globalization;

namespace BounceKit.Cli.Languages;

/// <summary>The tool's sentences in English.</summary>
internal sealed partial class English : Phrases
{
    public override string Code => "en";

    public override string ToolDescription => "Reads e-mail bounces, says why each delivery failed, and says what to do about it.";
    public override string ParseDescription => "Read bounces from files, folders, mbox files and Maildirs.";
    public override string PathDescription => "A message, a folder, an mbox file or a Maildir; - for standard input.";
    public override string ParseFormatDescription => "How to write the results: table (for people), json (one array), jsonl (one object a line), csv (one line per recipient).";
    public override string ParallelDescription => "How many messages are judged at the same time. The results keep the order of the messages.";
    public override string ExplainDescription => "Explain one bounce, or a piece of one, in plain words.";
    public override string InputDescription => "A file, or the words themselves: a message, a bounce's text, a log line, a server's reply. - or nothing for standard input.";
    public override string ExplainFormatDescription => "How to answer: text (for people), markdown (for a ticket), json (one object), jsonl (the input holds one diagnostic a line, as text or as an object with text, id, remoteMta, recipient; one object a line comes out).";
    public override string LanguageDescription => "The language of sentences and advice.";
    public override string RulesDescription => "A file of your own rules, asked before the built-in ones. May be given several times; the first file comes first.";
    public override string ExamplesHeading => "Examples:";
    public override IReadOnlyList<Example> ToolExamples =>
    [
        new("bouncekit parse ~/Maildir", "every bounce in a mailbox, as a table"),
        new("bouncekit explain \"550 5.1.1 User unknown\"", "what a reply means and what to do"),
    ];

    public override IReadOnlyList<Example> ParseExamples =>
    [
        new("bouncekit parse bounce.eml", "one message, as a table"),
        new("bouncekit parse --format jsonl ~/Maildir > bounces.jsonl", "a mailbox, one JSON object a line"),
        new("bouncekit parse --format csv bounces.mbox > bounces.csv", "an mbox, for a spreadsheet"),
        new("bouncekit parse --rules mine.json spool/", "a folder, with your own rules first"),
        new("cat bounce.eml | bouncekit parse -", "from another program"),
    ];

    public override IReadOnlyList<Example> ExplainExamples =>
    [
        new("bouncekit explain bounce.eml", "a message"),
        new("bouncekit explain \"452 4.2.2 Mailbox full\"", "a server's reply"),
        new("pbpaste | bouncekit explain", "whatever you copied"),
        new("bouncekit explain --format jsonl replies.txt", "many replies, one a line"),
    ];

    public override string ExitStatusHeading => "Exit status:";
    public override IReadOnlyList<(int Code, string Meaning)> ExitStatuses =>
    [
        (ExitCode.Done, "everything was read, whether it held bounces or not"),
        (ExitCode.BadCommandLine, "the command line was not understood"),
        (ExitCode.Unreadable, "an input or a rule file could not be read; the other inputs were"),
        (ExitCode.Failed, "bouncekit itself failed"),
        (ExitCode.CheckFailed, "a check found something: \"rules test\", \"rules lint\" or \"anonymize\""),
        (ExitCode.Stopped, "stopped by Ctrl-C; what was done by then is written"),
    ];

    public override string ParallelOutOfRange(string given) => $"--parallel takes a number from 1 to 64, not \"{given}\".";
    public override string NothingThere(string path) => $"There is nothing at \"{path}\". Expected: a message, a folder, an mbox file or a Maildir, or - for standard input. Check the spelling and the folder you are in.";
    public override string NotReadable(string path, string cause) => $"\"{path}\" cannot be read: {cause} It was left out; the other inputs are read.";
    public override string RulesNotReadable(string path, string cause) => $"The rule file \"{path}\" cannot be read: {cause}";
    public override string RulesMalformed(string problem) => $"A rule file is not as it must be. {problem}";
    public override string FolderNotExplained(string path) => $"\"{path}\" is a folder. \"explain\" takes one thing; for a folder use: bouncekit parse \"{path}\"";
    public override string LineWithoutText(int line) => $"Line {line}: expected a JSON object with a member \"text\" that holds the diagnostic. The line was left out.";
    public override string NothingToExplain => "There is nothing to explain: the input holds no word. Give a file, the words of the bounce, or something on standard input.";
    public override string PasteHere => "Paste the bounce here, then press Ctrl-D on a line of its own (Windows: Ctrl-Z and Enter).";
    public override string Stopped => "Stopped. What was done so far is written.";
    public override string OutputFailed(string cause) => $"The results cannot be written: {cause}";
    public override string Failed(Exception exception) => $"bouncekit itself failed, and this is its own fault: please report it with these lines.\n{exception}";

    public override string Of(BounceKind kind) => kind switch
    {
        BounceKind.Failure => "failure",
        BounceKind.Delay => "delay",
        BounceKind.Delivered => "delivered",
        BounceKind.Relayed => "relayed",
        BounceKind.Expanded => "expanded",
        BounceKind.Complaint => "complaint",
        BounceKind.AutoReply => "auto-reply",
        BounceKind.Challenge => "challenge",
        BounceKind.Unsubscribe => "unsubscribe request",
        BounceKind.Disposition => "read receipt",
        _ => "not a bounce",
    };

    public override string Of(BounceReason reason) => reason switch
    {
        BounceReason.None => "nothing to explain",
        BounceReason.UserUnknown => "user unknown",
        BounceReason.AddressSyntax => "malformed address",
        BounceReason.MailboxMoved => "mailbox moved",
        BounceReason.MailboxDisabled => "mailbox disabled",
        BounceReason.MailboxFull => "mailbox full",
        BounceReason.AddressSuppressed => "address on the provider's suppression list",
        BounceReason.RecipientRestricted => "recipient takes mail from permitted senders only",
        BounceReason.RecipientRefused => "refused by the recipient or their filter",
        BounceReason.MailerError => "local delivery program failed",
        BounceReason.HostUnknown => "host unknown",
        BounceReason.DnsFailure => "DNS failure",
        BounceReason.DomainRejectsMail => "domain takes no mail",
        BounceReason.ConnectionFailed => "connection failed",
        BounceReason.MailLoop => "mail loop",
        BounceReason.DeliveryExpired => "delivery time expired",
        BounceReason.SystemFull => "mail system full",
        BounceReason.SystemError => "mail system error",
        BounceReason.RateLimited => "rate limited",
        BounceReason.SendingQuotaExceeded => "sending quota used up",
        BounceReason.TooManyRecipients => "too many recipients",
        BounceReason.Greylisted => "greylisted",
        BounceReason.MessageTooLarge => "message too large",
        BounceReason.ContentRejected => "content not accepted",
        BounceReason.Utf8Unsupported => "UTF-8 not supported",
        BounceReason.NonCompliantMessage => "message breaks the mail standards",
        BounceReason.BareLineFeed => "bare line feed",
        BounceReason.SpamContent => "looks like spam",
        BounceReason.VirusDetected => "virus detected",
        BounceReason.IpBlocked => "IP address blocked",
        BounceReason.DomainBlocked => "domain blocked",
        BounceReason.PoorReputation => "poor reputation",
        BounceReason.SenderAuthenticationFailed => "SPF, DKIM or DMARC failed",
        BounceReason.SenderUnverifiable => "sender address not verifiable",
        BounceReason.ReverseDnsMissing => "reverse DNS missing",
        BounceReason.TlsRequired => "TLS required",
        BounceReason.TlsVerificationFailed => "TLS verification failed",
        BounceReason.LoginRequired => "login required",
        BounceReason.RelayDenied => "relaying denied",
        BounceReason.SenderRejected => "sender rejected",
        BounceReason.SenderHostNotAllowed => "host not allowed for this sender",
        BounceReason.SenderSuspended => "sending account suspended",
        BounceReason.PolicyViolation => "against a local policy",
        BounceReason.ProtocolError => "SMTP protocol error",
        _ => "undetermined",
    };

    public override string Of(ReasonCategory category) => category switch
    {
        ReasonCategory.Recipient => "the fault is at the mailbox",
        ReasonCategory.Destination => "the fault is at the receiving domain or system",
        ReasonCategory.Throttling => "too much or too fast",
        ReasonCategory.Message => "the fault is in the message",
        ReasonCategory.Reputation => "about the sender's reputation",
        ReasonCategory.Authentication => "about proving who the sender is",
        ReasonCategory.Policy => "a rule of the receiver",
        ReasonCategory.Protocol => "the fault is in the SMTP conversation",
        _ => "where the fault lies is unknown",
    };

    public override string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "high: the receiver's own or an exact wording",
        Confidence.Medium => "medium: the meaning of the words, or a code with a defined meaning",
        _ => "low: a guess, or evidence that contradicts itself",
    };

    public override string Short(Recommendation recommendation) => recommendation switch
    {
        Recommendation.SuppressRecipient => "stop mailing",
        Recommendation.RetryLater => "retry later",
        Recommendation.FixMessage => "fix message",
        Recommendation.FixConfiguration => "fix set-up",
        Recommendation.ContactRecipient => "ask recipient",
        Recommendation.None => "nothing",
        _ => "have a look",
    };

    public override string Of(Recommendation recommendation) => recommendation switch
    {
        Recommendation.SuppressRecipient => "Stop mailing this address.",
        Recommendation.RetryLater => "Send it again later: the same message may pass.",
        Recommendation.FixMessage => "Change the message: as it is, it will never pass.",
        Recommendation.FixConfiguration => "Change how the mail is sent; the address itself is not at fault.",
        Recommendation.ContactRecipient => "Only the recipient or their administrator can change this: reach them another way.",
        Recommendation.None => "Nothing needs to be done.",
        _ => "A person should look at this; do not decide anything from it automatically.",
    };

    public override string Of(FixBy who) => who switch
    {
        FixBy.Sender => "the sender",
        FixBy.SenderAdmin => "the sender's administrator",
        FixBy.Recipient => "the recipient",
        FixBy.RecipientAdmin => "the recipient's administrator",
        FixBy.Nobody => "nobody: it passes by itself",
        _ => "",
    };

    public override string RecipientColumn => "Recipient";
    public override string ReasonColumn => "Reason";
    public override string CodesColumn => "Codes";
    public override string NextColumn => "What next";
    public override string UnknownRecipient => "(not named)";

    public override string Counted(int messages, IReadOnlyList<(BounceKind Kind, int Count)> kinds)
    {
        var total = messages == 1 ? "1 message" : string.Create(CultureInfo.InvariantCulture, $"{messages:N0} messages");
        return messages == 0 ? "No messages." : $"{total}: {string.Join(", ", kinds.Select(entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Count:N0} {(entry.Count == 1 ? Of(entry.Kind) : Many(entry.Kind))}")))}.";
    }

    private string Many(BounceKind kind) => kind switch
    {
        BounceKind.AutoReply => "auto-replies",
        BounceKind.NotABounce or BounceKind.Delivered or BounceKind.Relayed or BounceKind.Expanded => Of(kind),
        _ => $"{Of(kind)}s",
    };

    public override string WhatHappened => "What happened";
    public override string WhyWeThinkSo => "Why we think so";
    public override string WhatToDo => "What to do now";
    public override string WhatDoesNotHelp => "What does not help";
    public override string Sources => "Sources";
    public override string Noticed => "Also noticed";

    public override string Happened(BounceKind kind, IReadOnlyList<string> addresses)
    {
        var mail = addresses.Count == 0 ? "The mail" : $"The mail to {string.Join(", ", addresses)}";
        return kind switch
        {
            BounceKind.Failure => $"{mail} was not delivered.",
            BounceKind.Delay => $"{mail} has not been delivered yet. The server is still trying.",
            BounceKind.Delivered => $"{mail} was delivered. This is a receipt, not a bounce.",
            BounceKind.Relayed => $"{mail} was passed on to a system that sends no receipts. This is not a bounce.",
            BounceKind.Expanded => $"{mail} was passed on to the members of a list. This is not a bounce.",
            BounceKind.Complaint => $"{mail} was reported as unwanted. This is a complaint, not a bounce: take the address off your list.",
            BounceKind.AutoReply => $"{mail} was answered by a program, such as an absence notice. This is not a bounce.",
            BounceKind.Challenge => $"{mail} is held until somebody confirms or releases it. This is not a bounce.",
            BounceKind.Unsubscribe => "Somebody asks to be taken off your list. This is not a bounce.",
            BounceKind.Disposition => $"{mail} was opened, or deleted unread. This is a read receipt, not a bounce.",
            _ => "Nothing here says that a mail could not be delivered.",
        };
    }

    public override string AndMore(int count) => $"and {count} more";
    public override string PassedOn(string mailed, string final) => $"It was sent to {mailed}, passed on from there to {final}, and failed there.";
    public override string TriedUntil(string time) => $"It will be tried until {time}.";
    public override string Of(BounceType type) => type is BounceType.Hard ? "hard: this address will never work" : "soft: this does not show that the address is dead";
    public override string TheServerSaid(string? host) => host is null ? "The server said:" : $"{host} said:";
    public override string ReasonLabel => "Reason";
    public override string TypeLabel => "Type";
    public override string RuleLabel => "Rule";
    public override string NoRule => "none matched";
    public override string MatchedLabel => "Decided by";
    public override string CodesLabel => "Codes";
    public override string PhaseLabel => "Said";
    public override string ConfidenceLabel => "Confidence";
    public override string ReadAsLabel => "Read as";
    public override string SmtpCode(int code) => string.Create(CultureInfo.InvariantCulture, $"SMTP {code}");
    public override string EnhancedCode(string code, string? reported) => reported is null ? $"enhanced {code}" : $"enhanced {code} (the report's own field says {reported})";

    public override string Of(SmtpCommand phase) => phase switch
    {
        SmtpCommand.Connect => "when the connection was made",
        SmtpCommand.Ehlo => "in reply to EHLO",
        SmtpCommand.StartTls => "in reply to STARTTLS",
        SmtpCommand.Auth => "in reply to AUTH (the login)",
        SmtpCommand.Mail => "in reply to MAIL FROM (the sender)",
        SmtpCommand.Rcpt => "in reply to RCPT TO (the recipient)",
        SmtpCommand.Data => "in reply to DATA, before the content",
        SmtpCommand.EndOfMessage => "after the whole message (the content)",
        _ => "",
    };

    public override string RetryAfter(TimeSpan wait, RetryAfterSource source) => source switch
    {
        RetryAfterSource.Stated => $"The server asks to wait {Duration(wait)}.",
        RetryAfterSource.ReceiverRule => $"This receiver documents a wait of {Duration(wait)}.",
        _ => $"A usual wait is {Duration(wait)}.",
    };

    public override string BlocklistNamed(string name, string? listed) => listed is null ? $"Blocklist: {name}." : $"Blocklist: {name} lists {listed}.";
    public override string BlocklistPage(string url) => $"Look-up and removal: {url}";
    public override string WaitWhileTried => "Wait: the server tries again by itself.";
    public override string NewAddressGiven(string address) => $"The notice gives a new address: {address}. Ask before you use it.";
    public override string ServerUrlQuoted(string url) => $"The server points to {url} (its words, not our advice).";
    public override string By(string who) => $" ({who})";
    public override string SuspiciousNotice => "This notice contradicts itself and may be forged. Do not act on it without a look at the sending logs.";
    public override string Undetermined => "No rule knows these words. If you know what the server meant, please report them: README, \"A bounce that we misread\".";

    private static string Duration(TimeSpan wait) => wait switch
    {
        { TotalDays: >= 2 } => Count(wait.TotalDays, "day"),
        { TotalHours: 1 or >= 2 } => Count(wait.TotalHours, "hour"),
        { TotalMinutes: >= 2 } => Count(wait.TotalMinutes, "minute"),
        _ => Count(wait.TotalSeconds, "second"),
    };

    private static string Count(double number, string unit) => string.Create(CultureInfo.InvariantCulture, $"{number:0.#} {unit}{(number == 1 ? "" : "s")}");
}
