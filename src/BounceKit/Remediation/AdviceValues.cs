using System.Globalization;

namespace BounceKit.Remediations;

/// <summary>The values of a query as a reader may see them. What fails the check of its type counts as not known.</summary>
/// <remarks>Nearly all of it comes from mail that anybody can forge, so it is checked here whatever was checked before.</remarks>
internal static class AdviceValues
{
    // Longer waits are no advice, but a slip or a joke in the reply.
    private const int LongestWaitSeconds = 30 * 24 * 60 * 60;

    private const long KiloByte = 1024, MegaByte = 1024 * KiloByte;

    /// <summary>The value of a placeholder, or null. The wait is the query's, else the entry's own.</summary>
    public static string? Of(AdvicePlaceholder placeholder, AdviceQuery query, int? usualWaitSeconds, DurationWords durations) => placeholder switch
    {
        AdvicePlaceholder.Ip => SafeText.IpAddress(query.Ip) ?? SafeText.IpAddress(query.Blocklist?.Listed),
        AdvicePlaceholder.Domain => SafeText.Domain(DomainOf(query.Recipient)),
        AdvicePlaceholder.SenderDomain => SafeText.Domain(DomainOf(query.Sender)),
        AdvicePlaceholder.Recipient => SafeText.Address(query.Recipient),
        AdvicePlaceholder.Sender => SafeText.Address(query.Sender),
        AdvicePlaceholder.RemoteMta => SafeText.Host(query.RemoteMta),
        AdvicePlaceholder.SendingHost => SafeText.Host(query.SendingHost),
        AdvicePlaceholder.List => SafeText.ListName(query.Blocklist?.Name),
        AdvicePlaceholder.Listed => SafeText.IpAddress(query.Blocklist?.Listed) ?? SafeText.Domain(query.Blocklist?.Listed),
        AdvicePlaceholder.DelistUrl => SafeText.WebAddress(query.Blocklist?.DelistUrl),
        AdvicePlaceholder.Code => Code(query.SmtpCode),
        AdvicePlaceholder.Status => query.Status is { Class: not 0 } status ? status.ToString() : null,
        AdvicePlaceholder.RetryAfter => Wait(query.RetryAfterSeconds, durations) ?? Wait(usualWaitSeconds, durations),
        AdvicePlaceholder.SizeLimit => Size(query.SizeLimit, Math.Floor),
        AdvicePlaceholder.NewAddress => SafeText.Address(query.NewAddress),
        AdvicePlaceholder.EnvelopeDomain => SafeText.Domain(DomainOf(query.EnvelopeSender)),
        AdvicePlaceholder.SigningDomain => SafeText.Domain(query.SigningDomain),
        AdvicePlaceholder.HeloName => SafeText.Host(query.HeloName),
        AdvicePlaceholder.Header => SafeText.HeaderName(query.Header),
        AdvicePlaceholder.MessageSize => Size(query.MessageSize, Math.Ceiling),
        AdvicePlaceholder.ReportingMta => SafeText.Host(query.ReportingMta),
        AdvicePlaceholder.ReturnPath => SafeText.Address(query.ReturnPath),
        AdvicePlaceholder.Count => query.Count?.ToString(CultureInfo.InvariantCulture),
        AdvicePlaceholder.Until => query.Until?.ToUniversalTime().ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture),
        AdvicePlaceholder.MailedAddress => SafeText.Address(query.MailedAddress),
        _ => null,
    };

    private static string? DomainOf(string? address) => address?.LastIndexOf('@') is { } at and >= 0 ? address.Substring(at + 1) : null;

    private static string? Code(int? code) => code is >= 200 and <= 599 ? code.Value.ToString(CultureInfo.InvariantCulture) : null;

    private static string? Wait(int? seconds, DurationWords durations) => seconds is > 0 and <= LongestWaitSeconds ? durations.Describe(seconds.Value) : null;

    /// <summary>A limit is rounded down and a message's size up, so that what is shown to fit does fit. Mail systems count 1,024 bytes to the kilobyte.</summary>
    private static string? Size(long? bytes, Func<decimal, decimal> round) => bytes switch
    {
        null or < KiloByte => null,
        < MegaByte => round((decimal)bytes.Value / KiloByte).ToString("0", CultureInfo.InvariantCulture) + " KB",
        _ => (round(bytes.Value * 10m / MegaByte) / 10).ToString("0.#", CultureInfo.InvariantCulture) + " MB",
    };
}
