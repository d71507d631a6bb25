using System.Text.Json;

namespace BounceKit.Formats.Dialects;

/// <summary>Amazon SES events that SNS sends by mail: the text is the JSON of a bounce, complaint or delivery.</summary>
/// <remarks>Shape: https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html; SNS puts it as a string into "Message", or bare with raw delivery.</remarks>
internal sealed class AmazonSesFormat : IFormat
{
    public string Id => "amazon-ses";

    public FormatRank Rank => FormatRank.Dialect;

    public string Description => "Amazon SES notifications sent by SNS as JSON";

    public bool Recognizes(Notice notice) => NotificationType(notice) is not null;

    /// <summary>The word for what happened ("Bounce", "Complaint", "Delivery"); null where the message is no such notification.</summary>
    public static string? NotificationType(Notice notice)
    {
        if (!MayHold(notice.View.NoticeText)) return null;
        using var document = Open(notice.View.NoticeText);
        return document is null ? null : TypeOf(document.RootElement);
    }

    public void Read(Notice notice, FormatReading reading)
    {
        using var document = Open(notice.View.NoticeText);
        if (document is null) return;
        var root = document.RootElement;
        switch (TypeOf(root))
        {
            case "Bounce" when Member(root, "bounce") is { } bounce:
                reading.ReportingMta = Standard.MtaName.OfField(Text(bounce, "reportingMTA") ?? "");
                foreach (var recipient in Items(bounce, "bouncedRecipients")) reading.Outcomes.Add(Bounced(bounce, recipient));
                break;
            case "Complaint" when Member(root, "complaint") is { } complaint:
                reading.Feedback = new FeedbackReport { Type = Text(complaint, "complaintFeedbackType"), UserAgent = Text(complaint, "userAgent"), ArrivalDate = Time(complaint, "arrivalDate") };
                foreach (var recipient in Items(complaint, "complainedRecipients")) reading.Outcomes.Add(new RawOutcome { Address = Text(recipient, "emailAddress") });
                break;
            case "Delivery" when Member(root, "delivery") is { } delivery:
                foreach (var recipient in Items(delivery, "recipients")) reading.Outcomes.Add(new RawOutcome { Address = recipient.ValueKind == JsonValueKind.String ? recipient.GetString() : null, Action = RecipientAction.Delivered, Diagnostic = Text(delivery, "smtpResponse") });
                break;
        }
    }

    private static RawOutcome Bounced(JsonElement bounce, JsonElement recipient) => new()
    {
        Address = Text(recipient, "emailAddress") is { } address ? AddressText.Bare(address) : null,
        Action = Standard.ActionWords.TryRead(Text(recipient, "action"), out var action) ? action : RecipientAction.Failed,
        ReportedStatus = EnhancedStatusCode.TryParse(Text(recipient, "status"), out var status) ? status : null,
        Diagnostic = Text(recipient, "diagnosticCode") ?? $"{Text(bounce, "bounceType")} {Text(bounce, "bounceSubType")}",
    };

    private static bool MayHold(string text) => text.IndexOf("notificationType", StringComparison.Ordinal) >= 0 || text.IndexOf("eventType", StringComparison.Ordinal) >= 0;

    /// <summary>The event: the first JSON object of the text, or what stands as a string in its "Message". SNS adds lines of its own after it.</summary>
    private static JsonDocument? Open(string text)
    {
        var document = First(text);
        if (document is null || TypeOf(document.RootElement) is not null) return document;
        var inner = Text(document.RootElement, "Message");
        document.Dispose();
        return inner is null ? null : First(inner);
    }

    /// <summary>A mail server that breaks long lines leaves "!" and a blank at the break, or the break alone: JSON needs neither.</summary>
    private static JsonDocument? First(string text) => Parse(text) ?? Parse(text.Replace("!\n ", "").Replace("\n ", "").Replace("\n", ""));

    private static JsonDocument? Parse(string text)
    {
        var open = text.IndexOf('{');
        if (open < 0) return null;
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(text.Substring(open)), new JsonReaderOptions { MaxDepth = 16 });
        try
        {
            return JsonDocument.TryParseValue(ref reader, out var document) ? document : null;
        }
        catch (JsonException)
        {
            // Mail may cut or fold the text anywhere: then it is not this format.
            return null;
        }
    }

    private static string? TypeOf(JsonElement root) => Text(root, "notificationType") ?? Text(root, "eventType");

    private static JsonElement? Member(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    private static string? Text(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static DateTimeOffset? Time(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var time) ? time : null;

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : default;
}
