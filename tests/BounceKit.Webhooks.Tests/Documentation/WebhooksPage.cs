using System.Globalization;
using System.Text;
using BounceKit.Formats;
using BounceKit.Webhooks.Providers;

namespace BounceKit.Webhooks.Tests.Documentation;

/// <summary>docs/webhooks.md: what a person must know, and each provider's own words against ours, from the tables that decide.</summary>
internal static class WebhooksPage
{
    public static string Text()
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""
            # Webhooks of sending services

            The package `BounceKit.Webhooks` reads the event webhooks of {string.Join(", ", ProviderList.All.SkipLast(1).Select(provider => provider.Words.Name))} and {ProviderList.All[^1].Words.Name} into the same `BounceReport` that BounceKit makes of a bounce by mail. One list of causes, one kind of advice and one suppression policy serve both.

            ```csharp
            {Snippets.Text("read")}
            ```

            ```text
            {Printed()}
            ```

            ```csharp
            {Snippets.Text("decide")}
            ```

            ## What decides
            1. **The receiver's own words**, where the event quotes them, go through the same rules as a bounce by mail. A provider's class never overrides them: what SES calls `Permanent`, SendGrid `Invalid Address` or Postmark `HardBounce` is `ipBlocked` where the reply speaks of a blocklist.
            2. Postmark can send the notice itself (`Content`); it is read where the reply says nothing.
            3. **The provider's own word for the cause** decides only where the receiver's words say nothing, by the tables below. `matchedText` is then that word, and `ruleId` is absent. Where the code or a word of the reply speaks of another cause, a word that would end mail to the address counts as a guess, which suppresses nobody.
            4. A word for a whole family of causes names no reason (`undetermined`), or has low confidence: a person looks.

            **No address is suppressed for a fault that is not its own**, whatever the provider says.

            ## Where the provider's words are kept
            | what | where |
            |---|---|
            | its word for what happened | `WebhookEvent.Name`; in the report `fields.event` |
            | its word for why | `WebhookEvent.Cause`; in each recipient's `fields`, under the provider's own names in lower case (`bouncetype`, `bounce_classification`, `bounce_class` …) |
            | its id of the message, which the API gave you | in the report's `fields`: `messageid`, `sg_message_id`, `message_id`; Mailgun and SendGrid give the `Message-ID` itself, which is `original.messageId` |
            | its id of the event | `WebhookEvent.Id`; a recipient's `eventId` is made of it, and is the same when the event is sent again |
            | all of it | `WebhookEvent.Json` |

            `format` is the provider: {string.Join(", ", ProviderList.All.Select(provider => $"`{provider.Words.Provider}`"))}.

            ## What comes in
            - One event, an array of events (SendGrid, SparkPost), or one after another (Firehose). Amazon SES also in the envelopes of SNS, EventBridge, and of Lambda behind SNS or SQS.
            - Without a provider in the call each event is recognised by its shape. Name the provider where your endpoint serves one only.
            - Every event of a body is in the result. Deliveries, opens, clicks and the like are known and no bounces (`IsBounce` is false). An event that this version does not know has `IsKnown` false, the kind `notABounce` and the warning `unknownEvent`, and is kept whole.
            - A cause that the table does not know is kept, and the warning `unknownCause` says so.
            - Bad JSON never throws. What stands before the fault is read; `Truncated` and a warning (`malformedJson`, `bodyTooLarge`, `tooManyEvents`, `tooManyRecipients`, `notAnEvent`, `noRecipient`, `empty`) tell the rest. `WebhookParserOptions` bounds bodies (16 MiB) and events (10,000); nesting ends at 32 levels.
            - An SNS `SubscriptionConfirmation` is told with its `SubscribeURL` in the report's `fields`, and never visited.

            ## Where the shapes come from
            The shapes of the events and the words in the tables below were written from memory of the providers' documentation, which is named at each table. The fixtures (`tests/BounceKit.Webhooks.Tests/Payloads`) are written by hand in these shapes; **no event of a live account has been seen**. What differs is not guessed at: it is kept whole and said to be unknown. Where you meet such a warning, or a value that is read wrongly, open an issue with the event, its names and addresses replaced.

            ## Signatures
            **BounceKit checks no signature.** Whoever finds your endpoint can write events; check each body before you hand it over, and say so by `SignatureIsChecked`: then the reports are `proven`. Otherwise they are `unproven`, and `SuppressionPolicy` asks for a review of what they say, unless your own `IsOurs` knows the message (it is asked about the `Message-ID`, else the provider's id of the message).

            | provider | how it is checked |
            |---|---|

            """);
        foreach (var words in Tables) page.Append(CultureInfo.InvariantCulture, $"| {words.Name} | {words.Signature} |\n");
        page.Append("\n## The providers' words and ours\nWritten by a test from the tables in `src/BounceKit.Webhooks/Words`; `BOUNCEKIT_WRITE_DOCS=1` writes them anew. *What next* is what is recommended where the event says nothing else.\n");
        foreach (var words in Tables) Append(page, words);
        return page.ToString();
    }

    private static IEnumerable<ProviderWords> Tables => ProviderList.All.Select(provider => provider.Words);

    private static void Append(StringBuilder page, ProviderWords words)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n### {words.Name}\n{words.Source}\n\n| what happened, in its word | meaning | our kind |\n|---|---|---|\n");
        foreach (var word in words.Events) page.Append(CultureInfo.InvariantCulture, $"| `{word.Word}` | {word.Means} | `{Json.Words.Of(word.Kind)}` |\n");
        page.Append("\n| why, in its word | meaning | our reason | what next |\n|---|---|---|---|\n");
        foreach (var word in words.Causes) page.Append(CultureInfo.InvariantCulture, $"| `{word.Word}` | {word.Means} | {Ours(word)} | {Next(word)} |\n");
    }

    private static string Ours(CauseWord word) => word.Kind is { } kind
        ? $"kind `{Json.Words.Of(kind)}`"
        : $"`{Json.Words.Of(word.Reason)}`{(word.Confidence == Confidence.Low && word.Reason != BounceReason.Undetermined ? ", a guess" : "")}";

    private static string Next(CauseWord word)
    {
        if (word.Kind is not null) return "–";
        var report = new EventReporter(WebhookParserOptions.Default).Report(WebhookProvider.Unknown, new RawEvent
        {
            Json = "{}",
            // SES tells of delays under causes of their own.
            Event = new EventWord("", word.Word.StartsWith("DeliveryDelay/", StringComparison.Ordinal) ? BounceKind.Delay : BounceKind.Failure, ""),
            Conclusion = word,
            Outcomes = [new RawOutcome { Address = "anna@example.org" }],
        }).Report;
        return $"`{Json.Words.Of(report.Recipients[0].Recommendation)}`";
    }

    private static string Printed()
    {
        var lines = new List<string>();
        Snippets.Read(Payload.Bytes("sendgrid/batch-of-every-event"), lines.Add);
        return string.Join("\n", lines);
    }
}
