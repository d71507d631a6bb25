using System.Globalization;
using BounceKit;
using MimeKit;

namespace Cookbook;

/// <summary>The snippets of the documentation, one region each.</summary>
public static class Recipes
{
    /// <summary>Every recipe by the name of its region.</summary>
    public static IReadOnlyList<(string Name, Func<Task> Cook)> All { get; } =
    [
        ("first", Now(First)),
        ("kinds", Now(Kinds)),
        ("history", Now(History)),
        ("guard", Now(() => Guard(MimeMessage.Load("bounce.eml")))),
        ("signed", Now(Signed)),
        ("sent", Now(Sent)),
        ("token", Now(Token)),
        ("queue", Now(Queue)),
        ("tell", Now(Tell)),
        ("rules", Now(OwnRules)),
        ("json", Now(Json)),
        ("async", () => Mailbox(CancellationToken.None)),
        ("addresses", Now(Addresses)),
        ("blocklists", Now(Blocklists)),
        ("complaints", Now(Complaints)),
        ("limits", Now(Limits)),
        ("pasted", Now(Pasted)),
    ];

    private static void First()
    {
        #region first
        BounceReport report = BounceParser.Default.ParseFile("bounce.eml");

        Console.WriteLine(report.Kind);                       // Failure
        foreach (RecipientOutcome recipient in report.Recipients)
        {
            Console.WriteLine(recipient.Address);             // info@example.jp
            Console.WriteLine(recipient.Reason);              // SenderHostNotAllowed
            Console.WriteLine(recipient.Diagnostic);          // 552 sorry, your domain isn't in my list of allowed senderhosts (#5.7.1)
            Console.WriteLine(recipient.Recommendation);      // FixConfiguration
            Console.WriteLine(recipient.Remediations[0].Steps[0].Text);
        }
        #endregion
    }

    private static void Kinds()
    {
        #region kinds
        foreach (BounceReport report in BounceParser.Default.ParseMailbox("mailbox"))
        {
            string what = report.Kind switch
            {
                BounceKind.Failure => "was not delivered",
                BounceKind.Delay => "is still being tried; nothing to do yet",
                BounceKind.Complaint => "was reported as spam: stop mailing this person",
                BounceKind.Unsubscribe => "asks to be taken off the list",
                BounceKind.AutoReply => "is an absence notice; the mail has arrived",
                _ => "is no bounce",
            };
            Console.WriteLine($"{report.Source} {what}");
        }
        #endregion
    }

    private static void History()
    {
        #region history
        // Yours to keep, in a table of your own: what happened to mail for each address.
        var history = new Dictionary<string, List<DeliveryEvent>>(StringComparer.OrdinalIgnoreCase);

        foreach (BounceReport report in BounceParser.Default.ParseMailbox("mailbox"))
        {
            foreach (RecipientOutcome recipient in report.Recipients)
            {
                // The address that you mailed, also where a forward or an alias led elsewhere.
                if (recipient.MailedAddress is not { } address) continue;
                if (!history.TryGetValue(address, out List<DeliveryEvent>? events)) history[address] = events = [];
                events.Add(DeliveryEvent.From(report, recipient, DateTimeOffset.UtcNow));
            }
        }

        var policy = new SuppressionPolicy { RepeatedFailures = 4, RepeatedDays = 3 };
        foreach ((string address, List<DeliveryEvent> events) in history)
        {
            SuppressionDecision decision = policy.Decide(events, DateTimeOffset.UtcNow);
            Console.WriteLine($"{address}: {decision.Action}. {decision.Reason}");
        }
        #endregion
    }

    private static bool Guard(MimeMessage message)
    {
        #region guard
        // Before your help desk answers a mail by itself. It looks at the headers alone.
        if (message.IsAutomatic()) return false;

        // What says nothing in its headers may still be a bounce or an absence notice.
        return message.ParseBounce().Kind is BounceKind.NotABounce;
        #endregion
    }

    private static void Signed()
    {
        #region signed
        byte[] key = Convert.FromHexString("6c1f0b6f1d0f4ce88d1b8a1f0a2f63d75b6de4f0c3a94d5e8f70a1b2c3d4e5f6"); // 32 random bytes, from your secret store
        var bounces = new BounceAddress("bounce", "bounces.example.com", [key]);

        // When you send: this is the envelope sender (MAIL FROM) of the message to this recipient.
        string envelopeSender = bounces.Create("anna@example.org", messageId: "news-2026-11");

        // When you read: a notice that came back to such an address is proven to be about your message.
        var parser = new BounceParser(new BounceParserOptions { IsOurs = bounces.Accepts });
        #endregion
        Console.WriteLine($"{envelopeSender} {parser.ParseFile("bounce.eml").Authenticity?.Level}");
    }

    private static void Sent()
    {
        var sent = new HashSet<string>(StringComparer.Ordinal);
        #region sent
        // Without signed addresses, your sending log can be asked: did a message with this Message-ID go to this recipient?
        var parser = new BounceParser(new BounceParserOptions
        {
            IsOurs = query => query.Token is OwnershipToken.OriginalMessageId && query.Recipients.All(recipient => sent.Contains($"{query.Value} {recipient}")),
        });

        BounceReport report = parser.ParseFile("bounce.eml");
        if (report.Authenticity?.Level is AuthenticityLevel.Suspicious) Console.WriteLine(string.Join('\n', report.Authenticity.Findings.Select(finding => finding.Text)));
        #endregion
    }

    private static void Token()
    {
        #region token
        // Your own header, if your mail carries one; header names are compared without case.
        BounceReport report = BounceParser.Default.ParseFile("bounce.eml");
        string? campaign = report.Original?.Headers.TryGetValue("X-Campaign-Id", out IReadOnlyList<string>? values) is true ? values[0] : null;
        string? messageId = report.Original?.MessageId;
        #endregion
        Console.WriteLine($"{campaign} {messageId}");
    }

    private static void Queue()
    {
        #region queue
        Verdict verdict = BounceParser.Default.Classify(
            "450 4.2.0 <kei@example.net>: Recipient address rejected: Greylisted, see you in 300 seconds",
            new ReplyContext { RemoteMta = "mx1.example.net", SmtpCommand = SmtpCommand.Rcpt, Action = RecipientAction.Delayed });

        TimeSpan? next = verdict.Recommendation is Recommendation.RetryLater
            ? TimeSpan.FromSeconds(verdict.RetryAfterSeconds ?? 1800)
            : null;                                           // the same message will not pass, however often it is sent
        #endregion
        Console.WriteLine($"{verdict.Reason} {next}");
    }

    private static void Tell()
    {
        #region tell
        var parser = new BounceParser(new BounceParserOptions { Culture = CultureInfo.GetCultureInfo("ja") });
        foreach (RecipientOutcome recipient in parser.ParseFile("bounce.eml").Recipients)
        {
            foreach (Remediation advice in recipient.Remediations)
            {
                Console.WriteLine(advice.Title);
                Console.WriteLine(advice.Explanation);

                // The steps that the person in front of you can take themselves.
                foreach (RemediationStep step in advice.Steps.Where(step => step.By is FixBy.Sender)) Console.WriteLine($"- {step.Text}");
            }
        }
        #endregion
    }

    private static void OwnRules()
    {
        #region rules
        var parser = new BounceParser(new BounceParserOptions { Rules = [RuleSet.Load("my-rules.json")] });

        Console.WriteLine(parser.Classify("554 Rejected by Example Corp gateway: ticket 4711").RuleId);   // example-corp.gateway
        #endregion
    }

    private static void Json()
    {
        #region json
        using StreamWriter lines = File.CreateText("bounces.jsonl");
        foreach (BounceReport report in BounceParser.Default.ParseMailbox("mailbox")) lines.WriteLine(BounceJson.Serialize(report));
        #endregion
    }

    private static async Task Mailbox(CancellationToken cancellationToken)
    {
        #region async
        await foreach (BounceReport report in BounceParser.Default.ParseMailboxAsync("mailbox", cancellationToken))
        {
            if (report.Warnings.Count > 0) Console.WriteLine($"{report.Source}: {report.Warnings[0].Message}");
        }
        #endregion
    }

    private static void Addresses()
    {
        #region addresses
        foreach (RecipientOutcome recipient in BounceParser.Default.ParseFile("bounce.eml").Recipients)
        {
            Console.WriteLine(recipient.MailedAddress);       // what you wrote to: look this up in your list
            Console.WriteLine(recipient.Address);             // where delivery ended, perhaps behind a forward
            if (recipient.NewAddress is { } moved) Console.WriteLine($"has moved to {moved}; ask before you use it");
        }
        #endregion
    }

    private static void Blocklists()
    {
        #region blocklists
        Verdict verdict = BounceParser.Default.Classify("554 5.7.1 Service unavailable; Client host [192.0.2.25] blocked using zen.spamhaus.org");
        if (verdict.Blocklist is { } list) Console.WriteLine($"{list.Name} lists {list.Listed}: {list.DelistUrl}");
        #endregion
    }

    private static void Complaints()
    {
        #region complaints
        foreach (BounceReport report in BounceParser.Default.ParseMailbox("mailbox").Where(report => report.Kind is BounceKind.Complaint))
        {
            foreach (RecipientOutcome recipient in report.Recipients) Console.WriteLine($"{recipient.MailedAddress} says {report.Feedback?.Type} about {report.Original?.MessageId}");
        }
        #endregion
    }

    private static void Limits()
    {
        #region limits
        var parser = new BounceParser(new BounceParserOptions { MaxRecipients = 500, MaxDiagnosticLength = 2_000 });
        #endregion
        Console.WriteLine(parser.Options.MaxRecipients);
    }

    private static void Pasted()
    {
        #region pasted
        // A fragment of a bounce, a line of a log, whatever somebody put into a ticket.
        BounceReport report = BounceParser.Default.ParseText("Final-Recipient: rfc822;tomo@example.jp\nAction: failed\nStatus: 5.1.1\n");
        #endregion
        Console.WriteLine(report.Recipients[0].Reason);
    }

    private static Func<Task> Now(Action cook) => () =>
    {
        cook();
        return Task.CompletedTask;
    };

    private static Func<Task> Now<T>(Func<T> cook) => () =>
    {
        cook();
        return Task.CompletedTask;
    };
}
