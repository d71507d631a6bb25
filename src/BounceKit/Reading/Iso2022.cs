using System.Text;

namespace BounceKit.Reading;

/// <summary>
/// ISO-2022-JP (RFC 1468), known by its escape sequences whatever the label says: notices quote Japanese subjects in the middle of text labelled
/// otherwise. Only the Japanese stretches are decoded as such, the text around them as it is labelled.
/// </summary>
internal static class Iso2022
{
    private const byte Escape = 0x1B;
    private static readonly Encoding? Japanese = CharsetDecoder.Windows(50220);

    public static bool IsUsedIn(ReadOnlySpan<byte> bytes, Encoding? declared) =>
        Japanese is not null && NextStart(bytes) >= 0 && declared?.CodePage is not (50225 or 50227 or 50229);

    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        var result = new StringBuilder(bytes.Length);
        while (bytes.Length > 0)
        {
            var start = NextStart(bytes);
            if (start < 0) start = bytes.Length;
            AppendOther(result, bytes.Slice(0, start), charset);
            bytes = bytes.Slice(start);
            var end = EndOfStretch(bytes);
            result.Append(CharsetDecoder.Get(Japanese!, bytes.Slice(0, end)));
            bytes = bytes.Slice(end);
        }

        return result.ToString();
    }

    private static void AppendOther(StringBuilder result, ReadOnlySpan<byte> bytes, string? charset)
    {
        // A stray return to ASCII would call the Japanese decoder again, or stand in the text as a control character.
        while (bytes.Length > 0)
        {
            var escape = bytes.IndexOf(Escape);
            var isReturn = escape >= 0 && IsReturnToAscii(bytes.Slice(escape));
            var length = isReturn ? escape : bytes.Length;
            result.Append(CharsetDecoder.Decode(bytes.Slice(0, length), charset));
            bytes = bytes.Slice(isReturn ? length + 3 : length);
        }
    }

    /// <summary>ESC $ @ and ESC $ B (JIS X 0208), ESC $ ( D (JIS X 0212), ESC ( J (JIS-Roman), ESC ( I (half-width katakana).</summary>
    private static int NextStart(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (true)
        {
            var index = bytes.Slice(offset).IndexOf(Escape);
            if (index < 0) return -1;
            offset += index;
            if (bytes.Length - offset < 3) return -1;
            var second = bytes[offset + 1];
            var third = bytes[offset + 2];
            if (second == (byte)'$' && third is (byte)'@' or (byte)'B' or (byte)'(') return offset;
            if (second == (byte)'(' && third is (byte)'J' or (byte)'I') return offset;
            offset++;
        }
    }

    /// <summary>A stretch ends with the return to ASCII or with its line (RFC 1468: each line begins and ends in ASCII).</summary>
    private static int EndOfStretch(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] is (byte)'\r' or (byte)'\n') return i;
            if (bytes[i] == Escape && IsReturnToAscii(bytes.Slice(i))) return i + 3;
        }

        return bytes.Length;
    }

    private static bool IsReturnToAscii(ReadOnlySpan<byte> bytes) => bytes.Length >= 3 && bytes[0] == Escape && bytes[1] == (byte)'(' && bytes[2] == (byte)'B';
}
