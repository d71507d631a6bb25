using BounceKit.Classification;
using BounceKit.Formats.Cutting;

namespace BounceKit.Remediations;

/// <summary>Does the notice contradict itself?</summary>
internal static class NoticeQuestions
{
    private static readonly AdviceQuery NoValues = new() { Reason = BounceReason.None };
    private static readonly TimeSpan ClockError = TimeSpan.FromDays(2);

    /// <summary>
    /// Adds what does not fit together, and says how many contradictions that makes. An address that the returned message does not name is none:
    /// lists, aliases and blind copies make it in earnest, often together with a return path. It only keeps the notice from being consistent.
    /// </summary>
    public static int Contradictions(NoticeEvidence notice, AdviceCatalog catalog, List<Finding> findings)
    {
        var count = 0;
        if (ReturnPath(notice) is { } returnPath) Add(FindingKinds.ReturnPathNotNull, NoValues with { ReturnPath = returnPath });
        if (IsReporterUnlikeReceived(notice)) Add(FindingKinds.ReportingMtaUnlikeReceived, NoValues with { ReportingMta = notice.Report.ReportingMta });
        if (IsOriginalLater(notice)) Add(FindingKinds.OriginalLaterThanNotice, NoValues);
        if (AuthenticationQuestions.Failed(notice.Headers, "dmarc")) Add(FindingKinds.NoticeAuthenticationFailed, NoValues);
        if (StrangerTo(notice) is { } stranger)
        {
            findings.Add(catalog.Tell(FindingKinds.RecipientNotInOriginal, NoValues with { Recipient = stranger }));
            if (notice.Recipients.Count > notice.Destinations.Count && !IsListMail(notice)) Add(FindingKinds.MoreRecipientsThanOriginal, NoValues with { Count = notice.Recipients.Count });
        }

        return count;

        void Add(FindingKind kind, AdviceQuery values)
        {
            findings.Add(catalog.Tell(kind, values));
            count++;
        }
    }

    /// <summary>Whether every address reported on is one that the returned message was for.</summary>
    public static bool AreRecipientsInOriginal(NoticeEvidence notice)
        => notice.Original is not null && notice.Recipients.Count > 0 && StrangerTo(notice) is null && NamesAll(notice);

    /// <summary>The notice's return path where it is an address: RFC 5321 section 4.5.5 and RFC 3464 section 2 ask for none. A complaint is mail like any other.</summary>
    private static string? ReturnPath(NoticeEvidence notice)
    {
        if (notice.Report.Kind == BounceKind.Complaint) return null;
        return notice.Headers.First("Return-Path") is { } value && AddressFinder.Next(value, 0, out var found) ? found.Address : null;
    }

    /// <summary>
    /// Whether no host in the notice's Received lines is of the reporting host's domain or receiver. Where a server handed its notice to no other, or the lines
    /// name no full host, there is nothing to compare.
    /// </summary>
    private static bool IsReporterUnlikeReceived(NoticeEvidence notice)
    {
        var reporter = notice.Report.ReportingMta;
        if (!MailDomains.IsFullName(reporter)) return false;
        var receiver = ReceiverTable.BuiltIn.OfHost(reporter);
        var compared = false;
        foreach (var line in notice.Headers.All("Received"))
        {
            foreach (var host in HostsIn(line))
            {
                if (MailDomains.AreRelated(reporter!, host) || (receiver is not null && receiver == ReceiverTable.BuiltIn.OfHost(host))) return false;
                compared = true;
            }
        }

        return compared;
    }

    private static IEnumerable<string> HostsIn(string received)
    {
        var length = Math.Min(received.Length, 600);
        for (var index = 0; index < length; index++)
        {
            if (!char.IsLetterOrDigit(received[index])) continue;
            var end = index;
            while (end < length && (char.IsLetterOrDigit(received[end]) || received[end] is '.' or '-' or '_')) end++;
            var isAddress = index > 0 && received[index - 1] == '@';
            if (!isAddress && received.IndexOf('.', index, end - index) > 0 && received.Substring(index, end - index) is var host && MailDomains.IsFullName(host)) yield return host;
            index = end;
        }
    }

    private static bool IsOriginalLater(NoticeEvidence notice)
        => notice.Original?.First("Date") is { } original && notice.Headers.First("Date") is { } own
            && Formats.MailDate.Read(original) is { } written && Formats.MailDate.Read(own) is { } reported && written - reported > ClockError;

    /// <summary>The first address reported on that the returned message does not name; null where it names all, or none at all.</summary>
    private static string? StrangerTo(NoticeEvidence notice)
    {
        if (notice.Recipients.Count == 0 || notice.Destinations.Count == 0) return null;
        foreach (var recipient in notice.Recipients)
        {
            if (recipient.Address is null && recipient.MailedAddress is null) continue;
            if (!IsDestination(notice, recipient.MailedAddress) && !IsDestination(notice, recipient.Address)) return recipient.MailedAddress ?? recipient.Address;
        }

        return null;
    }

    /// <summary>Whether every outcome has an address, and the returned message names some.</summary>
    private static bool NamesAll(NoticeEvidence notice)
    {
        if (notice.Destinations.Count == 0) return false;
        foreach (var recipient in notice.Recipients)
            if (recipient.Address is null && recipient.MailedAddress is null)
                return false;
        return true;
    }

    /// <summary>Mail to a list names the list alone (RFC 2919).</summary>
    private static bool IsListMail(NoticeEvidence notice) => notice.Original is { } original && (original.Contains("List-Id") || original.Contains("Precedence") || original.Contains("Mailing-List"));

    private static bool IsDestination(NoticeEvidence notice, string? address) => address is not null && notice.Destinations.Contains(address);
}
