using System.Text;
using System.Text.Json;
using BounceKit.Json;

namespace BounceKit.Formats.Dialects;

/// <summary>Amazon SES events that SNS sends by mail: the text is the JSON of a bounce, complaint or delivery.</summary>
/// <remarks>SNS puts the event as a string into "Message", or bare with raw delivery. What an event says is read by <see cref="AmazonSesEvent"/>.</remarks>
internal sealed class AmazonSesFormat : IFormat
{
    public string Id => "amazon-ses";

    public FormatRank Rank => FormatRank.Dialect;

    public string Description => "Amazon SES notifications sent by SNS as JSON";

    public bool Recognizes(Notice notice) => notice.SesNotification is not null;

    /// <summary>The word for what happened ("Bounce", "Complaint", "Delivery"); null where the text is no such notification. Asked once for a notice: <see cref="Notice.SesNotification"/>.</summary>
    public static string? NotificationType(string text)
    {
        if (!MayHold(text)) return null;
        using var document = Open(text);
        return document is null ? null : AmazonSesEvent.TypeOf(document.RootElement);
    }

    public void Read(Notice notice, FormatReading reading)
    {
        using var document = Open(notice.View.NoticeText);
        if (document is null || AmazonSesEvent.Read(document.RootElement) is not { } told) return;
        reading.ReportingMta = told.ReportingMta;
        reading.Feedback = told.Feedback;
        // Without a reply SES's own word is all there is to judge; the rules know it.
        foreach (var outcome in told.Outcomes) reading.Outcomes.Add(outcome.Action is RecipientAction.Failed or RecipientAction.Delayed ? outcome with { Diagnostic = outcome.Diagnostic ?? told.Cause } : outcome);
    }

    private static bool MayHold(string text) => text.IndexOf("notificationType", StringComparison.Ordinal) >= 0 || text.IndexOf("eventType", StringComparison.Ordinal) >= 0;

    /// <summary>The event: the first JSON object of the text, or what stands as a string in its "Message". SNS adds lines of its own after it.</summary>
    private static JsonDocument? Open(string text)
    {
        var document = First(text);
        if (document is null || AmazonSesEvent.TypeOf(document.RootElement) is not null) return document;
        var inner = document.RootElement.Text("Message");
        document.Dispose();
        return inner is null ? null : First(inner);
    }

    /// <summary>A mail server that breaks long lines leaves "!" and a blank at the break, or the break alone: JSON needs neither.</summary>
    private static JsonDocument? First(string text) => Parse(text) ?? Parse(text.Replace("!\n ", "").Replace("\n ", "").Replace("\n", ""));

    private static JsonDocument? Parse(string text)
    {
        var open = text.IndexOf('{');
        if (open < 0) return null;
        var reader = new Utf8JsonReader(JsonRepair.Unicode(Encoding.UTF8.GetBytes(text.Substring(open))).Span, new JsonReaderOptions { MaxDepth = 16 });
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
}
