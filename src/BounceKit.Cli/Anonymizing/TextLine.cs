using System.Text;
using BounceKit.Reading;

namespace BounceKit.Cli.Anonymizing;

/// <summary>One line of a message: its bytes, its text, its line end. What is not changed is written as it was.</summary>
internal sealed class TextLine(byte[] content, byte[] end, string? charset)
{
    private readonly Encoding encoding = TextCoding.For(content, charset);
    private string? text;

    public byte[] Content => content;

    public byte[] End => end;

    public string Text => text ??= encoding.GetString(content);

    public byte[] Written(string changed) => changed == Text ? content : encoding.GetBytes(changed);

    public static List<TextLine> In(byte[] bytes, string? charset)
    {
        var lines = new List<TextLine>();
        for (var start = 0; start < bytes.Length;)
        {
            var length = HeaderLines.EndOfLine(bytes.AsSpan(start));
            var content = bytes.AsSpan(start, length).TrimEnd("\r\n"u8);
            lines.Add(new TextLine(content.ToArray(), bytes[(start + content.Length)..(start + length)], charset));
            start += length;
        }

        return lines;
    }
}
