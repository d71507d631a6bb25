using System.Text;
using System.Text.Json;
using BounceKit.Formats;
using BounceKit.Formats.Dialects;
using BounceKit.Json;

namespace BounceKit.Webhooks.Providers;

/// <summary>Amazon SES: an event bare (SNS raw delivery, Firehose), or in the envelopes of SNS, EventBridge, Lambda and SQS. What an event says is read as in mail, by <see cref="AmazonSesEvent"/>.</summary>
/// <remarks>
/// Envelopes: https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html,
/// https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html, https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html.
/// </remarks>
internal sealed class AmazonSes : IProvider
{
    /// <summary>SNS in SQS in Lambda is three; whoever nests deeper means no good.</summary>
    private const int MostEnvelopes = 4;

    public WebhookProvider Id => WebhookProvider.AmazonSes;

    public ProviderWords Words { get; } = ProviderWords.Load("amazon-ses");

    public bool Recognizes(JsonElement value) =>
        AmazonSesEvent.TypeOf(value) is not null || value.Text("TopicArn") is not null || value.Text("source") == "aws.ses" || value.Items("Records").Any(IsRecord);

    public void Read(JsonElement value, Action<RawEvent> add) => Read(value, null, MostEnvelopes, add);

    private void Read(JsonElement value, string? envelopeId, int envelopes, Action<RawEvent> add)
    {
        if (AmazonSesEvent.Read(value) is { } told) add(EventOf(value, told, envelopeId));
        else if (envelopes == 0) add(Unknown(value));
        else if (value.Text("Type") is "SubscriptionConfirmation" or "UnsubscribeConfirmation") add(Confirmation(value));
        else if (value.Text("Message") is { } message) ReadText(value, message, value.Text("MessageId"), envelopes, add);
        else if (value.Member("detail") is { } detail) Read(detail, value.Text("id"), envelopes - 1, add);
        else if (value.Items("Records").Any(IsRecord)) ReadRecords(value, envelopes, add);
        else add(Unknown(value));
    }

    private void ReadRecords(JsonElement value, int envelopes, Action<RawEvent> add)
    {
        foreach (var record in value.Items("Records"))
        {
            if (record.Member("Sns") is { } notification) Read(notification, null, envelopes - 1, add);
            else if (record.Text("body") is { } body) ReadText(record, body, record.Text("messageId"), envelopes, add);
            else add(Unknown(record));
        }
    }

    /// <summary>JSON that stands as a text in its envelope; where it is none, the envelope is the event that nobody knows.</summary>
    private void ReadText(JsonElement envelope, string text, string? envelopeId, int envelopes, Action<RawEvent> add)
    {
        JsonDocument inner;
        try
        {
            inner = JsonDocument.Parse(JsonRepair.Unicode(Encoding.UTF8.GetBytes(text)), new JsonDocumentOptions { MaxDepth = 32 });
        }
        catch (JsonException)
        {
            add(Unknown(envelope) with { Warning = new BounceWarning { Code = "malformedJson", Message = "The message in its envelope is no JSON." } });
            return;
        }

        using (inner) Read(inner.RootElement, envelopeId, envelopes - 1, add);
    }

    private RawEvent EventOf(JsonElement value, AmazonSesEvent told, string? envelopeId)
    {
        var mail = value.Member("mail") ?? default;
        var messageId = mail.Text("messageId");
        var name = told.Type == "Subscription" && value.Member("subscription")?.Member("newTopicPreferences") is { } topics && topics.Flag("unsubscribeAll") ? "Subscription/unsubscribeAll" : told.Type;
        return new RawEvent
        {
            Json = value.GetRawText(),
            Name = name,
            Event = Words.Find(name),
            Cause = told.Cause,
            Conclusion = Words.Cause(told.Cause ?? told.Type),
            Id = told.FeedbackId ?? envelopeId,
            // The envelope's id is a new one when SNS and Firehose both tell of the event; its own words are not.
            Identity = told.FeedbackId ?? (messageId is null ? envelopeId : string.Join("\n", messageId, told.Type, told.Date?.ToString("O", System.Globalization.CultureInfo.InvariantCulture))),
            Date = told.Date ?? mail.Time("timestamp"),
            ReportingMta = told.ReportingMta,
            Feedback = told.Feedback,
            Outcomes = told.Outcomes,
            Headers = HeadersOf(mail),
            MessageId = messageId,
            Fields = Fields.Of(mail, "messageId", "source", "sourceIp", "sendingAccountId"),
            CauseFields = CauseFieldsOf(value),
        };
    }

    private static FieldCollector CauseFieldsOf(JsonElement value)
    {
        var fields = new FieldCollector();
        foreach (var name in new[] { "bounce", "complaint", "deliveryDelay", "reject", "failure", "delivery" })
        {
            if (value.Member(name) is { } part) Fields.AddTo(fields, part, "bounceType", "bounceSubType", "complaintSubType", "complaintFeedbackType", "delayType", "reason", "errorMessage", "templateName", "remoteMtaIp");
        }

        return fields;
    }

    /// <summary>All headers where the event carries them, else the common ones.</summary>
    private static List<(string Name, string Value)> HeadersOf(JsonElement mail)
    {
        var headers = new List<(string Name, string Value)>();
        foreach (var header in mail.Items("headers"))
        {
            if (header.Text("name") is { } name && header.Text("value") is { } value) headers.Add((name, value));
        }

        if (headers.Count > 0 || mail.Member("commonHeaders") is not { } common) return headers;
        foreach (var (member, name) in new[] { ("from", "From"), ("to", "To"), ("date", "Date"), ("messageId", "Message-ID"), ("subject", "Subject") })
        {
            var several = string.Join(", ", common.Items(member).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()));
            if ((several.Length > 0 ? several : common.Text(member)) is { } value) headers.Add((name, value));
        }

        return headers;
    }

    /// <summary>SNS asks whether the endpoint wants its messages; who answers must know whose topic it is, so this library does not.</summary>
    private RawEvent Confirmation(JsonElement value) => new()
    {
        Json = value.GetRawText(),
        Name = value.Text("Type"),
        Event = Words.Find(value.Text("Type")),
        Id = value.Text("MessageId"),
        Identity = value.Text("MessageId"),
        Date = value.Time("Timestamp"),
        Fields = Fields.Of(value, "TopicArn", "SubscribeURL"),
    };

    private static RawEvent Unknown(JsonElement value) => new() { Json = value.GetRawText(), Name = value.Text("Type") ?? value.Text("detail-type"), Id = value.Text("MessageId") ?? value.Text("id") };

    private static bool IsRecord(JsonElement record) => record.Member("Sns") is not null || record.Text("eventSource") == "aws:sqs";
}
