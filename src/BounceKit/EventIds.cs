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
        var bytes = Encoding.UTF8.GetBytes(text);
#if NETSTANDARD2_0
        using var sha = SHA256.Create();
        return Hex(sha.ComputeHash(bytes));
#else
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Hex(hash);
#endif
    }

    private static string Hex(ReadOnlySpan<byte> hash)
    {
        Span<char> id = stackalloc char[32];
        for (var i = 0; i < 16; i++)
        {
            id[2 * i] = "0123456789abcdef"[hash[i] >> 4];
            id[(2 * i) + 1] = "0123456789abcdef"[hash[i] & 15];
        }

        return id.ToString();
    }
}
