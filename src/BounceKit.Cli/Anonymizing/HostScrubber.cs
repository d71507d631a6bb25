using System.Net;

namespace BounceKit.Cli.Anonymizing;

/// <summary>
/// Replaces host and domain names. By what a receiver, a blocklist or a rule is known stays ("protection.outlook.com", "zen.spamhaus.org"): it is public, and it decides
/// reasons; what stands before it is replaced, for it may name a customer.
/// </summary>
internal sealed class HostScrubber(Pseudonyms pseudonyms, Identifiers found)
{
    /// <summary>Labels that say what a machine is for; digits behind them number it.</summary>
    private static readonly HashSet<string> Purposes = new(StringComparer.OrdinalIgnoreCase)
    {
        "mail", "mx", "smtp", "smtpin", "smtpout", "in", "out", "inbound", "outbound", "relay", "mta", "www", "ns", "imap", "pop", "webmail", "l", "aspmx", "alt", "gmail", "googlemail", "mailin", "mxs", "mxa", "mxb",
        "gw", "gateway", "mailer", "daemon", "userid", "uid", "network", "list", "lists", "bounce", "bounces", "return", "help", "support", "postmaster", "in-addr", "ip", "ip6", "arpa", "origin", "primary", "backup",
    };

    /// <summary>The name with what stands for it; a name without dots is taken for a machine's.</summary>
    public string Scrub(string host)
    {
        var normal = HostNames.Normal(host);
        if (normal.Length == 0 || NamesNobody(normal) || found.IsStandIn(host)) return host;
        return found.Write(IPAddress.TryParse(normal, out var address) && normal.Count(c => c == '.') == 3 ? Address(address).ToString() : StandIn(host, normal));
    }

    private string StandIn(string host, string normal)
    {
        if (ReverseNames.TryMap(normal, Address, out var rest, out var reversed)) return reversed + (rest.Length == 0 || rest is "in-addr.arpa" or "ip6.arpa" ? rest : Scrub(rest));
        if (KnownWords.BuiltIn.KnownEndOf(normal) is { } end) return Labels(normal[..^end.Length].TrimEnd('.')) is { Length: > 0 } before ? $"{before}.{end}" : host;
        return Replaced(host, normal);
    }

    /// <summary>The address that stands for an address. The machine's own, and those that stand for none, stay: they tell nothing, and "127.0.0.2" is a blocklist's answer.</summary>
    public IPAddress Address(IPAddress address)
    {
        if (NamesNobody(address)) return address;
        if (address.IsIPv4MappedToIPv6) return Address(address.MapToIPv4()).MapToIPv6();
        if (found.IsStandIn(address.ToString())) return address;
        found.Add(IdentifierKind.IpAddress, address.ToString());
        var standIn = pseudonyms.Address(address);
        found.Write(standIn.ToString());
        return standIn;
    }

    /// <summary>Whether a name is the machine's own.</summary>
    public static bool NamesNobody(string host) => host.ToLowerInvariant() is "localhost" or "localhost.localdomain" or "unknown";

    /// <summary>Whether an address is the machine's own, or stands for none or all.</summary>
    public static bool NamesNobody(IPAddress address) =>
        IPAddress.IsLoopback(address) || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) || address.Equals(IPAddress.Broadcast);

    private string Replaced(string host, string normal)
    {
        var (sub, registered) = HostNames.Split(normal);
        if (!normal.Contains('.'))
        {
            var label = Label(normal);
            if (label != normal) found.AddWord(IdentifierKind.Host, normal, label);
            return label;
        }

        var standIn = pseudonyms.Domain(registered);
        found.AddDomain(registered, standIn);
        if (sub.Length > 0) standIn = $"{Labels(sub)}.{standIn}";
        if (host.EndsWith('.')) standIn += ".";
        return host.All(char.IsAscii) ? HostNames.Ascii(standIn) : standIn;
    }

    private string Labels(string labels) => labels.Length == 0 ? "" : string.Join('.', labels.Split('.').Select(Label));

    private string Label(string label)
    {
        if (IsPurpose(label)) return label;
        if (label.StartsWith('_')) return label; // _dmarc, _domainkey
        return pseudonyms.Label(label);
    }

    /// <summary>Whether a label says what a machine is for, and perhaps which of several: "mx2", "smtp-in".</summary>
    public static bool IsPurpose(string label) =>
        label.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9') is var name && (name.Length == 0 ? label.Length <= 3 : name.Split('-').All(word => word.Length == 0 || Purposes.Contains(word)));
}
