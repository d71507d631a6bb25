using BounceKit.Classification;
using BounceKit.Diagnostics;
using BounceKit.Formats;
using BounceKit.Remediations;

namespace BounceKit;

/// <summary>Takes what was said about one recipient through the last three rooms: diagnosis, classification, remediation. Immutable; serves all threads.</summary>
internal sealed class Judge
{
    private static readonly Classified Nothing = new() { Reason = BounceReason.None, Confidence = Confidence.High };

    private readonly BounceParserOptions options;
    private readonly Lazy<Classifier> classifier;
    private readonly Lazy<AdviceCatalog> advice;

    public Judge(BounceParserOptions options)
    {
        this.options = options;
        classifier = new Lazy<Classifier>(() => new Classifier(BookFor(options)));
        advice = new Lazy<AdviceCatalog>(() => AdviceCatalog.For(options.Culture));
    }

    public Classifier Classifier => classifier.Value;

    /// <summary>Judges a bare reply.</summary>
    public Verdict Reply(string reply, ReplyContext context)
    {
        var outcome = Outcome(
            new RawOutcome
            {
                Address = context.Recipient,
                Action = context.Action,
                ReportedStatus = context.Status,
                Diagnostic = reply,
                Command = context.SmtpCommand,
                RemoteMta = context.RemoteMta,
            },
            new ReportFacts { Kind = context.Action == RecipientAction.Delayed ? BounceKind.Delay : BounceKind.Failure, ReportingMta = context.ReportingMta });
        return outcome.Bare();
    }

    /// <summary>Judges one recipient of a report.</summary>
    public RecipientOutcome Outcome(RawOutcome raw, ReportFacts report)
    {
        var diagnosis = DiagnosticReader.Read(Shortened(raw.Diagnostic ?? ""));
        var status = raw is { DiagnosticIsNarrative: true, ReportedStatus: { IsVague: false } stated } ? stated : StatusChoice.Choose(diagnosis.TextStatus, raw.ReportedStatus);
        var command = raw.Command ?? diagnosis.Command;
        var remoteMta = raw.RemoteMta ?? diagnosis.Host;
        var receiver = ReceiverTable.BuiltIn.Find(remoteMta, report.ReportingMta, diagnosis.Text, raw.Address);
        var kind = KindOf(raw.Action, report.Kind);
        var mailed = raw.OriginalAddress ?? report.MailedAddress ?? raw.Address;
        var classified = Explains(kind)
            ? Classifier.Classify(new ClassificationInput(diagnosis.Text, status, diagnosis.SmtpCode, command, receiver, remoteMta, report.Software), diagnosis.ReplyStart)
            : Nothing;
        if (classified.Reason == BounceReason.Undetermined && raw.Conclusion is { } conclusion) classified = AsFarAsBelieved(conclusion, diagnosis, status);
        if (kind == BounceKind.AutoReply && classified.Rule?.Software.Contains(AutoReplyReading.Software) != true) classified = Nothing;
        var forwarded = AddressComparison.Differ(raw.Address, mailed);
        var stillTried = raw.Action == RecipientAction.Delayed || report.Kind == BounceKind.Delay;
        var decision = VerdictMaker.Decide(classified, new VerdictMaker.Facts(
            kind, stillTried, forwarded, status, diagnosis.SmtpCode, command, RetryTime.Find(diagnosis.Text), raw.MostConfidence)
        { ReplyIsBare = diagnosis is { SmtpCode: not null, Text.Length: <= 4 } });
        var outcome = new RecipientOutcome
        {
            Address = raw.Address,
            OriginalAddress = raw.OriginalAddress,
            MailedAddress = mailed is null ? null : SenderRewriting.Undo(mailed),
            Forwarded = forwarded,
            Action = raw.Action,
            Status = status,
            ReportedStatus = raw.ReportedStatus == status ? null : raw.ReportedStatus,
            SmtpCode = diagnosis.SmtpCode ?? (Explains(kind) ? null : CodeOfSuccess(diagnosis.Text)),
            SmtpCommand = command,
            RemoteMta = Shared(remoteMta, report),
            LastAttemptDate = raw.LastAttemptDate,
            WillRetryUntil = raw.WillRetryUntil,
            FinalLogId = raw.FinalLogId,
            Fields = raw.Fields,
            Diagnostic = diagnosis.Text.Length == 0 ? null : Shared(diagnosis.Text, report),
            Reason = classified.Reason,
            Category = ReasonTable.Of(classified.Reason).Category,
            BounceType = decision.Type,
            Recommendation = decision.Recommendation,
            FixBy = decision.FixBy,
            RuleId = classified.Rule?.Id,
            MatchedText = Shared(classified.MatchedText, report),
            Confidence = decision.Confidence,
            RetryAfterSeconds = decision.RetryAfterSeconds,
            RetryAfterSource = decision.RetryAfterSource,
            CountsAgainstRecipient = decision.CountsAgainstRecipient,
            Id = EventIds.Of(report, raw),
            Blocklist = BlocklistIn(diagnosis.Text, classified.Reason),
            ServerUrl = ReplyDetails.FirstUrl(diagnosis.Text),
            NewAddress = raw.NewAddress ?? (classified.Reason == BounceReason.MailboxMoved ? ReplyDetails.NewAddress(diagnosis.Text, raw.Address) : null),
        };
        return outcome.Reason == BounceReason.None ? outcome : Advised(outcome, receiver, report, stillTried);
    }

    private static string? Shared(string? text, ReportFacts report) => report.Texts is { } texts ? texts.Of(text) : text;

    /// <summary>The reply that a success notice quotes: <c>smtp; 250 2.0.0 Ok: queued</c>.</summary>
    private static int? CodeOfSuccess(string text) => ReplyLine.TryRead(text.AsSpan(), out var line) && line.Code < 300 ? line.Code : null;

    /// <summary>How the reason of a verdict came about, given what was known beside it.</summary>
    public ClassificationTrace Trace(Verdict verdict, ReplyContext context, string? software)
    {
        var diagnosis = DiagnosticReader.Read(verdict.Diagnostic ?? "");
        var remoteMta = context.RemoteMta ?? diagnosis.Host;
        var receiver = ReceiverTable.BuiltIn.Find(remoteMta, context.ReportingMta, diagnosis.Text, context.Recipient);
        return Classifier.Trace(new ClassificationInput(diagnosis.Text, verdict.Status, verdict.SmtpCode, verdict.SmtpCommand, receiver, remoteMta, software), diagnosis.ReplyStart);
    }

    /// <summary>How far a notice can be believed; null for a message that is no notice of a delivery or a complaint.</summary>
    public Authenticity? Authenticity(NoticeEvidence notice) =>
        notice.Report.Kind is BounceKind.Failure or BounceKind.Delay or BounceKind.Delivered or BounceKind.Relayed or BounceKind.Expanded or BounceKind.Complaint
            ? AuthenticityJudge.Judge(notice, options.IsOurs, advice.Value)
            : null;

    /// <summary>What the caller itself says of a notice that came by another way than mail, and so has no headers to be judged by; null where it says nothing.</summary>
    public Authenticity? Recognized(NoticeEvidence notice) => options.IsOurs is { } isOurs ? AuthenticityJudge.Recognized(notice, isOurs, advice.Value) : null;

    private static RuleBook BookFor(BounceParserOptions options)
    {
        if (options.Rules.Count == 0) return BuiltInRules.Book;
        var precedence = options.Rules.Select(set => (IReadOnlyList<RuleFile>)[set.File]).Append(BuiltInRules.FilesForMatching);
        return RuleBook.Compile([.. precedence]);
    }

    private string Shortened(string text) => text.Length <= options.MaxDiagnosticLength ? text : text.Substring(0, options.MaxDiagnosticLength);

    /// <summary>The action of one recipient in a report that mixes them says what happened to it; a report without one is of one kind.</summary>
    private static BounceKind KindOf(RecipientAction action, BounceKind report) => report is not (BounceKind.Failure or BounceKind.Delay or BounceKind.Delivered or BounceKind.Relayed or BounceKind.Expanded)
        ? report
        : action switch
        {
            RecipientAction.Failed => BounceKind.Failure,
            RecipientAction.Delayed => BounceKind.Delay,
            RecipientAction.Delivered => BounceKind.Delivered,
            RecipientAction.Relayed => BounceKind.Relayed,
            RecipientAction.Expanded => BounceKind.Expanded,
            _ => report,
        };

    /// <summary>
    /// A service's conclusion that speaks against the address counts little where the reply, whose words no rule knows, speaks of another cause; and no
    /// reply of the passing kind ends mail to an address by such a conclusion.
    /// </summary>
    private Classified AsFarAsBelieved(Classified conclusion, Diagnosis diagnosis, EnhancedStatusCode? status)
    {
        var ends = ReasonTable.MaySuppress(conclusion.Reason) || ReasonTable.MayBeHard(conclusion.Reason);
        if (!ends && ReasonTable.Of(conclusion.Reason).Category != ReasonCategory.Recipient) return conclusion;
        var isPassing = status is { Class: 4 } || diagnosis.SmtpCode is >= 400 and < 500;
        var speaksOfAnother = status is { Subject: > 2 } || Classifier.SpeaksOfCause(diagnosis.Text);
        return speaksOfAnother || (ends && isPassing) ? conclusion with { Confidence = Confidence.Low } : conclusion;
    }

    private static bool Explains(BounceKind kind) => kind is BounceKind.Failure or BounceKind.Delay or BounceKind.AutoReply;

    /// <summary>The list that a reply names. A system error names one that refused the receiver's own query (127.255.255.x): nobody is listed there, and nothing is to be removed.</summary>
    private static BlocklistListing? BlocklistIn(string text, BounceReason reason) => reason switch
    {
        BounceReason.IpBlocked or BounceReason.DomainBlocked or BounceReason.PoorReputation or BounceReason.SpamContent or BounceReason.PolicyViolation or BounceReason.Greylisted or BounceReason.RateLimited => BlocklistTable.BuiltIn.Find(text),
        BounceReason.SystemError when BlocklistTable.BuiltIn.NameIn(text) is { } name => new BlocklistListing { Name = name },
        _ => null,
    };

    /// <summary>The outcome with what was found in the returned message, and with the advice that follows from both.</summary>
    private RecipientOutcome Advised(RecipientOutcome outcome, string? receiver, ReportFacts report, bool stillTried)
    {
        var query = Query(outcome, receiver, report, stillTried);
        var findings = OriginalQuestions.Ask(outcome, report, query, advice.Value);
        if (findings.Count > 0) query = query with { Findings = [.. findings.Select(finding => finding.Id)] };
        return outcome with { Findings = findings, Remediations = advice.Value.Advise(query) };
    }

    private static AdviceQuery Query(RecipientOutcome outcome, string? receiver, ReportFacts report, bool stillTried) => new()
    {
        Reason = outcome.Reason,
        RuleId = outcome.RuleId,
        Diagnostic = outcome.Diagnostic,
        Receiver = receiver,
        SmtpCommand = outcome.SmtpCommand,
        Recipient = outcome.Address,
        Sender = report.Sender,
        RemoteMta = outcome.RemoteMta,
        SendingHost = SendingHost.Of(report.ReportingMta, report.ReceivedFromMta, outcome.RemoteMta, outcome.MailedAddress),
        Ip = ReplyDetails.FirstIpAddress(outcome.Diagnostic ?? ""),
        SmtpCode = outcome.SmtpCode,
        Status = outcome.Status,
        Blocklist = outcome.Blocklist,
        RetryAfterSeconds = outcome.RetryAfterSeconds,
        SizeLimit = outcome.Reason == BounceReason.MessageTooLarge ? ReplySizes.Read(outcome.Diagnostic ?? "").Limit : null,
        NewAddress = outcome.NewAddress,
        MailedAddress = outcome.Forwarded ? outcome.MailedAddress : null,
        Until = outcome.WillRetryUntil,
        Recommendation = outcome.Recommendation,
        Circumstances = (stillTried ? AdviceCircumstances.StillTried : AdviceCircumstances.None) | (outcome.Forwarded ? AdviceCircumstances.Forwarded : AdviceCircumstances.None),
    };
}
