namespace BounceKit.Reading;

/// <summary>
/// Reads an mbox as one message after the other, in bounded memory: a message begins at a <c>From </c> line that stands after an empty line and before a header
/// (RFC 4155, and a body that holds such a line unquoted), and <c>&gt;From </c> loses one angle bracket (mboxrd).
/// A stream that does not begin with a <c>From </c> line is given through as the one message that it is.
/// </summary>
internal sealed class MboxStream : Stream
{
    /// <summary>Bytes looked at to know a <c>From </c> line and the header after it.</summary>
    private const int Lookahead = 4096;

    private readonly Stream inner;
    private readonly byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool innerEnded;

    private bool splits;
    private bool isFirstLine;
    private bool atLineStart;
    private bool lineIsEmpty;
    private bool afterEmptyLine;
    private bool messageEnded = true;

    /// <param name="inner">The mbox; it is left open.</param>
    /// <param name="isMbox">True where that is known, so that it need not begin with a <c>From </c> line.</param>
    public MboxStream(Stream inner, bool isMbox)
    {
        this.inner = inner;
        splits = isMbox;
    }

    private enum Step
    {
        Served,
        NeedsMore,
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private ReadOnlySpan<byte> Available => buffer.AsSpan(start, end - start);

    /// <summary>Goes to the next message; what has not been read of this one is passed over.</summary>
    public bool MoveNext()
    {
        while (Drain() == Step.NeedsMore) Fill();
        while (SkipEmptyLines() == Step.NeedsMore) Fill();
        return Begin();
    }

    /// <inheritdoc cref="MoveNext"/>
    public async Task<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        while (Drain() == Step.NeedsMore) await FillAsync(cancellationToken).ConfigureAwait(false);
        while (SkipEmptyLines() == Step.NeedsMore) await FillAsync(cancellationToken).ConfigureAwait(false);
        return Begin();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int written;
        while (Serve(buffer.AsSpan(offset, count), out written) == Step.NeedsMore) Fill();
        return written;
    }

#if NETSTANDARD2_0
    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        int written;
        while (Serve(buffer.AsSpan(offset, count), out written) == Step.NeedsMore) await FillAsync(cancellationToken).ConfigureAwait(false);
        return written;
    }
#else
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int written;
        while (Serve(buffer.Span, out written) == Step.NeedsMore) await FillAsync(cancellationToken).ConfigureAwait(false);
        return written;
    }
#endif

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private Step Drain()
    {
        Span<byte> passedOver = stackalloc byte[2048];
        while (!messageEnded)
        {
            if (Serve(passedOver, out _) == Step.NeedsMore) return Step.NeedsMore;
        }

        return Step.Served;
    }

    /// <summary>Passes over the empty lines between two messages, and sees to it that the first line can be looked at.</summary>
    private Step SkipEmptyLines()
    {
        while (start < end && splits && buffer[start] is (byte)'\r' or (byte)'\n') start++;
        return Available.Length < Lookahead && !innerEnded ? Step.NeedsMore : Step.Served;
    }

    private bool Begin()
    {
        if (Available.Length == 0) return false;
        splits = splits || Available.StartsWith("From "u8);
        messageEnded = false;
        isFirstLine = atLineStart = true;
        return true;
    }

    private Step Serve(Span<byte> target, out int written)
    {
        written = 0;
        while (!messageEnded && written < target.Length)
        {
            if (start == end && innerEnded) messageEnded = true;
            if (messageEnded) break;
            if (!CanGoOn()) return written > 0 ? Step.Served : Step.NeedsMore;
            if (atLineStart && splits && BeginLine()) break;
            written += CopyLine(target.Slice(written));
        }

        return Step.Served;
    }

    private bool CanGoOn() => start < end && !(atLineStart && splits && !innerEnded && buffer[start] is (byte)'F' or (byte)'>' && Available.Length < Lookahead);

    /// <summary>True where the line begins the next message. Takes a quoting angle bracket off.</summary>
    private bool BeginLine()
    {
        messageEnded = afterEmptyLine && !isFirstLine && IsSeparator(Available);
        if (messageEnded) return true;
        if (IsQuotedFromLine(Available)) start++;
        isFirstLine = false;
        return false;
    }

    private int CopyLine(Span<byte> target)
    {
        if (atLineStart) lineIsEmpty = true;
        var lineFeed = Available.IndexOf((byte)'\n');
        var length = Math.Min(target.Length, lineFeed < 0 ? Available.Length : lineFeed + 1);
        var copied = Available.Slice(0, length);
        copied.CopyTo(target);
        lineIsEmpty = lineIsEmpty && copied.Length <= 2 && copied[0] is (byte)'\r' or (byte)'\n';
        start += length;
        atLineStart = length == lineFeed + 1;
        if (atLineStart) afterEmptyLine = lineIsEmpty;
        return length;
    }

    private static bool IsSeparator(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("From "u8)) return false;
        if (text.Length > Lookahead) text = text.Slice(0, Lookahead);
        var next = text.Slice(HeaderLines.EndOfLine(text));
        return HeaderLines.NameLength(next) > 0 || next.StartsWith(">From "u8);
    }

    private static bool IsQuotedFromLine(ReadOnlySpan<byte> text)
    {
        var brackets = 0;
        while (brackets < text.Length && text[brackets] == (byte)'>') brackets++;
        return brackets > 0 && text.Slice(brackets).StartsWith("From "u8);
    }

    private void Fill()
    {
        MakeRoom();
        Filled(inner.Read(buffer, end, buffer.Length - end));
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        MakeRoom();
#if NETSTANDARD2_0
        Filled(await inner.ReadAsync(buffer, end, buffer.Length - end, cancellationToken).ConfigureAwait(false));
#else
        Filled(await inner.ReadAsync(buffer.AsMemory(end), cancellationToken).ConfigureAwait(false));
#endif
    }

    private void MakeRoom()
    {
        if (start == 0) return;
        Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
        end -= start;
        start = 0;
    }

    private void Filled(int read)
    {
        end += read;
        innerEnded = read == 0;
    }
}
