using BounceKit.Formats.Cutting;
using BounceKit.Reading;
using MimeKit.Encodings;

namespace BounceKit.Cli.Anonymizing;

/// <summary>Writes a message anew, part by part: what is not changed keeps its bytes. What a person wrote in the original is masked whole.</summary>
internal sealed class MessageRewriter(HeaderScrubber headers, TextScrubber text)
{
    private const int Deepest = 20;

    public byte[] Rewrite(byte[] message)
    {
        using var output = new MemoryStream();
        Entity(TextLine.In(message, null), output, new Place(IsOriginal: false, IsPart: false, Depth: 0));
        return output.ToArray();
    }

    private readonly record struct Place(bool IsOriginal, bool IsPart, int Depth);

    private void Entity(List<TextLine> lines, Stream output, Place place)
    {
        var body = Headers(lines, output, isNotice: !place.IsOriginal && !place.IsPart, ends: _ => true);
        var block = HeaderBlock.Parse(Join(lines[..body]));
        while (body < lines.Count && lines[body].Content.Length == 0 && body > 0)
        {
            Write(output, lines[body].Content, lines[body].End);
            body++;
            break;
        }

        var contentType = block.First("Content-Type");
        var mediaType = (contentType ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();
        var boundary = mediaType.StartsWith("multipart/", StringComparison.Ordinal) ? HeaderParameters.Get(contentType, "boundary") : null;
        var rest = lines[body..];
        if (boundary is not null && place.Depth < Deepest) Multipart(rest, boundary, output, place);
        else Leaf(rest, output, place, mediaType, HeaderParameters.Get(contentType, "charset"), block.First("Content-Transfer-Encoding")?.Trim().ToLowerInvariant() ?? "");
    }

    /// <summary>Writes the header lines that the lines begin with, and returns how many they are.</summary>
    private int Headers(List<TextLine> lines, Stream output, bool isNotice, Func<int, bool> ends)
    {
        var line = 0;
        while (line < lines.Count)
        {
            var isFirstFrom = line == 0 && HeaderLines.IsMboxLine(lines[0].Content);
            if (!isFirstFrom && HeaderLines.NameLength(lines[line].Content) == 0) break;
            var end = line + 1;
            while (end < lines.Count && lines[end].Content is [(byte)' ' or (byte)'\t', ..] && lines[end].Content.AsSpan().Trim(" \t"u8).Length > 0) end++;
            Field(lines[line..end], output, isNotice);
            line = end;
        }

        return ends(line) ? line : 0;
    }

    private void Field(List<TextLine> field, Stream output, bool isNotice)
    {
        var scrubbed = headers.Scrub([.. field.Select(line => line.Text)], isNotice);
        for (var i = 0; i < scrubbed.Count; i++)
        {
            var isLast = i == scrubbed.Count - 1;
            var same = scrubbed.Count == field.Count;
            Write(output, same ? field[i].Written(scrubbed[i]) : Encoded(field, scrubbed[i]), isLast ? field[^1].End : field[i].End);
        }
    }

    /// <summary>A field whose lines became one.</summary>
    private static byte[] Encoded(List<TextLine> field, string value) => field[0].Text == value ? field[0].Content : TextCoding.For(Join(field), null).GetBytes(value);

    private void Multipart(List<TextLine> lines, string boundary, Stream output, Place place)
    {
        var start = 0;
        var isPreamble = true;
        for (var i = 0; i <= lines.Count; i++)
        {
            var isEnd = i == lines.Count;
            if (!isEnd && !IsDelimiter(lines[i].Text, boundary)) continue;
            var part = lines[start..i];
            if (isPreamble || (isEnd && IsClosed(lines, start, boundary))) Text(part, output, place);
            else Entity(part, output, place with { IsPart = true, Depth = place.Depth + 1 });
            if (isEnd) break;
            Write(output, lines[i].Written("--" + headers.BoundaryStandIn(boundary) + lines[i].Text[(boundary.Length + 2)..]), lines[i].End);
            isPreamble = false;
            start = i + 1;
        }
    }

    private static bool IsDelimiter(string line, string boundary) => line.StartsWith("--" + boundary, StringComparison.Ordinal) && line[(boundary.Length + 2)..].Trim() is "" or "--";

    private static bool IsClosed(List<TextLine> lines, int start, string boundary) => start > 0 && lines[start - 1].Text.TrimEnd() == $"--{boundary}--";

    private void Leaf(List<TextLine> lines, Stream output, Place place, string mediaType, string? charset, string encoding)
    {
        if (MediaTypes.IsReturnedMessage(mediaType)) Returned(lines, output, place, encoding, charset);
        else if (MediaTypes.UseOf(mediaType) is not PartUse.Text && !mediaType.StartsWith("multipart/", StringComparison.Ordinal)) Attachment(lines, output, encoding);
        else Decoded(lines, output, encoding, charset, decoded => Content(decoded, place, mediaType));
    }

    private void Returned(List<TextLine> lines, Stream output, Place place, string encoding, string? charset)
    {
        if (place.Depth >= Deepest) Attachment(lines, output, encoding);
        else if (encoding is "base64" or "quoted-printable") Decoded(lines, output, encoding, charset, decoded => Nested(decoded, place));
        else Entity(lines, output, new Place(IsOriginal: true, IsPart: false, place.Depth + 1));
    }

    private byte[] Nested(List<TextLine> lines, Place place)
    {
        using var nested = new MemoryStream();
        Entity(lines, nested, new Place(IsOriginal: true, IsPart: false, place.Depth + 1));
        return nested.ToArray();
    }

    private static void Attachment(List<TextLine> lines, Stream output, string encoding)
    {
        foreach (var line in lines) Write(output, line.Written(encoding is "base64" ? Mask.Base64(line.Text) : Mask.All(line.Text)), line.End);
    }

    private void Text(List<TextLine> lines, Stream output, Place place)
    {
        var bytes = Content(lines, place, "text/plain");
        output.Write(bytes);
    }

    /// <summary>Undoes the transfer encoding, and puts what changed into the same encoding again.</summary>
    private static void Decoded(List<TextLine> lines, Stream output, string encoding, string? charset, Func<List<TextLine>, byte[]> rewrite)
    {
        var raw = Join(lines);
        var kind = TransferDecoding.Parse(encoding);
        if (kind is not (MimeKit.ContentEncoding.Base64 or MimeKit.ContentEncoding.QuotedPrintable))
        {
            output.Write(rewrite(TextLine.In(raw, charset)));
            return;
        }

        var plain = TransferDecoding.Decode(raw, kind).ToArray();
        var rewritten = rewrite(TextLine.In(plain, charset));
        if (rewritten.AsSpan().SequenceEqual(plain)) output.Write(raw);
        else if (kind is MimeKit.ContentEncoding.Base64) output.Write(Base64(rewritten, lines));
        else output.Write(QuotedPrintable(rewritten, lines));
    }

    private static byte[] Base64(byte[] bytes, List<TextLine> lines)
    {
        var width = Math.Max(4, lines.Where(line => line.Content.Length > 0).Select(line => line.Content.Length).FirstOrDefault() / 4 * 4);
        var text = Convert.ToBase64String(bytes);
        var end = lines[0].End;
        using var encoded = new MemoryStream();
        for (var start = 0; start < text.Length; start += width) Write(encoded, System.Text.Encoding.ASCII.GetBytes(text[start..Math.Min(start + width, text.Length)]), end);
        foreach (var line in lines.AsEnumerable().Reverse().TakeWhile(line => line.Content.Length == 0)) encoded.Write(line.End);
        return encoded.ToArray();
    }

    private static byte[] QuotedPrintable(byte[] bytes, List<TextLine> lines)
    {
        var encoder = new QuotedPrintableEncoder();
        var input = bytes;
        var encoded = new byte[encoder.EstimateOutputLength(input.Length)];
        var length = encoder.Flush(input, 0, input.Length, encoded);
        var unix = System.Text.Encoding.Latin1.GetString(encoded, 0, length).ReplaceLineEndings("\n");
        return System.Text.Encoding.Latin1.GetBytes(unix.Replace("\n", System.Text.Encoding.Latin1.GetString(lines[0].End), StringComparison.Ordinal));
    }

    /// <summary>The text of a part: the original's is masked, a report's is read as fields, a notice's as text with perhaps an original behind it.</summary>
    private byte[] Content(List<TextLine> lines, Place place, string mediaType)
    {
        using var output = new MemoryStream();
        if (place.IsOriginal) return Masked(lines, output);
        if (mediaType.StartsWith("message/", StringComparison.Ordinal)) return Each(lines, output, headers.ReportField);
        var end = mediaType == "text/html" ? lines.Count : EndOfNotice(lines);
        Each(lines[..end], output, headers.ReportField);
        QuotedOriginal(lines[end..], output);
        return output.ToArray();
    }

    private static int EndOfNotice(List<TextLine> lines)
    {
        var cut = NoticeCutter.Cut(string.Join('\n', lines.Select(line => line.Text)));
        return cut.Original is null ? lines.Count : Math.Min(lines.Count, cut.Notice.Count(c => c == '\n') + (cut.Notice.Length > 0 ? 1 : 0));
    }

    private void QuotedOriginal(List<TextLine> lines, Stream output)
    {
        var start = 0;
        while (start < lines.Count && HeaderLines.NameLength(Unquoted(lines[start])) == 0) start++;
        if (start == lines.Count) start = Math.Min(1, lines.Count);
        Each(lines[..start], output, line => text.Scrub(line));
        var margin = start < lines.Count ? lines[start].Text[..(lines[start].Text.Length - lines[start].Text.TrimStart('>', ' ', '\t', '|').Length)] : "";
        var end = start;
        while (end < lines.Count && lines[end].Text.TrimStart('>', ' ', '\t', '|').Length > 0)
        {
            var next = end + 1;
            while (next < lines.Count && IsContinuation(lines[next].Text, margin)) next++;
            QuotedField(lines[end..next], margin, output);
            end = next;
        }

        Masked(lines[end..], output);
    }

    private static bool IsContinuation(string line, string margin) => line.StartsWith(margin, StringComparison.Ordinal) && line.Length > margin.Length + 1 && line[margin.Length] is ' ' or '\t' && line.Trim().Length > 0;

    private void QuotedField(List<TextLine> field, string margin, Stream output)
    {
        var scrubbed = headers.Scrub([.. field.Select(line => line.Text.StartsWith(margin, StringComparison.Ordinal) ? line.Text[margin.Length..] : line.Text)], isNotice: false);
        for (var i = 0; i < scrubbed.Count; i++) Write(output, field[i].Written((field[i].Text.StartsWith(margin, StringComparison.Ordinal) ? margin : "") + scrubbed[i]), i == scrubbed.Count - 1 ? field[^1].End : field[i].End);
    }

    private static byte[] Unquoted(TextLine line) => line.Content.AsSpan().TrimStart("> \t|"u8).ToArray();

    private static byte[] Masked(List<TextLine> lines, MemoryStream output) => Each(lines, output, Mask.All);

    private static void Masked(List<TextLine> lines, Stream output)
    {
        foreach (var line in lines) Write(output, line.Written(Mask.All(line.Text)), line.End);
    }

    private static byte[] Each(List<TextLine> lines, MemoryStream output, Func<string, string> scrub)
    {
        Each(lines, (Stream)output, scrub);
        return output.ToArray();
    }

    private static void Each(List<TextLine> lines, Stream output, Func<string, string> scrub)
    {
        foreach (var line in lines) Write(output, line.Written(scrub(line.Text)), line.End);
    }

    private static byte[] Join(IEnumerable<TextLine> lines) => [.. lines.SelectMany(line => line.Content.Concat(line.End))];

    private static void Write(Stream output, byte[] content, byte[] end)
    {
        output.Write(content);
        output.Write(end);
    }
}
