namespace BounceKit.Formats.Standard;

/// <summary>Abuse feedback reports: ARF, RFC 5965.</summary>
internal sealed class FeedbackReportFormat : IFormat
{
    public string Id => "rfc5965";

    public FormatRank Rank => FormatRank.Standard;

    public string Description => "Abuse feedback reports (ARF, RFC 5965)";

    public bool Recognizes(Notice notice)
    {
        foreach (var part in notice.View.Parts)
        {
            if (part.MediaType == "message/feedback-report") return true;
        }

        return false;
    }

    public void Read(Notice notice, FormatReading reading)
    {
        foreach (var part in notice.View.Parts)
        {
            if (part.MediaType == "message/feedback-report") ReadText(part.Text, notice, reading);
        }
    }

    private static void ReadText(string text, Notice notice, FormatReading reading)
    {
        var feedback = reading.Feedback ?? new FeedbackReport();
        var recipients = new List<string>();
        foreach (var group in StatusFields.Read(text))
        {
            foreach (var field in group)
            {
                switch (field.Name.ToLowerInvariant())
                {
                    case "feedback-type": feedback = feedback with { Type = feedback.Type ?? Lower(field.Value) }; break;
                    case "source-ip": feedback = feedback with { SourceIp = feedback.SourceIp ?? NotEmpty(field.Value) }; break;
                    case "arrival-date" or "received-date": feedback = feedback with { ArrivalDate = feedback.ArrivalDate ?? MailDate.Read(field.Value) }; break;
                    case "reported-domain": feedback = feedback with { ReportedDomain = feedback.ReportedDomain ?? NotEmpty(field.Value) }; break;
                    case "user-agent": feedback = feedback with { UserAgent = feedback.UserAgent ?? NotEmpty(field.Value) }; break;
                    case "reporting-mta": reading.ReportingMta ??= MtaName.OfField(field.Value); break;
                    case "original-envelope-id": reading.OriginalEnvelopeId ??= NotEmpty(field.Value); break;
                    case "original-rcpt-to" or "removal-recipient": if (AddressText.Bare(field.Value) is { } address) recipients.Add(address); break;
                    default: reading.Fields.Add(field.Name, field.Value); break;
                }
            }
        }

        reading.Feedback = feedback;
        foreach (var address in recipients.Count > 0 ? recipients : OriginalRecipients(notice)) reading.Outcomes.Add(new RawOutcome { Address = address });
    }

    /// <summary>Where the report does not say who complained, the one address that the original went to does.</summary>
    private static List<string> OriginalRecipients(Notice notice)
    {
        var to = notice.Original?.First("To");
        if (to is null) return [];
        var addresses = Cutting.AddressFinder.All(to);
        return addresses.Count == 1 && addresses[0].IndexOf("redacted", StringComparison.OrdinalIgnoreCase) < 0 ? addresses : [];
    }

    private static string? NotEmpty(string value) => value.Length == 0 ? null : value;

    private static string? Lower(string value) => NotEmpty(value.ToLowerInvariant());
}
