using System.Text;
using BounceKit.Reading;
using MimeKit;

namespace BounceKit.Tests.Reading;

/// <summary>Messages written in a test, one char per byte, lines parted by LF.</summary>
internal static class Mail
{
    public static byte[] Bytes(string message) => Encoding.Latin1.GetBytes(message);

    public static MessageView Read(string message, BounceParserOptions? options = null) => Read(Bytes(message), options);

    public static MessageView Read(byte[] message, BounceParserOptions? options = null) =>
        MessageReader.Read(new MemoryStream(message), options ?? BounceParserOptions.Default);

    public static MessageView ReadLoaded(byte[] message, BounceParserOptions? options = null)
    {
        using var loaded = MimeMessage.Load(new MemoryStream(message));
        return MessageReader.Read(loaded, options ?? BounceParserOptions.Default);
    }
}
