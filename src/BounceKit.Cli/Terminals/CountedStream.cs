namespace BounceKit.Cli.Terminals;

/// <summary>A file that says how many bytes were read of it, and takes them back where it is begun again.</summary>
internal sealed class CountedStream(Stream inner, Action<long> came) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set
        {
            came(value - inner.Position);
            inner.Position = value;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        came(read);
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        var before = inner.Position;
        var after = inner.Seek(offset, origin);
        came(after - before);
        return after;
    }

    public override void Flush() { }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
