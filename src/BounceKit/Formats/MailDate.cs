namespace BounceKit.Formats;

/// <summary>Dates as mail writes them (RFC 5322 section 3.3, and what is seen in the wild).</summary>
internal static class MailDate
{
    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text!.Length > 200) return null;
        return MimeKit.Utils.DateUtils.TryParse(text, out var date) ? date : null;
    }
}
