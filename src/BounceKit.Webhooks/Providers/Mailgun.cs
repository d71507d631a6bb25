using System.Text.Json;
using BounceKit.Formats;
using BounceKit.Json;

namespace BounceKit.Webhooks.Providers;

/// <summary>Mailgun's webhooks: one object with the event in <c>event-data</c> and, beside it, a signature.</summary>
/// <remarks>Shape: https://documentation.mailgun.com/docs/mailgun/user-manual/events/. Fields of forms, as before 2018, are no JSON and not read.</remarks>
internal sealed class Mailgun : IProvider
{
    public WebhookProvider Id => WebhookProvider.Mailgun;

    public ProviderWords Words { get; } = ProviderWords.Load("mailgun");

    public bool Recognizes(JsonElement value) => value.Member("event-data") is not null || IsEvent(value);

    public void Read(JsonElement value, Action<RawEvent> add)
    {
        var told = value.Member("event-data") ?? value;
        var name = Name(told);
        var status = told.Member("delivery-status") ?? default;
        var cause = told.Text("reason");
        add(new RawEvent
        {
            Json = told.GetRawText(),
            Name = name,
            Event = Words.Find(name),
            Cause = cause,
            Conclusion = Words.Cause(cause),
            Id = told.Text("id"),
            Identity = told.Text("id"),
            Date = told.UnixTime("timestamp"),
            Feedback = name == "complained" ? new FeedbackReport { Type = "abuse" } : null,
            Outcomes =
            [
                new RawOutcome
                {
                    Address = told.Text("recipient") is { } recipient ? AddressText.Bare(recipient) : null,
                    ReportedStatus = EnhancedStatusCode.TryParse(status.Text("enhanced-code"), out var enhanced) ? enhanced : null,
                    Diagnostic = ReplyText.Of(status.Number("code"), Said(told, status)),
                    RemoteMta = status.Text("mx-host"),
                },
            ],
            Headers = HeadersOf(told),
            Fields = Fields.Of(told, "log-level", "recipient-provider"),
            CauseFields = CauseFieldsOf(told, status),
        });
    }

    /// <summary>Whether a failure is the last one is its severity, so it is part of the word.</summary>
    private static string? Name(JsonElement told) => told.Text("event") is "failed" && told.Text("severity") is { } severity ? $"failed/{severity}" : told.Text("event");

    /// <summary>The receiver's words; where Mailgun itself did not send, its own.</summary>
    private static string? Said(JsonElement told, JsonElement status) => status.Text("message") ?? status.Text("description") ?? told.Member("reject")?.Text("reason");

    private static List<(string Name, string Value)> HeadersOf(JsonElement told)
    {
        var headers = new List<(string Name, string Value)>();
        if (told.Member("message")?.Member("headers") is not { } given) return headers;
        foreach (var (member, name) in new[] { ("from", "From"), ("to", "To"), ("message-id", "Message-ID"), ("subject", "Subject") })
        {
            if (given.Text(member) is { } value) headers.Add((name, value));
        }

        return headers;
    }

    private static FieldCollector CauseFieldsOf(JsonElement told, JsonElement status)
    {
        var fields = Fields.Of(told, "severity", "reason");
        Fields.AddTo(fields, status, "code", "bounce-type", "attempt-no", "retry-seconds");
        return fields;
    }

    private static bool IsEvent(JsonElement value) => value.Text("event") is not null && value.Text("log-level") is not null;
}
