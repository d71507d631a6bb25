using BounceKit.Reading;

namespace BounceKit.Formats.Standard;

/// <summary>Delivery status notifications: RFC 3464, and RFC 6533 for addresses in UTF-8.</summary>
internal sealed class DeliveryStatusFormat : IFormat
{
    public string Id => "rfc3464";

    public FormatRank Rank => FormatRank.Standard;

    public string Description => "Delivery status notifications (RFC 3464; RFC 6533 with UTF-8 addresses)";

    public bool Recognizes(Notice notice) => FindPart(notice.View) is not null;

    /// <summary>The delivery-status part; also a text part that holds nothing but its fields, for some servers label it text/plain.</summary>
    public static PartView? FindPart(MessageView view)
    {
        foreach (var part in view.Parts)
        {
            if (MediaTypes.IsDeliveryStatus(part.MediaType)) return part;
        }

        foreach (var part in view.Parts)
        {
            if ((part.MediaType is "text/plain" or "application/octet-stream" or "text/delivery-status") && BeginsWithField(part.Text) && HoldsStatusFields(part.Text)) return part;
        }

        return null;
    }

    public void Read(Notice notice, FormatReading reading)
    {
        var isLabelled = false;
        foreach (var part in notice.View.Parts)
        {
            if (!MediaTypes.IsDeliveryStatus(part.MediaType)) continue;
            isLabelled = true;
            foreach (var text in part.TextInPieces()) ReadText(text, reading);
            reading.RecipientsLeftOut += part.RecipientsLeftOut;
        }

        if (!isLabelled && FindPart(notice.View) is { } labelledOtherwise) ReadText(labelledOtherwise.Text, reading);
    }

    /// <summary>Whether a text is a fragment of delivery-status fields: a recipient field at the start of a line, and an action, status or diagnostic beside it.</summary>
    public static bool HoldsStatusFields(string text) =>
        LineStarts(text, "Final-Recipient:") && (LineStarts(text, "Action:") || LineStarts(text, "Status:") || LineStarts(text, "Diagnostic-Code:"));

    public static void ReadText(string text, FormatReading reading)
    {
        foreach (var group in StatusFields.Read(text)) ReadGroup(group, reading);
    }

    /// <summary>A text part counts only where it is nothing but fields: a person who quotes some writes a line before them.</summary>
    private static bool BeginsWithField(string text)
    {
        var line = text.AsSpan().TrimStart();
        foreach (var name in FirstFields)
        {
            if (line.StartsWith(name.AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static readonly string[] FirstFields = ["Reporting-MTA:", "Final-Recipient:", "Original-Recipient:", "Original-Envelope-Id:", "Arrival-Date:", "Received-From-MTA:", "Action:", "DSN-Gateway:"];

    private static bool LineStarts(string text, string name)
    {
        for (var found = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); found >= 0; found = text.IndexOf(name, found + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (found == 0 || text[found - 1] == '\n') return true;
        }

        return false;
    }

    private static void ReadGroup(List<StatusFields.Field> group, FormatReading reading)
    {
        var recipient = new RecipientGroup(reading);
        foreach (var field in group)
        {
            var name = FieldNames.Normalize(field.Name);
            if (!ReadMessageField(name, field.Value, reading)) recipient.Add(name, field.Value);
        }

        if (recipient.IsEmpty) return;
        if (recipient.NamesRecipient) reading.Outcomes.Add(recipient.ToOutcome());
        else
        {
            foreach (var field in recipient.OtherFields) reading.Fields.Add(field.Name, field.Value);
        }
    }

    private static bool ReadMessageField(string name, string value, FormatReading reading)
    {
        switch (name)
        {
            case FieldNames.ReportingMta: reading.ReportingMta ??= MtaName.OfField(value); return true;
            case FieldNames.DsnGateway: reading.DsnGateway ??= MtaName.OfField(value); return true;
            case FieldNames.ReceivedFromMta: reading.ReceivedFromMta ??= MtaName.OfField(value); return true;
            case FieldNames.ArrivalDate: reading.ArrivalDate ??= MailDate.Read(value); return true;
            case FieldNames.OriginalEnvelopeId: reading.OriginalEnvelopeId ??= value.Length == 0 ? null : AddressText.DecodeXtext(value); return true;
            default: return false;
        }
    }
}
