using System.Text;

namespace BounceKit.Reading;

/// <summary>Reads header lines from bytes that MimeKit does not read for us: encoded originals and originals quoted in a text.</summary>
internal static class HeaderLines
{
    /// <summary>Fields kept of one block. A hostile block can hold millions.</summary>
    public const int MaxFields = 10_000;

    public static HeaderBlock Parse(ReadOnlyMemory<byte> bytes)
    {
        var fields = new List<HeaderField>();
        var position = SkipEmptyLines(bytes.Span);
        while (position < bytes.Length && fields.Count < MaxFields)
        {
            var line = bytes.Span.Slice(position);
            var nameLength = NameLength(line);
            if (nameLength == 0)
            {
                if (fields.Count > 0 || !IsMboxLine(line)) break;
                position += EndOfLine(line);
                continue;
            }

            var end = EndOfField(line);
            var colon = line.IndexOf((byte)':');
            fields.Add(new HeaderField(Ascii(line.Slice(0, nameLength)), bytes.Slice(position + colon + 1, end - colon - 1)));
            position += end;
        }

        return fields.Count == 0 ? HeaderBlock.Empty : new HeaderBlock(fields.ToArray());
    }

    /// <summary>The length of the header name that the line begins with, 0 where it is no header line: printable ASCII without a blank, then blanks at most, then a colon (RFC 5322 sections 2.2 and 4.5).</summary>
    public static int NameLength(ReadOnlySpan<byte> line)
    {
        var length = 0;
        while (length < line.Length && line[length] is > 32 and < 127 and not (byte)':') length++;
        var colon = length;
        while (colon < line.Length && line[colon] is (byte)' ' or (byte)'\t') colon++;
        return colon < line.Length && line[colon] == (byte)':' ? length : 0;
    }

    public static bool IsMboxLine(ReadOnlySpan<byte> line)
    {
        if (line.Length > 0 && line[0] == (byte)'>') line = line.Slice(1);
        return line.StartsWith("From "u8);
    }

    /// <summary>Where the line that begins here ends, its line end included.</summary>
    public static int EndOfLine(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0) return text.Length;
        if (text[end] == (byte)'\n') return end + 1;
        while (end < text.Length && text[end] == (byte)'\r') end++;
        return end < text.Length && text[end] == (byte)'\n' ? end + 1 : end;
    }

    private static int EndOfField(ReadOnlySpan<byte> text)
    {
        var end = EndOfLine(text);
        while (end < text.Length && text[end] is (byte)' ' or (byte)'\t' && !IsBlankLine(text.Slice(end))) end += EndOfLine(text.Slice(end));
        return end;
    }

    private static bool IsBlankLine(ReadOnlySpan<byte> text)
    {
        foreach (var b in text.Slice(0, EndOfLine(text)))
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) return false;
        }

        return true;
    }

    private static int SkipEmptyLines(ReadOnlySpan<byte> text)
    {
        var position = 0;
        while (position < text.Length && text[position] is (byte)'\r' or (byte)'\n') position++;
        return position;
    }

    private static string Ascii(ReadOnlySpan<byte> name) => Encoding.ASCII.GetString(name.ToArray());
}
