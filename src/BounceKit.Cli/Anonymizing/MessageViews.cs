using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using BounceKit.Reading;
using MimeKit;

namespace BounceKit.Cli.Anonymizing;

/// <summary>
/// A message in every way that somebody could read it: its bytes, its decoded headers and parts, and each of these with soft line breaks joined and with HTML entities,
/// percent encoding, xtext, quoted-printable and base64 undone.
/// </summary>
internal static partial class MessageViews
{
    public static IReadOnlyList<string> Of(byte[] message) => [.. All(message).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> All(byte[] message)
    {
        foreach (var text in Texts(message))
        {
            yield return FieldName().Replace(text, "");
            if (text.Contains('&')) yield return WebUtility.HtmlDecode(text);
            if (SoftBreak().IsMatch(text)) yield return WithoutEncoding(SoftBreak().Replace(text, ""));
            if (WithoutEncoding(text) is var decoded && decoded != text) yield return decoded;
            foreach (Match token in Base64().Matches(text)) yield return FromBase64(token.Value);
        }
    }

    private static string WithoutEncoding(string text)
    {
        foreach (var form in EncodedForm.All) text = form.Decode(text);
        return text;
    }

    private static IEnumerable<string> Texts(byte[] message)
    {
        yield return Encoding.UTF8.GetString(message);
        if (Load(message) is not { } parsed) yield break;
        foreach (var text in TextsOf(parsed)) yield return text;
    }

    /// <summary>The message as MimeKit reads it; null where it finds no header at all.</summary>
    public static MimeMessage? Load(byte[] message)
    {
        // MimeKit knows no line that ends with a carriage return alone.
        if (Array.IndexOf(message, (byte)'\n') < 0) message = [.. message.SelectMany(b => b == '\r' ? "\r\n"u8.ToArray() : [b])];
        using var stream = new MemoryStream(message, writable: false);
        try
        {
            return MimeMessage.Load(stream);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IEnumerable<string> TextsOf(MimeMessage message)
    {
        foreach (var header in message.Headers) yield return HeaderText.Decode(header.RawValue);
        using var parts = new MimeIterator(message);
        while (parts.MoveNext())
        {
            if (parts.Current is MessagePart { Message: { } inner })
            {
                foreach (var header in inner.Headers) yield return HeaderText.Decode(header.RawValue);
            }

            foreach (var header in parts.Current.Headers) yield return HeaderText.Decode(header.RawValue);
            if (parts.Current is not MimePart { Content: not null } part) continue;
            using var content = new MemoryStream();
            part.Content.DecodeTo(content);
            yield return CharsetDecoder.Decode(content.ToArray(), part.ContentType.Charset);
        }
    }

    private static string FromBase64(string token)
    {
        var padded = token.TrimEnd('=');
        padded += new string('=', (4 - (padded.Length % 4)) % 4);
        var bytes = new byte[padded.Length];
        return Convert.TryFromBase64String(padded, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }

    /// <summary>A field's name names nobody, though it may be somebody's: "X-Cron-Env".</summary>
    [GeneratedRegex("^[A-Za-z0-9-]+(?=:)", RegexOptions.Multiline)]
    private static partial Regex FieldName();

    [GeneratedRegex("=[ \\t]*\\r?\\n")]
    private static partial Regex SoftBreak();

    [GeneratedRegex("[A-Za-z0-9+/]{16,}={0,2}")]
    private static partial Regex Base64();
}
