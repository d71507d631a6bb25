using System.Net;
using System.Net.Sockets;

namespace BounceKit.Cli.Anonymizing;

/// <summary>Names and addresses that are reserved for examples, and so identify nobody: RFC 2606 section 3, RFC 5737, RFC 3849.</summary>
internal static class Reserved
{
    private static readonly string[] Domains = ["example.com", "example.net", "example.org"];

    /// <summary>Whether a domain is one of those, or an address is in one of the networks.</summary>
    public static bool IsReserved(string text) =>
        Domains.Contains(text, StringComparer.OrdinalIgnoreCase) || (text.Contains('.') || text.Contains(':')) && IPAddress.TryParse(text, out var address) && IsReserved(address);

    private static bool IsReserved(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? bytes is [0x20, 0x01, 0x0D, 0xB8, ..]
            : bytes is [192, 0, 2, _] or [198, 51, 100, _] or [203, 0, 113, _];
    }
}
