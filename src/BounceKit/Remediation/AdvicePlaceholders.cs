namespace BounceKit.Remediations;

/// <summary>The names of the placeholders, in the order of <see cref="AdvicePlaceholder"/>.</summary>
internal static class AdvicePlaceholders
{
    private static readonly string[] Names =
    [
        "ip", "domain", "senderDomain", "recipient", "sender", "remoteMta", "sendingHost", "list", "listed", "delistUrl",
        "code", "status", "retryAfter", "sizeLimit", "newAddress",
        "envelopeDomain", "signingDomain", "heloName", "header", "messageSize", "reportingMta", "returnPath", "count", "until", "mailedAddress",
    ];

    public static int Count => Names.Length;

    public static bool TryParse(string name, out AdvicePlaceholder placeholder)
    {
        var index = Array.IndexOf(Names, name);
        placeholder = (AdvicePlaceholder)Math.Max(index, 0);
        return index >= 0;
    }
}
