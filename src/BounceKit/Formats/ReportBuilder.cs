using BounceKit.Formats.Cutting;
using BounceKit.Reading;
using BounceKit.Remediations;

namespace BounceKit.Formats;

/// <summary>Makes the report of what was read: the message's own fields, the original's, and the judgement of each recipient.</summary>
internal sealed class ReportBuilder(Notice notice, Judge judge, BounceParserOptions options)
{
    private static readonly string[] DeliveredToHeaders = ["Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To"];

    private static readonly RawOutcome LetGo = new();

    public BounceReport Build(string? source, BounceKind kind, string? format, FormatReading reading, List<RawOutcome> outcomes)
    {
        var view = notice.View;
        var warnings = new List<BounceWarning>(view.Warnings);
        warnings.AddRange(reading.Warnings);
        var truncated = view.Truncated;
        if (outcomes.Count > options.MaxRecipients || (outcomes.Count > 0 && reading.RecipientsLeftOut > 0))
        {
            warnings.Add(TooManyRecipients(outcomes.Count, reading.RecipientsLeftOut));
            if (outcomes.Count > options.MaxRecipients) outcomes.RemoveRange(options.MaxRecipients, outcomes.Count - options.MaxRecipients);
            truncated = true;
        }

        var original = kind == BounceKind.NotABounce ? null : notice.Original;
        var messageId = MessageId(notice.Headers.First("Message-ID"));
        var deliveredTo = DeliveredTo();
        var facts = new ReportFacts
        {
            Kind = kind,
            ReportingMta = reading.ReportingMta,
            ReceivedFromMta = reading.ReceivedFromMta,
            Software = format,
            Sender = original is null ? null : FirstAddress(original.First("From")),
            Original = original is null ? null : new OriginalEvidence(original, reading.Fields.First("x-postfix-sender")),
            Identity = Identity(messageId, reading, original),
            MailedAddress = outcomes.Count == 1 ? MailedAddress(deliveredTo) : null,
            Texts = outcomes.Count > 1 ? reading.Texts : null,
        };
        var originalMessageId = MessageId(original?.First("Message-ID")) ?? MessageIdWithoutOriginal(reading);
        notice.LetGoOfText();
        var recipients = new List<RecipientOutcome>(outcomes.Count);
        if (!ReferenceEquals(outcomes, reading.Outcomes)) reading.Outcomes.Clear();
        for (var i = 0; i < outcomes.Count; i++)
        {
            var judged = judge.Outcome(outcomes[i], facts);
            outcomes[i] = LetGo; // Let go: of ten thousand recipients both would be too much.
            // An auto-reply that says nothing of the mailbox is about nobody.
            if (kind != BounceKind.AutoReply || judged.Reason != BounceReason.None) recipients.Add(judged);
        }

        return new BounceReport
        {
            Source = source,
            Kind = kind,
            Format = format,
            MessageId = messageId,
            Date = MailDate.Read(notice.Headers.First("Date")),
            DeliveredTo = deliveredTo,
            ReportingMta = reading.ReportingMta,
            ReceivedFromMta = reading.ReceivedFromMta,
            DsnGateway = reading.DsnGateway,
            OriginalEnvelopeId = reading.OriginalEnvelopeId,
            ArrivalDate = reading.ArrivalDate,
            Authenticity = judge.Authenticity(new NoticeEvidence(notice.Headers, facts, recipients)
            {
                DeliveredTo = deliveredTo,
                EnvelopeId = reading.OriginalEnvelopeId,
                OriginalMessageId = originalMessageId,
            }),
            Fields = kind == BounceKind.NotABounce ? EmptyFields.Instance : reading.Fields.ToFields(),
            Recipients = recipients,
            Original = kind == BounceKind.NotABounce ? null : OriginalOf(original, originalMessageId),
            Feedback = kind is BounceKind.Complaint or BounceKind.Unsubscribe ? reading.Feedback : null,
            Truncated = truncated,
            Warnings = warnings,
        };
    }

    private BounceWarning TooManyRecipients(int read, int leftOut)
    {
        var (reported, limit) = read >= options.MaxRecipients ? (options.MaxRecipients, nameof(options.MaxRecipients)) : (read, nameof(options.MaxTextBytes));
        return new BounceWarning { Code = "tooManyRecipients", Message = $"The report names {(long)read + leftOut} recipients; {reported} are reported ({limit})." };
    }

    /// <summary>Message ids with the brackets taken off (RFC 5322 section 3.6.4).</summary>
    private static string? MessageId(string? value)
    {
        if (value is null) return null;
        var open = value.IndexOf('<');
        var close = open < 0 ? -1 : value.IndexOf('>', open);
        var id = (close > open ? value.Substring(open + 1, close - open - 1) : value).Trim();
        return id.Length is 0 or > 1_000 ? null : id;
    }

    private static string? FirstAddress(string? value) => value is not null && AddressFinder.Next(value, 0, out var found) ? found.Address : null;

    private static string? Identity(string? messageId, FormatReading reading, HeaderBlock? original)
    {
        if (messageId is not null) return messageId;
        var originalId = MessageId(original?.First("Message-ID"));
        if (reading.ReportingMta is null && reading.ArrivalDate is null && originalId is null) return null;
        return string.Join("\n", reading.ReportingMta, reading.ArrivalDate?.ToUniversalTime().ToString("O", System.Globalization.CultureInfo.InvariantCulture), originalId);
    }

    /// <summary>The recipient that the sender wrote into its own return path, to which the notice came back.</summary>
    private static string? MailedAddress(List<string> deliveredTo)
    {
        foreach (var address in deliveredTo)
        {
            if (SenderRewriting.VerpRecipient(address) is { } recipient) return recipient;
        }

        return null;
    }

    private List<string> DeliveredTo()
    {
        var addresses = new AddressSet();
        foreach (var name in DeliveredToHeaders)
        {
            foreach (var value in notice.Headers.All(name)) addresses.AddFrom(value);
        }

        if (addresses.Count == 0) addresses.AddFrom(notice.Headers.First("To"));
        return addresses.ToList();
    }

    /// <summary>
    /// Which message a notice is about that does not return it: a disposition notification says so in a field (RFC 8098 section 3.2.5), others in the
    /// header by which answers name what they answer (RFC 5322 section 3.6.4, RFC 3834 section 3.1.5).
    /// </summary>
    private string? MessageIdWithoutOriginal(FormatReading reading) => MessageId(reading.Fields.First("original-message-id") ?? notice.Headers.First("In-Reply-To") ?? SummaryLine("Message-ID"));

    /// <summary>The rest of a line of the notice's own summary of the original.</summary>
    private string? SummaryLine(string label)
    {
        if (notice.Text.IndexOf(label, StringComparison.OrdinalIgnoreCase) < 0) return null;
        foreach (var line in notice.Lines)
        {
            var text = line.TrimStart();
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && text.Substring(label.Length).TrimStart() is [':', .. var rest]) return rest; // French puts a blank before the colon.
        }

        return null;
    }

    private static OriginalMessage? OriginalOf(HeaderBlock? headers, string? messageId)
    {
        if (headers is null) return messageId is null ? null : new OriginalMessage { MessageId = messageId };
        var original = OriginalOf(headers);
        return original.MessageId is null && messageId is not null ? original with { MessageId = messageId } : original;
    }

    /// <summary>What the headers of the returned message say.</summary>
    public static OriginalMessage OriginalOf(HeaderBlock headers)
    {
        var all = new FieldCollector();
        for (var i = 0; i < headers.Count; i++) all.Add(headers[i].Name, headers[i].Value);
        return new OriginalMessage
        {
            MessageId = MessageId(headers.First("Message-ID")),
            From = FirstAddress(headers.First("From")),
            To = AddressFinder.All(headers.First("To") ?? ""),
            Subject = NotEmpty(headers.First("Subject")),
            Date = MailDate.Read(headers.First("Date")),
            ListId = ListId(headers.First("List-Id")),
            FeedbackId = NotEmpty(headers.First("Feedback-ID")),
            Headers = all.ToFields(),
        };
    }

    /// <summary>The identifier of RFC 2919: what stands in angle brackets.</summary>
    private static string? ListId(string? value)
    {
        var open = value?.LastIndexOf('<') ?? -1;
        var close = open < 0 ? -1 : value!.IndexOf('>', open);
        return close > open ? NotEmpty(value!.Substring(open + 1, close - open - 1).Trim()) : NotEmpty(value?.Trim());
    }

    private static string? NotEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
