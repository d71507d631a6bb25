using System.Globalization;
using System.Net;

namespace BounceKit.Cli.Anonymizing;

/// <summary>Addresses written backwards at the beginning of a name, as the reverse zones and blocklists have them: "1.2.0.192.in-addr.arpa", "1.2.0.192.zen.spamhaus.org", 32 nibbles for IPv6.</summary>
internal static class ReverseNames
{
    private const int Nibbles = 32;

    public static bool TryMap(string host, Func<IPAddress, IPAddress> map, out string rest, out string mapped)
    {
        var labels = host.Split('.');
        (rest, mapped) = ("", "");
        if (labels.Length > Nibbles && labels.Take(Nibbles).All(label => label.Length == 1 && char.IsAsciiHexDigit(label[0]))) return Map(labels, Nibbles, FromNibbles(labels), map, out rest, out mapped);
        return labels.Length > 4 && labels.Take(4).All(label => byte.TryParse(label, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            && Map(labels, 4, new IPAddress([.. labels.Take(4).Reverse().Select(label => byte.Parse(label, CultureInfo.InvariantCulture))]), map, out rest, out mapped);
    }

    private static bool Map(string[] labels, int count, IPAddress address, Func<IPAddress, IPAddress> map, out string rest, out string mapped)
    {
        rest = string.Join('.', labels.Skip(count));
        mapped = string.Concat((count == 4 ? OctetsOf(map(address)) : NibblesOf(map(address))).Select(label => label + "."));
        return true;
    }

    private static IPAddress FromNibbles(string[] labels) => new(Convert.FromHexString(string.Concat(labels.Take(Nibbles).Reverse())));

    private static IEnumerable<string> OctetsOf(IPAddress address) => address.GetAddressBytes().Reverse().Select(octet => octet.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<string> NibblesOf(IPAddress address) => Convert.ToHexStringLower(address.GetAddressBytes()).Reverse().Select(nibble => nibble.ToString());
}
