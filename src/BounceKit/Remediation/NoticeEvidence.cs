using BounceKit.Formats;
using BounceKit.Formats.Cutting;
using BounceKit.Reading;

namespace BounceKit.Remediations;

/// <summary>What a notice's credibility is judged by.</summary>
internal sealed class NoticeEvidence(HeaderBlock headers, ReportFacts report, IReadOnlyList<RecipientOutcome> recipients)
{
    private static readonly string[] DestinationHeaders = ["To", "Cc", "Bcc", "Resent-To", "Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To", "X-Failed-Recipients"];

    private AddressSet? destinations;

    /// <summary>The notice's own headers.</summary>
    public HeaderBlock Headers { get; } = headers;

    public ReportFacts Report { get; } = report;

    public IReadOnlyList<RecipientOutcome> Recipients { get; } = recipients;

    public IReadOnlyList<string> DeliveredTo { get; init; } = [];

    public string? EnvelopeId { get; init; }

    public string? OriginalMessageId { get; init; }

    public HeaderBlock? Original => Report.Original?.Headers;

    /// <summary>The addresses that the returned message says it was for, its Received lines included; empty where it says none.</summary>
    public AddressSet Destinations => destinations ??= FindDestinations();

    /// <summary>The addresses as they were mailed.</summary>
    public IReadOnlyList<string> MailedAddresses()
    {
        var addresses = new AddressSet();
        foreach (var recipient in Recipients)
            if ((recipient.MailedAddress ?? recipient.Address) is { } address)
                addresses.Add(address);
        return addresses.ToList();
    }

    private AddressSet FindDestinations()
    {
        var found = new AddressSet();
        if (Original is not { } original) return found;
        foreach (var name in DestinationHeaders)
            foreach (var value in original.All(name)) found.AddFrom(value);
        foreach (var value in original.All("Received"))
            if (value.IndexOf(" for <", StringComparison.OrdinalIgnoreCase) is var start and >= 0 && AddressFinder.Next(value, start, out var address))
                found.Add(address.Address);
        return found;
    }
}
