using BounceKit.Classification;

namespace BounceKit.Remediations;

/// <summary>The host that handed the message to the receiver, as the report tells it.</summary>
internal static class SendingHost
{
    /// <summary>The host that wrote the report spoke with the receiver, unless it is the receiver's own; then the host before it did.</summary>
    public static string? Of(string? reportingMta, string? receivedFromMta, string? remoteMta, string? recipient)
    {
        if (reportingMta is null) return receivedFromMta;
        if (receivedFromMta is null) return reportingMta;
        return IsReceivers(reportingMta, remoteMta, recipient) ? receivedFromMta : reportingMta;
    }

    /// <summary>Whether a host is one of the receiver's, by its name or by the table of receivers.</summary>
    public static bool IsReceivers(string host, string? remoteMta, string? recipient)
    {
        if (MailDomains.Of(recipient) is { } domain && MailDomains.AreRelated(host, domain)) return true;
        if (remoteMta is not null && MailDomains.IsFullName(remoteMta) && MailDomains.AreRelated(host, remoteMta)) return true;
        return ReceiverTable.BuiltIn.OfHost(host) is { } receiver && (receiver == ReceiverTable.BuiltIn.OfHost(remoteMta) || receiver == ReceiverTable.BuiltIn.OfDomain(recipient));
    }
}
