namespace BounceKit.Classification;

internal static class HostNames
{
    /// <summary>Whether a host is that domain or lies below it.</summary>
    public static bool IsBelow(string? host, string domain) =>
        host is not null && host.EndsWith(domain, StringComparison.OrdinalIgnoreCase) && (host.Length == domain.Length || host[host.Length - domain.Length - 1] == '.');
}
