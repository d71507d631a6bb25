using MimeKit;

namespace BounceKit.Reading;

/// <summary>The bytes of a part, decoded when its text is asked for.</summary>
internal sealed class PartContent(ArraySegment<byte> bytes, ContentEncoding encoding, string? charset)
{
    public static readonly Func<string> Nothing = () => "";

    public string Decode()
    {
        var content = TransferDecoding.Decode(bytes, encoding);
        return CharsetDecoder.ReadsAsAscii(content, charset) ? TextLines.OfAscii(content) : TextLines.Normalise(CharsetDecoder.Decode(content, charset));
    }
}
