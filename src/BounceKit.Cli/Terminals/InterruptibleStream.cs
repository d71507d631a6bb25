namespace BounceKit.Cli.Terminals;

/// <summary>Standard input whose reading Ctrl-C can end: a read on a terminal or a pipe blocks, and nothing else would wake it.</summary>
internal sealed class InterruptibleStream(Stream inner, CancellationToken stop) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        stop.ThrowIfCancellationRequested();
        var read = Task.Run(() => inner.Read(buffer, offset, count));
        Task.WaitAny([read], stop);
        return read.GetAwaiter().GetResult();
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
