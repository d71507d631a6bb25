namespace BounceKit.Remediations;

/// <summary>Does the sender's address go with the host that sent?</summary>
internal static class SenderQuestions
{
    /// <summary>From names the recipient's own domain, yet the mail came from a host of another: to the receiver it looks as if a stranger wrote in a customer's name.</summary>
    public static void IsFromHostedByReceiver(FindingContext context)
    {
        var recipient = context.Outcome.MailedAddress ?? context.Outcome.Address;
        var domain = MailDomains.Of(recipient);
        if (domain is null || !domain.Equals(context.Original.FromDomain, StringComparison.OrdinalIgnoreCase)) return;
        foreach (var host in Candidates(context))
        {
            if (!MailDomains.IsFullName(host) || SendingHost.IsReceivers(host!, context.Outcome.RemoteMta, recipient)) continue;
            context.Found(FindingKinds.FromDomainHostedByReceiver, context.Values with { Sender = context.Original.From, SendingHost = host });
            return;
        }
    }

    /// <summary>SPF asks about the envelope's domain, people and DMARC see the one in From (RFC 7489 section 3.1).</summary>
    public static void IsFromUnlikeEnvelope(FindingContext context)
    {
        var envelope = context.Original.EnvelopeSender;
        if (!MailDomains.AreUnrelated(context.Original.FromDomain, MailDomains.Of(envelope))) return;
        context.Found(FindingKinds.FromDomainUnlikeEnvelope, context.Values with { Sender = context.Original.From, EnvelopeSender = envelope });
    }

    /// <summary>The hosts that may have sent, the one that spoke with the receiver first.</summary>
    private static IEnumerable<string?> Candidates(FindingContext context)
    {
        yield return context.Values.SendingHost;
        yield return context.Report.ReceivedFromMta;
        yield return context.Original.Received?.HeloName;
    }
}
