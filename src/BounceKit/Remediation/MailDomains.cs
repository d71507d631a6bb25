namespace BounceKit.Remediations;

/// <summary>Which domains belong together, judged by their names alone.</summary>
internal static class MailDomains
{
    // Second-level names under which countries register: example.co.uk, example.ne.jp. Without the Public Suffix List this is a guess that errs
    // towards "related": a finding is only given where two names surely differ.
    private static readonly string[] RegistryNames = ["com", "net", "org", "gov", "edu", "mil", "gouv", "info", "name"];

    /// <summary>The domain of an address; null where it has none.</summary>
    public static string? Of(string? address)
    {
        var at = address?.LastIndexOf('@') ?? -1;
        if (at < 0) return null;
        var domain = address!.Substring(at + 1).TrimEnd('.');
        return domain.Length > 0 ? domain : null;
    }

    /// <summary>A host name with a dot in it that can be known outside its own network; no IP address.</summary>
    public static bool IsFullName(string? host)
    {
        if (host is null || host.IndexOf('.') <= 0 || (MayBeIpAddress(host) && System.Net.IPAddress.TryParse(host, out _))) return false;
        foreach (var suffix in LocalSuffixes)
            if (host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                return false;
        return true;
    }

    /// <summary>A name's last label begins with a letter, an IPv4 address's last number with a digit.</summary>
    private static bool MayBeIpAddress(string host) => host.IndexOf(':') >= 0 || host[host.Length - 1] == '.' || !char.IsLetter(host[host.LastIndexOf('.') + 1]);

    /// <summary>Whether two names may be of one organisation: the same registered domain, as far as names tell.</summary>
    public static bool AreRelated(string first, string second)
    {
        var left = Registered(first.AsSpan());
        var right = Registered(second.AsSpan());
        return left.Equals(right, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether both are full names, and of two organisations.</summary>
    public static bool AreUnrelated(string? first, string? second) => IsFullName(first) && IsFullName(second) && !AreRelated(first!, second!);

    // RFC 6762 (.local), RFC 8375 and common set-ups of home networks.
    private static readonly string[] LocalSuffixes = [".local", ".localdomain", ".lan", ".internal", ".home", ".home.arpa", ".workgroup"];

    private static ReadOnlySpan<char> Registered(ReadOnlySpan<char> domain)
    {
        domain = domain.TrimEnd('.');
        var last = domain.LastIndexOf('.');
        if (last <= 0) return domain;
        var second = domain.Slice(0, last).LastIndexOf('.');
        if (second < 0) return domain;
        var label = domain.Slice(second + 1, last - second - 1);
        if (domain.Length - last - 1 != 2 || !IsRegistryName(label)) return domain.Slice(second + 1);
        var third = domain.Slice(0, second).LastIndexOf('.');
        return domain.Slice(third + 1);
    }

    private static bool IsRegistryName(ReadOnlySpan<char> label)
    {
        if (label.Length == 2) return true;
        foreach (var name in RegistryNames)
            if (label.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
