using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace BounceKit.Cli.Anonymizing;

/// <summary>
/// What stands for what in one run: the same original always gets the same stand-in, in whatever file it appears. The stand-ins are names and addresses that are reserved
/// for examples (RFC 2606, RFC 5737, RFC 3849); beyond the 762 IPv4 addresses of those, the network for measurements (RFC 2544).
/// </summary>
internal sealed class Pseudonyms
{
    private static readonly string[] TopLevels = ["com", "net", "org"];
    private static readonly uint[] Networks = [0xC0000200, 0xC6336400, 0xCB007100];
    private const uint MeasuringNetwork = 0xC6120000;
    private const int HostsInNetwork = 254;

    private readonly Dictionary<string, string> domains = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> users = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> subjects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> boundaries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> idsOfShape = new(StringComparer.Ordinal);
    private readonly Dictionary<IPAddress, IPAddress> addresses = [];

    /// <summary>The stand-in for a registered domain, in lower case: d1.example.com, d2.example.net; an international name gets one that is international.</summary>
    public string Domain(string registered) => Get(domains, registered, number =>
    {
        var isInternational = registered.Any(c => c >= 0x80);
        return string.Create(CultureInfo.InvariantCulture, $"{(isInternational ? "dé" : "d")}{number}.example.{TopLevels[(number - 1) % TopLevels.Length]}");
    });

    /// <summary>The stand-in for one label of a host's name.</summary>
    public string Label(string label) => Get(labels, label, number => string.Create(CultureInfo.InvariantCulture, $"h{number}"));

    /// <summary>The stand-in for the mailbox part of an address.</summary>
    public string User(string local) => Get(users, local, number => string.Create(CultureInfo.InvariantCulture, $"{(local.All(char.IsAscii) ? "user" : Scripts.Of(local).Mailbox)}{number}"));

    /// <summary>The stand-in for one word of a person's or company's name.</summary>
    public string Name(string word) => Get(names, word, number => string.Create(CultureInfo.InvariantCulture, $"{Scripts.Of(word).Name}{number}"));

    /// <summary>The stand-in for a subject.</summary>
    public string Subject(string subject) => Get(subjects, subject, number => string.Create(CultureInfo.InvariantCulture, $"{Scripts.Of(subject).Subject} {number}"));

    /// <summary>The stand-in for the name of an attached file.</summary>
    public string FileName(string name) => Get(files, name, number => string.Create(CultureInfo.InvariantCulture, $"file{number}{ExtensionOf(name)}"));

    /// <summary>The stand-in for the separator of a multipart; it may hold host names, process numbers and times.</summary>
    public string Boundary(string boundary) => Get(boundaries, boundary, number => string.Create(CultureInfo.InvariantCulture, $"boundary-{number:0000}"));

    /// <summary>The stand-in for an id: of the same shape, so that what reads hexadecimal digits or a length still does.</summary>
    public string Id(string id)
    {
        if (ids.TryGetValue(id, out var known)) return known;
        var shape = IdShape.Of(id);
        string fresh;
        do
        {
            var number = idsOfShape[shape] = idsOfShape.GetValueOrDefault(shape) + 1;
            fresh = IdShape.Fill(shape, number);
        }
        while (fresh == id);
        return ids[id] = fresh;
    }

    /// <summary>The stand-in for an IP address of the same version.</summary>
    public IPAddress Address(IPAddress address)
    {
        if (addresses.TryGetValue(address, out var known)) return known;
        var number = addresses.Keys.Count(key => key.AddressFamily == address.AddressFamily);
        return addresses[address] = address.AddressFamily is AddressFamily.InterNetworkV6 ? Version6(number) : Version4(number);
    }

    private static IPAddress Version4(int number)
    {
        var network = number / HostsInNetwork;
        var value = network < Networks.Length ? Networks[network] + (uint)(number % HostsInNetwork) + 1 : MeasuringNetwork + (uint)(number - (Networks.Length * HostsInNetwork));
        return new IPAddress([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);
    }

    private static IPAddress Version6(int number) => IPAddress.Parse(string.Create(CultureInfo.InvariantCulture, $"2001:db8::{number + 1:x}"));

    /// <summary>An ending such as ".pdf" says what is refused ("attachments of type .exe") and names nobody.</summary>
    private static string ExtensionOf(string name)
    {
        var extension = Path.GetExtension(name);
        return extension.Length is > 1 and <= 5 && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension.ToLowerInvariant() : "";
    }

    private static string Get(Dictionary<string, string> table, string original, Func<int, string> make)
    {
        if (!table.TryGetValue(original, out var standIn)) table[original] = standIn = make(table.Count + 1);
        return standIn;
    }
}
