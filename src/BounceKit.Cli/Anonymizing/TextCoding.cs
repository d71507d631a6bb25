using System.Text;
using BounceKit.Reading;

namespace BounceKit.Cli.Anonymizing;

/// <summary>Turns a line's bytes into text that turns back into the same bytes.</summary>
internal static class TextCoding
{
    private static readonly UTF8Encoding Utf8 = new(false);

    /// <summary>The encoding of a name that mail gives; Latin-1, which takes every byte, where it is unknown.</summary>
    public static Encoding ForName(string? charset) => charset?.Trim('"', ' ').ToLowerInvariant() switch
    {
        null or "" or "us-ascii" or "utf-8" or "utf8" or "ascii" => Utf8,
        "iso-8859-1" => Encoding.Latin1,
#pragma warning disable SYSLIB0001 // Text that came in UTF-7 is written in it again; nothing is taken for UTF-7 that does not say so.
        "utf-7" or "unicode-1-1-utf-7" => new UTF7Encoding(allowOptionals: true),
#pragma warning restore SYSLIB0001
        var name => Find(name) ?? Encoding.Latin1,
    };

    /// <summary>The encoding that keeps the bytes: the declared one, else UTF-8, the one that the library would guess, Latin-1.</summary>
    public static Encoding For(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (bytes.IndexOf((byte)0x1B) >= 0 && CharsetDecoder.Windows(50220) is { } japanese && Keeps(japanese, bytes)) return japanese;
        if (ForName(charset) is var declared && Keeps(declared, bytes)) return declared;
        if (Keeps(Utf8, bytes)) return Utf8;
        return CharsetGuess.Of(bytes) is { } guess && Keeps(guess, bytes) ? guess : Encoding.Latin1;
    }

    private static bool Keeps(Encoding encoding, ReadOnlySpan<byte> bytes) => encoding.GetBytes(encoding.GetString(bytes)).AsSpan().SequenceEqual(bytes);

    private static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
