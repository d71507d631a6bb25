namespace BounceKit.Formats.Dialects;

/// <summary>Complaints of Outlook.com's junk mail reporting (JMRP): no feedback-report part, but a header of its own in the message complained about.</summary>
internal sealed class OutlookComplaintFormat : IFormat
{
    public string Id => "outlook-jmrp";

    public FormatRank Rank => FormatRank.Dialect;

    public string Description => "Complaints of Outlook.com's junk mail reporting programme";

    public bool Recognizes(Notice notice) => Recipient(notice) is not null;

    public void Read(Notice notice, FormatReading reading)
    {
        reading.Feedback = new FeedbackReport { Type = "abuse" };
        reading.Outcomes.Add(new RawOutcome { Address = Recipient(notice) });
    }

    private static string? Recipient(Notice notice) => notice.Original?.First("X-HmXmrOriginalRecipient") is { } value ? AddressText.Bare(value) : null;
}
