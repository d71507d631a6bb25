namespace BounceKit.Remediations;

/// <summary>Does the sending host have a name that a receiver can look up?</summary>
internal static class HostQuestions
{
    /// <summary>Most servers greet by the name that they report by (RFC 5321 section 4.1.4 asks for a full one).</summary>
    public static void IsSendingHostNamedInFull(FindingContext context)
    {
        var host = context.Report.ReportingMta;
        if (host is null || MailDomains.IsFullName(host) || SafeText.IpAddress(host) is not null) return;
        context.Found(FindingKinds.SendingHostNameIncomplete, context.Values with { ReportingMta = host });
    }

    /// <summary>What the last server saw of its client. Where the refusal names another IP address, it was not about this hop.</summary>
    public static void WasClientNamed(FindingContext context)
    {
        if (context.Original.Received is not { Ip: { } ip } line || IsLoopback(ip)) return;
        if (context.Values.Ip is { } refused && refused != ip) return;
        if (line.HasNoReverseName) context.Found(FindingKinds.ReverseDnsUnknown, context.Values with { Ip = ip });
        if (line.HeloName is { } helo && helo[0] != '[' && !MailDomains.IsFullName(helo)) context.Found(FindingKinds.HeloNameIncomplete, context.Values with { HeloName = helo });
    }

    private static bool IsLoopback(string ip) => System.Net.IPAddress.TryParse(ip, out var address) && System.Net.IPAddress.IsLoopback(address);
}
