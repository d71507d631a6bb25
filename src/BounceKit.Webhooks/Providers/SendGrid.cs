using System.Text.Json;
using BounceKit.Formats;
using BounceKit.Json;

namespace BounceKit.Webhooks.Providers;

/// <summary>SendGrid's event webhook: an array of flat objects, one per event and recipient.</summary>
/// <remarks>Shape: https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event.</remarks>
internal sealed class SendGrid : IProvider
{
    public WebhookProvider Id => WebhookProvider.SendGrid;

    public ProviderWords Words { get; } = ProviderWords.Load("sendgrid");

    public bool Recognizes(JsonElement value) => value.Text("event") is not null && (value.Text("sg_event_id") ?? value.Text("sg_message_id")) is not null;

    public void Read(JsonElement value, Action<RawEvent> add)
    {
        var name = value.Text("event");
        var known = Words.Find(name);
        var classification = value.Text("bounce_classification");
        var reason = value.Text("reason");
        // A message that SendGrid dropped itself has its cause in the reason; a bounce has the receiver's reply there.
        var cause = classification ?? (name == "dropped" ? reason : null);
        add(new RawEvent
        {
            Json = value.GetRawText(),
            Name = name,
            Event = known,
            Cause = cause,
            // SendGrid's own word that the address is not at fault, whatever the class says.
            Conclusion = value.Text("type") == "blocked" && Words.Cause(cause) is { } conclusion ? conclusion with { Confidence = Confidence.Low } : Words.Cause(cause),
            Id = value.Text("sg_event_id"),
            Identity = value.Text("sg_event_id"),
            Date = value.UnixTime("timestamp"),
            Feedback = known?.Kind == BounceKind.Complaint ? new FeedbackReport { Type = "abuse" } : null,
            Outcomes =
            [
                new RawOutcome
                {
                    Address = value.Text("email") is { } email ? AddressText.Bare(email) : null,
                    ReportedStatus = EnhancedStatusCode.TryParse(value.Text("status"), out var status) ? status : null,
                    Diagnostic = reason ?? value.Text("response"),
                },
            ],
            Headers = value.Text("smtp-id") is { } messageId ? [("Message-ID", messageId)] : [],
            MessageId = value.Text("sg_message_id"),
            Fields = Fields.Of(value, "sg_message_id", "ip", "attempt", "tls"),
            CauseFields = Fields.Of(value, "type", "bounce_classification"),
        });
    }
}
