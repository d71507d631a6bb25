using MimeKit;
using MimeKit.Encodings;
using MimeKit.Utils;

namespace BounceKit.Reading;

/// <summary>Content-Transfer-Encoding (RFC 2045 section 6).</summary>
internal static class TransferDecoding
{
    /// <summary>Read as MimeKit reads it, so that a message that is loaded gives the same text.</summary>
    public static ContentEncoding Parse(string? value) => value is not null && MimeUtils.TryParse(value, out ContentEncoding encoding) ? Known(encoding) : ContentEncoding.Default;

    /// <summary>The encodings that change bytes; all others are as good as none.</summary>
    public static ContentEncoding Known(ContentEncoding encoding) =>
        encoding is ContentEncoding.Base64 or ContentEncoding.QuotedPrintable or ContentEncoding.UUEncode ? encoding : ContentEncoding.Default;

    /// <summary>Undoes the encoding; text that only claims to be base64 is given back as it is.</summary>
    public static ReadOnlySpan<byte> Decode(ArraySegment<byte> content, ContentEncoding encoding)
    {
        IMimeDecoder? decoder = encoding switch
        {
            ContentEncoding.Base64 when LooksLikeBase64(content) => new Base64Decoder(),
            ContentEncoding.QuotedPrintable => new QuotedPrintableDecoder(),
            ContentEncoding.UUEncode => new UUDecoder(),
            _ => null,
        };
        if (decoder is null) return content;
        var output = new byte[decoder.EstimateOutputLength(content.Count)];
        var length = decoder.Decode(content.Array!, content.Offset, content.Count, output);
        return output.AsSpan(0, length);
    }

    /// <summary>Prose has blanks between words and base64 has none: the first line that holds anything decides.</summary>
    private static bool LooksLikeBase64(ReadOnlySpan<byte> content)
    {
        var line = content;
        while (line.Length > 0 && line[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') line = line.Slice(1);
        var end = line.IndexOfAny((byte)'\r', (byte)'\n');
        if (end >= 0) line = line.Slice(0, end);
        while (line.Length > 0 && line[line.Length - 1] is (byte)' ' or (byte)'\t') line = line.Slice(0, line.Length - 1);
        return line.IndexOfAny((byte)' ', (byte)':', (byte)'<') < 0;
    }
}
