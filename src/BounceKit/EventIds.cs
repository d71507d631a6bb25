using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using BounceKit.Formats;

namespace BounceKit;

/// <summary>The id of one outcome: 128 bits of SHA-256 over what identifies the notice, the addresses and the action.</summary>
internal static class EventIds
{
    public static OutcomeId? Of(ReportFacts report, RawOutcome outcome)
    {
        if (report.Identity is null) return null;
        var mailed = outcome.OriginalAddress ?? outcome.Address;
        var text = string.Join("\n", report.Identity, mailed?.ToLowerInvariant(), outcome.Address?.ToLowerInvariant(), outcome.Action.ToString());
        var bytes = Encoding.UTF8.GetBytes(text);
#if NETSTANDARD2_0
        using var sha = SHA256.Create();
        return Id(sha.ComputeHash(bytes));
#else
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Id(hash);
#endif
    }

    private static OutcomeId Id(ReadOnlySpan<byte> hash) => new(BinaryPrimitives.ReadUInt64BigEndian(hash), BinaryPrimitives.ReadUInt64BigEndian(hash.Slice(8)));
}
