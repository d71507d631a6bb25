namespace BounceKit.Tests.Json;

/// <summary>Reports made by hand, so that the JSON is tested without the parser.</summary>
internal static class SampleReports
{
    public static readonly DateTimeOffset Noon = new(2010, 1, 16, 12, 0, 0, TimeSpan.FromHours(9));

    /// <summary>A report in which every member is filled.</summary>
    public static BounceReport Full => new()
    {
        Source = "maildir/bounce-01.eml",
        Kind = BounceKind.Failure,
        Format = "rfc3464",
        MessageId = "abc@home.example.jp",
        Date = Noon,
        DeliveredTo = ["nas+x@example.jp"],
        ReportingMta = "home.example.jp",
        ReceivedFromMta = "NAS",
        DsnGateway = "gateway.example.jp",
        OriginalEnvelopeId = "QQ314159",
        ArrivalDate = Noon.AddMinutes(-1),
        Fields = Fields("x-display-name", "NAS"),
        Authenticity = new Authenticity { Level = AuthenticityLevel.Unproven, Findings = [new Finding { Id = "no-token", Text = "Nothing proves it.", Where = "top" }] },
        Recipients = [FullRecipient],
        Original = new OriginalMessage
        {
            MessageId = "HOME1@home",
            From = "hogehoge@fugafuga.jp",
            To = ["hogehoge@fugafuga.jp"],
            Subject = "NAS health check",
            Date = Noon,
            ListId = "nas.example.jp",
            FeedbackId = "1:2:3:nas",
            Headers = Fields("x-mailer", "NAS"),
        },
        Feedback = new FeedbackReport { Type = "abuse", SourceIp = "192.0.2.1", ArrivalDate = Noon, ReportedDomain = "example.jp", UserAgent = "Reporter/1.0" },
        Truncated = true,
        Warnings = [new BounceWarning { Code = "textCut", Message = "A part was cut." }],
    };

    public static RecipientOutcome FullRecipient => new()
    {
        Address = "hogehoge@fugafuga.jp",
        OriginalAddress = "alias@fugafuga.jp",
        MailedAddress = "alias@fugafuga.jp",
        Forwarded = true,
        Action = RecipientAction.Failed,
        Status = new EnhancedStatusCode(5, 7, 1),
        ReportedStatus = new EnhancedStatusCode(5, 0, 0),
        SmtpCode = 552,
        SmtpCommand = SmtpCommand.Rcpt,
        RemoteMta = "mx.fugafuga.jp",
        LastAttemptDate = Noon,
        WillRetryUntil = Noon.AddDays(5),
        FinalLogId = "K1",
        Diagnostic = "552 sorry, your domain isn't in my list of allowed senderhosts (#5.7.1)",
        Fields = Fields("x-line", "1"),
        Reason = BounceReason.SenderHostNotAllowed,
        Category = ReasonCategory.Policy,
        BounceType = BounceType.Soft,
        Recommendation = Recommendation.FixConfiguration,
        FixBy = FixBy.SenderAdmin,
        CountsAgainstRecipient = false,
        RuleId = "qmail.senderhosts",
        MatchedText = "isn't in my list of allowed senderhosts",
        Confidence = Confidence.High,
        RetryAfterSeconds = 1800,
        RetryAfterSource = RetryAfterSource.ReceiverRule,
        Blocklist = new BlocklistListing { Name = "Example list", Listed = "192.0.2.1", DelistUrl = "https://list.example/" },
        ServerUrl = "https://example.jp/help",
        NewAddress = "new@fugafuga.jp",
        EventId = "0123456789abcdef0123456789abcdef",
        Findings = [new Finding { Id = "from-domain-hosted-by-receiver", Text = "The From is hosted there.", Where = "original.from" }],
        Remediations = [Advice],
    };

    private static Remediation Advice => new()
    {
        Id = "sender-host-not-allowed",
        Title = "This host may not send for that domain",
        Explanation = "The receiver checks who may send.",
        Steps = [new RemediationStep { Text = "Send through the provider.", By = FixBy.SenderAdmin }],
        DoesNotHelp = ["A TXT record."],
        References = [new RemediationReference { Title = "RFC 6409", Url = "https://www.rfc-editor.org/rfc/rfc6409" }],
    };

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Fields(string name, string value) =>
        new Dictionary<string, IReadOnlyList<string>> { [name] = [value] };
}
