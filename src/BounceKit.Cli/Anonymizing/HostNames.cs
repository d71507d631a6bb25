using System.Globalization;

namespace BounceKit.Cli.Anonymizing;

/// <summary>What is a host's or domain's name, and which part of it was registered.</summary>
internal static class HostNames
{
    private static readonly HashSet<string> LongTopLevels = new(StringComparer.OrdinalIgnoreCase)
    {
        "com", "net", "org", "edu", "gov", "mil", "int", "arpa", "info", "biz", "name", "pro", "aero", "coop", "museum", "mobi", "jobs", "travel", "tel", "cat", "asia", "post",
        "app", "dev", "cloud", "online", "site", "shop", "store", "tech", "xyz", "club", "top", "live", "email", "work", "world", "agency", "company", "group", "systems", "solutions", "services", "digital", "media",
        "network", "life", "global", "space", "website", "page", "link", "click", "host", "hosting", "support", "school", "academy", "center", "bank", "berlin", "tokyo", "london", "paris", "nyc", "swiss", "eus", "nagoya", "moscow", "istanbul",
        "microsoft", "google", "test", "example", "invalid", "localhost", "local", "localdomain", "lan", "internal", "intranet", "private", "corp", "home", "onion", "domain", "workgroup",
    };

    /// <summary>The second levels under which countries register ("co.uk", "ne.jp"); a full list is longer, and what it would add is a finer cut of names that are replaced either way.</summary>
    private static readonly HashSet<string> RegistrySecondLevels = new(StringComparer.OrdinalIgnoreCase)
    {
        "co", "com", "ne", "net", "or", "org", "ac", "edu", "go", "gov", "gob", "gouv", "gv", "gr", "lg", "ad", "ed", "nom", "mil", "me", "ltd", "plc", "sch", "nhs", "police", "asso", "govt", "iwi", "id", "info", "biz",
    };

    /// <summary>Letters, digits, dashes and underscores between dots, and at the end something that is a top-level domain.</summary>
    public static bool LooksLikeHost(string text)
    {
        var dot = text.LastIndexOf('.');
        if (dot <= 0 || text.Length > 253 || !IsTopLevel(text[(dot + 1)..])) return false;
        // A sentence that goes on without a blank: "refused.It".
        if (char.IsUpper(text[dot + 1]) && text.Any(char.IsLower)) return char.IsUpper(text[^1]);
        return text.Split('.').All(IsLabel);
    }

    /// <summary>The name as it was registered, and what stands before it: ("mx1.tokyo", "corp.co.jp").</summary>
    public static (string Sub, string Registered) Split(string host)
    {
        var labels = host.Split('.');
        var count = labels.Length >= 3 && labels[^1].Length == 2 && RegistrySecondLevels.Contains(labels[^2]) ? 3 : 2;
        return labels.Length <= count ? ("", host) : (string.Join('.', labels[..^count]), string.Join('.', labels[^count..]));
    }

    /// <summary>The name in lower case, with international labels as Unicode, so that both spellings are one name.</summary>
    public static string Normal(string host)
    {
        var lower = host.TrimEnd('.').ToLowerInvariant();
        if (!lower.Contains("xn--", StringComparison.Ordinal)) return lower;
        try
        {
            return new IdnMapping().GetUnicode(lower);
        }
        catch (ArgumentException)
        {
            return lower;
        }
    }

    /// <summary>The ASCII spelling of an international name.</summary>
    public static string Ascii(string host)
    {
        try
        {
            return new IdnMapping().GetAscii(host);
        }
        catch (ArgumentException)
        {
            return host;
        }
    }

    private static bool IsTopLevel(string label) =>
        LongTopLevels.Contains(label)
        || (label.Length == 2 && char.IsAsciiLetter(label[0]) && char.IsAsciiLetter(label[1]))
        || label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase)
        || (label.Length >= 2 && label.All(c => c >= 0x80 && char.IsLetter(c)));

    private static bool IsLabel(string label) => label.Length is > 0 and <= 63 && label.All(c => char.IsLetterOrDigit(c) || c is '-' or '_');
}
