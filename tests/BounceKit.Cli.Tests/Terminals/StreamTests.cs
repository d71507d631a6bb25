using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Tests.Terminals;

public class StreamTests
{
    [Fact]
    public async Task A_read_that_waits_can_be_interrupted()
    {
        using var stop = new CancellationTokenSource();
        using var waiting = new WaitingStream();
        using var stream = new InterruptibleStream(waiting, stop.Token);
        var read = Task.Run(() => stream.Read(new byte[1], 0, 1), TestContext.Current.CancellationToken);

        await stop.CancelAsync();

        await FluentActions.Awaiting(() => read.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).Should().ThrowAsync<OperationCanceledException>();
        waiting.Release();
    }

    [Fact]
    public void What_is_read_comes_through()
    {
        using var stream = new InterruptibleStream(new MemoryStream([1, 2, 3]), CancellationToken.None);
        using var copy = new MemoryStream();

        stream.CopyTo(copy);

        copy.ToArray().Should().Equal(1, 2, 3);
    }

    [Theory]
    [InlineData(32, true)]
    [InlineData(28, false)]
    public void A_failing_output_is_no_failing_input(int systemError, bool readerHasGone)
    {
        using var output = new GuardedOutput(new FailingStream(systemError));

        var write = () => output.Write([1]);

        write.Should().Throw<OutputFailedException>().Which.ReaderHasGone.Should().Be(readerHasGone);
    }

    [Fact]
    public void A_reader_that_has_gone_ends_the_tool_quietly()
    {
        using var error = new StringWriter();
        using var output = new StreamWriter(new GuardedOutput(new FailingStream(32)));

        CommandLineApp.Run(["explain", Samples.Reply], new Terminal { Input = new MemoryStream(), Output = output, Error = error }).Should().Be(ExitCode.Done);

        error.ToString().Should().BeEmpty();
    }

    [Fact]
    public void A_full_disk_is_said()
    {
        using var error = new StringWriter();
        using var output = new StreamWriter(new GuardedOutput(new FailingStream(28)));

        CommandLineApp.Run(["explain", Samples.Reply], new Terminal { Input = new MemoryStream(), Output = output, Error = error }).Should().Be(ExitCode.Failed);

        error.ToString().Should().Contain("The results cannot be written: No space");
    }

    private sealed class FailingStream(int systemError) : MemoryStream
    {
        private bool failed;

        // Once: what a test disposes writes its buffer again.
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (failed) return;
            failed = true;
            throw new IOException("No space", systemError);
        }
    }

    private sealed class WaitingStream : MemoryStream
    {
        private readonly ManualResetEventSlim released = new();

        public void Release() => released.Set();

        public override int Read(byte[] buffer, int offset, int count)
        {
            released.Wait();
            return 0;
        }
    }
}
