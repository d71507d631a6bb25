using System.Text;

namespace BounceKit.Reading;

/// <summary>A raw header value as text.</summary>
internal static class HeaderText
{
    /// <summary>Unfolds (RFC 5322 section 2.2.3: the line ends go, the blanks after them stay), decodes RFC 2047 words and raw 8-bit bytes, and trims.</summary>
    public static string Decode(ReadOnlySpan<byte> raw)
    {
        raw = Trim(raw);
        if (raw.Length == 0) return "";
        if (raw.IndexOfAny((byte)'\r', (byte)'\n') >= 0) raw = Unfold(raw);
        return EncodedWords.Decode(raw);
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> raw)
    {
        var start = 0;
        var end = raw.Length;
        while (start < end && IsBlank(raw[start])) start++;
        while (end > start && IsBlank(raw[end - 1])) end--;
        return raw.Slice(start, end - start);
    }

    private static byte[] Unfold(ReadOnlySpan<byte> raw)
    {
        var result = new byte[raw.Length];
        var length = 0;
        foreach (var b in raw)
        {
            if (b is not ((byte)'\r' or (byte)'\n')) result[length++] = b;
        }

        return result.AsSpan(0, length).ToArray();
    }

    private static bool IsBlank(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n';
}
