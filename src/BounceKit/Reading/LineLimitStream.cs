namespace BounceKit.Reading;

/// <summary>
/// Stands between the caller's stream and MimeKit: cuts header fields beyond <see cref="Limit"/>, turns the line ends of a CR-only message into LF,
/// and takes off what may stand before the first header.
/// </summary>
/// <remarks>
/// MimeKit's cost for one long header field is quadratic in its length (1 MB folded in short lines: seconds), so such a field must not reach it. It
/// asks for the next few KB only when it has used up the last, so <see cref="InHeaders"/>, which the reader sets from its events, tells exactly
/// whether a line that is too long by now is a header field; the long lines of bodies pass untouched. A cut field ends with a line end, and the rest
/// of it, continuation lines included, is dropped.
/// </remarks>
internal sealed class LineLimitStream : Stream
{
    /// <summary>Bytes of one header field that reach MimeKit, give or take one of its reads.</summary>
    public const int Limit = 64 * 1024;

    /// <summary>Bytes searched for a line feed before the message counts as one with bare carriage returns.</summary>
    private const int HeadSize = 64 * 1024;

    private const int FirstHeadSize = 8 * 1024;

    private byte[] head = new byte[FirstHeadSize];
    private int headLength;
    private int headPosition;
    private Stream inner = Null;
    private bool endsLinesWithCarriageReturn;
    private long fieldLength;
    private bool dropping;
    private bool atLineStart;

    /// <summary>True while MimeKit is reading header lines.</summary>
    public bool InHeaders { get; set; }

    /// <summary>While true, what is read is remembered (as far as the head has room), for a message that turns out to have no headers.</summary>
    public bool Recording { get; set; }

    /// <summary>Header fields that were cut.</summary>
    public int CutFields { get; private set; }

    /// <summary>Bytes taken from the inner stream.</summary>
    public long BytesRead { get; private set; }

    /// <summary>True where there was nothing to read.</summary>
    public bool IsEmpty => BytesRead == 0;

    /// <summary>What has been given out and remembered, from the message's first byte.</summary>
    public ReadOnlySpan<byte> Recorded => head.AsSpan(0, headPosition);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Begins a message.</summary>
    /// <param name="stream">The message.</param>
    /// <param name="afterEmptyLine">Whether an empty line stood before it, of which the stream keeps no trace.</param>
    public void Open(Stream stream, bool afterEmptyLine = false)
    {
        Reset(stream);
        if (afterEmptyLine)
        {
            head[0] = (byte)'\n';
            TakeHead(1);
            TakeHead(stream.Read(head, headLength, head.Length - headLength));
        }

        while (NeedsMoreHead())
        {
            if (!TakeHead(stream.Read(head, headLength, head.Length - headLength))) break;
        }

        PrepareHead();
    }

    /// <summary>The same, asynchronously.</summary>
    public async Task OpenAsync(Stream stream, CancellationToken cancellationToken)
    {
        Reset(stream);
        while (NeedsMoreHead())
        {
            if (!TakeHead(await ReadInnerAsync(cancellationToken).ConfigureAwait(false))) break;
        }

        PrepareHead();
    }

    /// <summary>Lets go of the caller's stream.</summary>
    public void Release()
    {
        inner = Null;
        if (head.Length > FirstHeadSize) head = new byte[FirstHeadSize];
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (true)
        {
            var read = ReadHead(buffer.AsSpan(offset, count));
            if (read == 0)
            {
                read = inner.Read(buffer, offset, count);
                Take(buffer.AsSpan(offset, read));
            }

            if (read == 0) return 0;
            read = Filter(buffer.AsSpan(offset, read));
            if (read > 0) return read;
        }
    }

#if NETSTANDARD2_0
    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = ReadHead(buffer.AsSpan(offset, count));
            if (read == 0)
            {
                read = await inner.ReadAsync(buffer, offset, count, cancellationToken).ConfigureAwait(false);
                Take(buffer.AsSpan(offset, read));
            }

            if (read == 0) return 0;
            read = Filter(buffer.AsSpan(offset, read));
            if (read > 0) return read;
        }
    }
#else
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var read = ReadHead(buffer.Span);
            if (read == 0)
            {
                read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
                Take(buffer.Span.Slice(0, read));
            }

            if (read == 0) return 0;
            read = Filter(buffer.Span.Slice(0, read));
            if (read > 0) return read;
        }
    }
#endif

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Reset(Stream stream)
    {
        inner = stream;
        headLength = 0;
        headPosition = 0;
        endsLinesWithCarriageReturn = false;
        fieldLength = 0;
        dropping = false;
        atLineStart = false;
        InHeaders = true;
        Recording = true;
        CutFields = 0;
        BytesRead = 0;
    }

    private Task<int> ReadInnerAsync(CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        inner.ReadAsync(head, headLength, head.Length - headLength, cancellationToken);
#else
        inner.ReadAsync(head.AsMemory(headLength), cancellationToken).AsTask();
#endif

    private bool NeedsMoreHead() => headLength < HeadSize && !HasLineFeed();

    private Span<byte> Head => head.AsSpan(0, headLength);

    private bool HasLineFeed() => Head.IndexOf((byte)'\n') >= 0;

    private bool TakeHead(int read)
    {
        headLength += read;
        BytesRead += read;
        if (headLength == head.Length && head.Length < HeadSize) Array.Resize(ref head, head.Length * 4 > HeadSize ? HeadSize : head.Length * 4);
        return read > 0;
    }

    private void PrepareHead()
    {
        endsLinesWithCarriageReturn = !HasLineFeed() && Head.IndexOf((byte)'\r') >= 0;
        if (endsLinesWithCarriageReturn) ReplaceCarriageReturns(Head);
        headPosition = Preamble.Length(Head);
    }

    private int ReadHead(Span<byte> buffer)
    {
        var length = Math.Min(buffer.Length, headLength - headPosition);
        if (length <= 0) return 0;
        head.AsSpan(headPosition, length).CopyTo(buffer);
        headPosition += length;
        return length;
    }

    private void Take(Span<byte> bytes)
    {
        BytesRead += bytes.Length;
        if (endsLinesWithCarriageReturn) ReplaceCarriageReturns(bytes);
        if (Recording) Record(bytes);
    }

    private void Record(ReadOnlySpan<byte> bytes)
    {
        var length = Math.Min(bytes.Length, HeadSize - headLength);
        if (length <= 0) return;
        if (headLength + length > head.Length) Array.Resize(ref head, HeadSize);
        bytes.Slice(0, length).CopyTo(head.AsSpan(headLength));
        headLength += length;
        headPosition = headLength;
    }

    private static void ReplaceCarriageReturns(Span<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == (byte)'\r') bytes[i] = (byte)'\n';
        }
    }

    /// <summary>Drops what is too much, in place, and returns how much is left.</summary>
    private int Filter(Span<byte> bytes)
    {
        if (!dropping && InHeaders && fieldLength >= Limit && !StartsNewField(bytes))
        {
            dropping = true;
            CutFields++;
            return StartDropping(bytes);
        }

        if (dropping) return Drop(bytes, 0);
        Measure(bytes);
        return bytes.Length;
    }

    private bool StartsNewField(ReadOnlySpan<byte> bytes) => atLineStart && bytes[0] is not ((byte)' ' or (byte)'\t');

    /// <summary>Ends the cut field with a line end, unless it stands at one.</summary>
    private int StartDropping(Span<byte> bytes)
    {
        if (atLineStart) return Drop(bytes, 0);
        atLineStart = bytes[0] == (byte)'\n';
        bytes[0] = (byte)'\n';
        return Drop(bytes, 1);
    }

    private int Drop(Span<byte> bytes, int kept)
    {
        var position = kept;
        while (position < bytes.Length)
        {
            if (StartsNewField(bytes.Slice(position)))
            {
                dropping = false;
                var rest = bytes.Slice(position);
                fieldLength = 0;
                Measure(rest);
                rest.CopyTo(bytes.Slice(kept));
                return kept + rest.Length;
            }

            var lineFeed = bytes.Slice(position).IndexOf((byte)'\n');
            atLineStart = lineFeed >= 0;
            position = lineFeed < 0 ? bytes.Length : position + lineFeed + 1;
        }

        return kept;
    }

    /// <summary>Counts the bytes since the last line that began without a blank.</summary>
    private void Measure(ReadOnlySpan<byte> bytes)
    {
        var fieldStart = StartsNewField(bytes) ? 0 : -1;
        atLineStart = bytes[bytes.Length - 1] == (byte)'\n';
        for (var end = bytes.Length - 1; end > 0;)
        {
            var lineFeed = bytes.Slice(0, end).LastIndexOf((byte)'\n');
            if (lineFeed < 0) break;
            if (bytes[lineFeed + 1] is not ((byte)' ' or (byte)'\t'))
            {
                fieldStart = lineFeed + 1;
                break;
            }

            end = lineFeed;
        }

        fieldLength = fieldStart < 0 ? fieldLength + bytes.Length : bytes.Length - fieldStart;
    }

    /// <summary>What may stand before the first header and would make MimeKit see a message without any.</summary>
    private static class Preamble
    {
        public static int Length(ReadOnlySpan<byte> head)
        {
            var length = head.StartsWith("\uFEFF"u8) ? 3 : 0;
            var start = SkipBlankLines(head, length);
            if (HeaderLines.IsMboxLine(head.Slice(start))) start = SkipBlankLines(head, start + HeaderLines.EndOfLine(head.Slice(start)));
            return HeaderLines.NameLength(head.Slice(start)) > 0 ? start : length;
        }

        private static int SkipBlankLines(ReadOnlySpan<byte> head, int start)
        {
            for (var i = start; i < head.Length && head[i] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'; i++)
            {
                if (head[i] == (byte)'\n') start = i + 1;
            }

            return start;
        }
    }
}
