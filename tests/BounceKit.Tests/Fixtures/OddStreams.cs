namespace BounceKit.Tests.Fixtures;

/// <summary>A stream as a socket gives it: it cannot seek, and gives a few bytes at a time.</summary>
internal sealed class TricklingStream(byte[] content) : ReadOnlyStream
{
    private int position;

    public bool IsDisposed { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var given = Math.Min(Math.Min(count, 1 + position % 7), content.Length - position);
        Array.Copy(content, position, buffer, offset, given);
        position += given;
        return given;
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}

/// <summary>A stream that breaks after its first bytes.</summary>
internal sealed class FailingStream : ReadOnlyStream
{
    private bool hasGiven;

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (hasGiven) throw new IOException("the line is down");
        hasGiven = true;
        buffer[offset] = (byte)'F';
        return 1;
    }
}

/// <summary>A stream that gives as many zeros as asked for, without holding them.</summary>
internal sealed class ZeroStream(long length) : ReadOnlyStream
{
    private long left = length;

    public override int Read(byte[] buffer, int offset, int count)
    {
        var given = (int)Math.Min(count, left);
        Array.Clear(buffer, offset, given);
        left -= given;
        return given;
    }
}

/// <summary>A stream of pieces without an end, which counts what it gave.</summary>
internal sealed class EndlessStream(IEnumerable<byte[]> pieces) : ReadOnlyStream
{
    private readonly IEnumerator<byte[]> pieces = pieces.GetEnumerator();

    public long Given { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        pieces.MoveNext();
        var given = Math.Min(count, pieces.Current.Length);
        Array.Copy(pieces.Current, 0, buffer, offset, given);
        Given += given;
        return given;
    }
}

internal abstract class ReadOnlyStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
