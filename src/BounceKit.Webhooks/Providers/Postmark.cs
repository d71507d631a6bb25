using System.Text.Json;
using BounceKit.Formats;
using BounceKit.Json;

namespace BounceKit.Webhooks.Providers;

/// <summary>Postmark's webhooks: one flat object per event, told apart by <c>RecordType</c>; of a bounce, <c>Type</c> says more.</summary>
/// <remarks>Shape: https://postmarkapp.com/developer/webhooks/bounce-webhook.</remarks>
internal sealed class Postmark : IProvider
{
    public WebhookProvider Id => WebhookProvider.Postmark;

    public ProviderWords Words { get; } = ProviderWords.Load("postmark");

    public bool Recognizes(JsonElement value) => value.Text("RecordType") is not null;

    public void Read(JsonElement value, Action<RawEvent> add)
    {
        var name = Name(value);
        var known = Words.Find(name);
        var cause = value.Text("RecordType") is "Bounce" or "SpamComplaint" ? value.Text("Type") : null;
        var id = value.Scalar("ID");
        add(new RawEvent
        {
            Json = value.GetRawText(),
            Name = name,
            Event = known,
            Cause = cause,
            Conclusion = Words.Cause(cause),
            Id = id,
            // Only bounces and complaints have an id; of the others the message and its recipient are one event of their type.
            Identity = id ?? (value.Text("MessageID") is { } message ? string.Join("\n", message, name) : null),
            Date = value.Time("BouncedAt") ?? value.Time("DeliveredAt") ?? value.Time("ChangedAt") ?? value.Time("ReceivedAt"),
            Feedback = known?.Kind == BounceKind.Complaint ? new FeedbackReport { Type = "abuse" } : null,
            Outcomes = [new RawOutcome { Address = (value.Text("Email") ?? value.Text("Recipient")) is { } address ? AddressText.Bare(address) : null, Diagnostic = Said(value) }],
            Notice = known?.Kind == BounceKind.Failure ? value.Text("Content") : null,
            Headers = HeadersOf(value),
            MessageId = value.Text("MessageID"),
            Fields = Fields.Of(value, "MessageID", "MessageStream", "Tag", "Origin", "SuppressSending"),
            CauseFields = Fields.Of(value, "Type", "TypeCode", "Name", "Inactive", "SuppressionReason"),
        });
    }

    /// <summary>A change of a subscription is one thing where sending stops, and another where it begins again.</summary>
    private static string? Name(JsonElement value) => value.Text("RecordType") is "SubscriptionChange" && value.Flag("SuppressSending") && value.Text("SuppressionReason") is { } reason
        ? $"SubscriptionChange/{reason}"
        : value.Text("RecordType");

    /// <summary>The receiver's reply; the description is Postmark's definition of the type and says nothing of this bounce.</summary>
    private static string? Said(JsonElement value) => value.Text("Details");

    private static List<(string Name, string Value)> HeadersOf(JsonElement value)
    {
        var headers = new List<(string Name, string Value)>();
        if (value.Text("From") is { } from) headers.Add(("From", from));
        if (value.Text("Subject") is { } subject) headers.Add(("Subject", subject));
        return headers;
    }
}
