namespace BounceKit.Formats.Standard;

/// <summary>Message disposition notifications: RFC 8098. They tell what a reader's program did with a message that arrived.</summary>
internal sealed class DispositionFormat : IFormat
{
    public string Id => "rfc8098";

    public FormatRank Rank => FormatRank.Standard;

    public string Description => "Message disposition notifications (read receipts, RFC 8098)";

    public bool Recognizes(Notice notice)
    {
        foreach (var part in notice.View.Parts)
        {
            if (part.MediaType is "message/disposition-notification" or "message/global-disposition-notification") return true;
        }

        return false;
    }

    public void Read(Notice notice, FormatReading reading)
    {
        foreach (var part in notice.View.Parts)
        {
            if (part.MediaType is not ("message/disposition-notification" or "message/global-disposition-notification")) continue;
            foreach (var group in StatusFields.Read(part.Text))
            {
                string? final = null;
                string? original = null;
                foreach (var field in group)
                {
                    var name = FieldNames.Normalize(field.Name);
                    if (name == FieldNames.FinalRecipient) final = AddressText.OfField(field.Value);
                    else if (name == FieldNames.OriginalRecipient) original = AddressText.OfField(field.Value);
                    else reading.Fields.Add(name, field.Value);
                }

                if ((final ?? original) is { } address) reading.Outcomes.Add(new RawOutcome { Address = address, OriginalAddress = final is null ? null : original });
            }
        }
    }
}
