using System.Buffers;

namespace BounceKit.Reading;

/// <summary>A raw header value as text.</summary>
internal static class HeaderText
{
    /// <summary>Unfolds (RFC 5322 section 2.2.3: the line ends go, the blanks after them stay), decodes RFC 2047 words and raw 8-bit bytes, and trims.</summary>
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        raw = Trim(raw);
        if (raw.Length == 0) return "";
        return raw.IndexOfAny((byte)'\r', (byte)'\n') < 0 ? EncodedWords.Decode(raw) : DecodeFolded(raw);
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> raw)
    {
        var start = 0;
        var end = raw.Length;
        while (start < end && IsBlank(raw[start])) start++;
        while (end > start && IsBlank(raw[end - 1])) end--;
        return raw.Slice(start, end - start);
    }

    private static string DecodeFolded(ReadOnlySpan<byte> raw)
    {
        var unfolded = ArrayPool<byte>.Shared.Rent(raw.Length);
        var length = 0;
        foreach (var b in raw)
        {
            if (b is not ((byte)'\r' or (byte)'\n')) unfolded[length++] = b;
        }

        var text = EncodedWords.Decode(unfolded.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(unfolded);
        return text;
    }

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
