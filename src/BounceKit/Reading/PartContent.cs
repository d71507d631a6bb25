using MimeKit;

namespace BounceKit.Reading;

/// <summary>The bytes of a part, decoded when its text is asked for.</summary>
internal sealed class PartContent(byte[] bytes, ContentEncoding encoding, string? charset)
{
    public static readonly Func<string> Nothing = () => "";

    public string Decode() => TextLines.Normalise(CharsetDecoder.Decode(TransferDecoding.Decode(bytes, encoding), charset));
}
