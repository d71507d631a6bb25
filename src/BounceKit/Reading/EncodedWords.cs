using System.Text;
using MimeKit.Encodings;

namespace BounceKit.Reading;

/// <summary>Encoded words in headers (RFC 2047, with the language tags of RFC 2231 section 5).</summary>
/// <remarks>
/// Neighbours in one charset are decoded as one run of bytes: many senders split a multi-byte character between two words.
/// Blanks inside a Q word, which RFC 2047 forbids and senders write, are taken. What is malformed is left as it stands.
/// </remarks>
internal static class EncodedWords
{
    public static string Decode(ReadOnlySpan<byte> text)
    {
        var next = text.IndexOf("=?"u8);
        if (next < 0) return CharsetDecoder.Decode(text, null);

        var result = new StringBuilder(text.Length);
        var pending = new PendingWords();
        var position = 0;
        var scan = next;
        while (scan >= 0 && scan < text.Length)
        {
            if (!TryReadWord(text.Slice(scan), out var charset, out var content, out var length))
            {
                scan = IndexFrom(text, scan + 2);
                continue;
            }

            var between = text.Slice(position, scan - position);
            if (!(pending.Any && IsBlank(between)))
            {
                pending.Flush(result);
                result.Append(CharsetDecoder.Decode(between, null));
            }

            pending.Add(charset, content, result);
            position = scan + length;
            scan = IndexFrom(text, position);
        }

        pending.Flush(result);
        result.Append(CharsetDecoder.Decode(text.Slice(position), null));
        return result.ToString();
    }

    private static int IndexFrom(ReadOnlySpan<byte> text, int start)
    {
        if (start >= text.Length) return -1;
        var index = text.Slice(start).IndexOf("=?"u8);
        return index < 0 ? -1 : start + index;
    }

    private static bool TryReadWord(ReadOnlySpan<byte> text, out string charset, out byte[] content, out int length)
    {
        charset = "";
        content = [];
        length = 0;
        var charsetLength = CharsetLength(text.Slice(2));
        if (charsetLength == 0) return false;
        var rest = text.Slice(2 + charsetLength);
        if (rest.Length < 5 || rest[2] != (byte)'?') return false;
        var isBase64 = rest[1] is (byte)'B' or (byte)'b';
        if (!isBase64 && rest[1] is not ((byte)'Q' or (byte)'q')) return false;

        var encoded = rest.Slice(3);
        var end = encoded.IndexOf("?="u8);
        if (end < 0) return false;
        content = isBase64 ? DecodeBase64(encoded.Slice(0, end)) : DecodeQ(encoded.Slice(0, end));
        charset = WithoutLanguage(text.Slice(2, charsetLength));
        length = 2 + charsetLength + 3 + end + 2;
        return true;
    }

    /// <summary>The length of the charset before its question mark; 0 where there is none within 80 bytes.</summary>
    private static int CharsetLength(ReadOnlySpan<byte> text)
    {
        for (var i = 0; i < text.Length && i < 80; i++)
        {
            if (text[i] == (byte)'?') return i;
            if (text[i] is <= 32 or >= 127) return 0;
        }

        return 0;
    }

    private static string WithoutLanguage(ReadOnlySpan<byte> charset)
    {
        var star = charset.IndexOf((byte)'*');
        return Encoding.ASCII.GetString((star < 0 ? charset : charset.Slice(0, star)).ToArray());
    }

    private static byte[] DecodeBase64(ReadOnlySpan<byte> encoded)
    {
        var decoder = new Base64Decoder();
        var input = encoded.ToArray();
        var output = new byte[decoder.EstimateOutputLength(input.Length)];
        return output.AsSpan(0, decoder.Decode(input, 0, input.Length, output)).ToArray();
    }

    private static byte[] DecodeQ(ReadOnlySpan<byte> encoded)
    {
        var output = new byte[encoded.Length];
        var length = 0;
        for (var i = 0; i < encoded.Length; i++)
        {
            var b = encoded[i];
            if (b == (byte)'_')
            {
                b = (byte)' ';
            }
            else if (b == (byte)'=' && i + 2 < encoded.Length && Hex.Value(encoded[i + 1]) >= 0 && Hex.Value(encoded[i + 2]) >= 0)
            {
                b = (byte)((Hex.Value(encoded[i + 1]) << 4) | Hex.Value(encoded[i + 2]));
                i += 2;
            }

            output[length++] = b;
        }

        return output.AsSpan(0, length).ToArray();
    }

    private static bool IsBlank(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (b is not ((byte)' ' or (byte)'\t')) return false;
        }

        return true;
    }

    /// <summary>Words in one charset that follow each other.</summary>
    private sealed class PendingWords
    {
        private readonly List<byte> bytes = [];
        private string charset = "";

        public bool Any { get; private set; }

        public void Add(string wordCharset, byte[] content, StringBuilder result)
        {
            if (Any && !charset.Equals(wordCharset, StringComparison.OrdinalIgnoreCase)) Flush(result);
            charset = wordCharset;
            bytes.AddRange(content);
            Any = true;
        }

        public void Flush(StringBuilder result)
        {
            if (!Any) return;
            result.Append(CharsetDecoder.Decode(bytes.ToArray(), charset));
            bytes.Clear();
            Any = false;
        }
    }
}
