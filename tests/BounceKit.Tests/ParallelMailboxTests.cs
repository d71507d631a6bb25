using System.Text;
using BounceKit.Tests.Fixtures;

namespace BounceKit.Tests;

public class ParallelMailboxTests
{
    private static readonly BounceParser OneByOne = new();
    private static readonly BounceParser Parallel = new(new BounceParserOptions { MailboxParallelism = 4 });

    private static MemoryStream Mbox(int count, Func<int, string> text)
    {
        var mbox = new StringBuilder();
        for (var i = 0; i < count; i++) mbox.Append("From a@example.com Sat Jan 16 12:00:00 2010\nFrom: MAILER-DAEMON@mx.example.com\nTo: list@example.org\nSubject: Undelivered Mail Returned to Sender\nMessage-ID: <").Append(i).Append("@mx.example.com>\n\n").Append(text(i)).Append("\n\n");
        return new MemoryStream(Encoding.UTF8.GetBytes(mbox.ToString()));
    }

    private static string Refusal(int number) => $"<user{number}@example.com>: host mx.example.net said: 550 5.1.1 User unknown (in reply to RCPT TO command)";

    [Fact]
    public void Reports_come_in_the_order_of_the_messages()
    {
        var reports = Parallel.ParseMailbox(Mbox(300, Refusal), TestContext.Current.CancellationToken).ToList();

        reports.Select(report => report.MessageId).Should().Equal(Enumerable.Range(0, 300).Select(i => $"{i}@mx.example.com"));
    }

    [Fact]
    public void Reports_say_what_they_say_when_read_one_by_one()
    {
        var expected = OneByOne.ParseMailbox(Mbox(100, Refusal), TestContext.Current.CancellationToken).Select(report => BounceJson.Serialize(report));

        var reports = Parallel.ParseMailbox(Mbox(100, Refusal), TestContext.Current.CancellationToken).Select(report => BounceJson.Serialize(report));

        reports.Should().Equal(expected);
    }

    [Fact]
    public async Task Reports_of_an_asynchronous_mailbox_come_in_order_too()
    {
        var ids = new List<string?>();

        await foreach (var report in Parallel.ParseMailboxAsync(Mbox(100, Refusal), TestContext.Current.CancellationToken)) ids.Add(report.MessageId);

        ids.Should().Equal(Enumerable.Range(0, 100).Select(i => $"{i}@mx.example.com"));
    }

    [Fact]
    public void A_fault_of_the_users_own_check_passes_through_after_the_reports_before_it()
    {
        var parser = new BounceParser(new BounceParserOptions { MailboxParallelism = 2, IsOurs = query => query.Value.Contains('7') ? throw new InvalidTimeZoneException() : false });
        var seen = 0;

        var reading = () =>
        {
            foreach (var _ in parser.ParseMailbox(Mbox(20, i => Refusal(i) + $"\n\n--- Below this line is a copy of the message.\n\nMessage-ID: <original-{i}@example.org>\nFrom: list@example.org\nReceived: by mx\n"))) seen++;
        };

        reading.Should().Throw<InvalidTimeZoneException>();
        seen.Should().Be(7);
    }

    [Fact]
    public void What_was_read_before_the_stream_fails_is_reported_first()
    {
        var stream = new BreakingStream(Mbox(2_000, Refusal), failsAfter: 200_000);
        var seen = 0;

        var reading = () =>
        {
            foreach (var _ in Parallel.ParseMailbox(stream)) seen++;
        };

        reading.Should().Throw<IOException>();
        seen.Should().BeGreaterThan(100);
    }

    [Fact]
    public void Reading_never_runs_further_ahead_of_the_reports_than_a_few_hundred_messages() =>
        FurthestAhead(4_000, Refusal).Should().BeLessThan(500);

    [Fact]
    public void Large_messages_wait_in_smaller_numbers() =>
        FurthestAhead(100, i => Refusal(i) + string.Concat(Enumerable.Repeat("\nThe quick brown fox jumps over the lazy dog and says nothing.", 4_000)))
            .Should().BeLessThan(40, "a message of 250 KB is held in memory while it waits");

    [Fact]
    public void A_stop_is_an_answer_and_not_a_wait()
    {
        using var stop = new CancellationTokenSource();
        var seen = 0;

        var reading = () =>
        {
            foreach (var _ in Parallel.ParseMailbox(Mbox(2_000, Refusal), stop.Token))
            {
                if (++seen == 10) stop.Cancel();
            }
        };

        reading.Should().Throw<OperationCanceledException>();
        seen.Should().BeLessThan(1_000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65)]
    public void A_degree_out_of_its_range_is_refused(int degree)
    {
        var making = () => new BounceParser(new BounceParserOptions { MailboxParallelism = degree });

        making.Should().Throw<ArgumentOutOfRangeException>().WithParameterName("MailboxParallelism");
    }

    /// <summary>How many messages reading was ahead of the reports, at the most. Every message is reported.</summary>
    private static long FurthestAhead(int count, Func<int, string> text)
    {
        var mbox = Mbox(count, text);
        var bytesOfMessage = mbox.Length / count;
        var furthest = 0L;
        var seen = 0;
        foreach (var _ in Parallel.ParseMailbox(mbox, TestContext.Current.CancellationToken))
        {
            furthest = Math.Max(furthest, (mbox.Position / bytesOfMessage) - seen);
            seen++;
        }

        seen.Should().Be(count);
        return furthest;
    }

    /// <summary>A stream that breaks after so many bytes of another.</summary>
    private sealed class BreakingStream(Stream inner, long failsAfter) : ReadOnlyStream
    {
        private long given;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (given > failsAfter) throw new IOException("The disk is gone.");
            var read = inner.Read(buffer, offset, count);
            given += read;
            return read;
        }
    }
}
