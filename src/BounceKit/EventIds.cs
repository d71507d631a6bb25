using System.Security.Cryptography;
using System.Text;
using BounceKit.Formats;

namespace BounceKit;

/// <summary>The id of one outcome: 128 bits of SHA-256 over what identifies the notice, the addresses and the action.</summary>
internal static class EventIds
{
    public static string? Of(ReportFacts report, RawOutcome outcome)
    {
        if (report.Identity is null) return null;
        var mailed = outcome.OriginalAddress ?? outcome.Address;
        var text = string.Join("\n", report.Identity, mailed?.ToLowerInvariant(), outcome.Address?.ToLowerInvariant(), outcome.Action.ToString());
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text));
        var id = new StringBuilder(32);
        for (var i = 0; i < 16; i++) id.Append(hash[i].ToString("x2", System.Globalization.CultureInfo.InvariantCulture));
        return id.ToString();
    }
}
