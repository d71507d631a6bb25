using BounceKit.Tests.Fixtures;
using BounceKit.Tests.Reading;
using MimeKit;

namespace BounceKit.Tests;

/// <summary>What the front door promises of every way in.</summary>
public class FrontDoorTests
{
    private static readonly BounceParser Parser = BounceParser.Default;

    private static CancellationToken Cancelled => new(canceled: true);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Fixtures => Fixture.Rows;

    /// <summary>MimeKit finds no lines in a message whose line ends are bare carriage returns.</summary>
    public static TheoryData<string> FixturesThatMimeKitLoads => [.. Fixture.Names.Where(name => Fixture.Bytes(name).Contains((byte)'\n'))];

    [Fact]
    public void Null_is_refused_at_once()
    {
        var calls = new Action[]
        {
            () => _ = new BounceParser(null!),
            () => Parser.Parse((MimeMessage)null!),
            () => Parser.Parse((Stream)null!),
            () => Parser.ParseFile(null!),
            () => Parser.ParseMailbox((string)null!, Token),
            () => Parser.ParseMailbox((Stream)null!, Token),
            () => Parser.ParseMailboxAsync((string)null!, Token),
            () => Parser.ParseMailboxAsync((Stream)null!, Token),
            () => Parser.ParseText(null!),
            () => Parser.Classify(null!),
        };

        calls.Should().AllSatisfy(call => call.Should().Throw<ArgumentNullException>());
    }

    [Fact]
    public async Task Null_is_refused_asynchronously_too()
    {
        await ((Func<Task>)(() => Parser.ParseAsync(null!, Token))).Should().ThrowAsync<ArgumentNullException>();
        await ((Func<Task>)(() => Parser.ParseFileAsync(null!, Token))).Should().ThrowAsync<ArgumentNullException>();
    }

    [Fact]
    public void A_limit_out_of_its_range_is_refused()
    {
        var settings = new[]
        {
            BounceParserOptions.Default with { MaxRecipients = 0 },
            BounceParserOptions.Default with { MaxTextBytes = 1_023 },
            BounceParserOptions.Default with { MaxDiagnosticLength = 255 },
            BounceParserOptions.Default with { MaxDepth = 3 },
            BounceParserOptions.Default with { MaxDepth = 257 },
            BounceParserOptions.Default with { MaxParts = 7 },
        };

        settings.Should().AllSatisfy(options => ((Action)(() => _ = new BounceParser(options))).Should().Throw<ArgumentOutOfRangeException>());
    }

    [Fact]
    public void A_stream_is_read_from_its_position_to_its_end_and_left_open()
    {
        var message = Fixture.Bytes("rfc3464/plain");
        using var stream = new MemoryStream([.. "not part of it"u8, .. message]);
        stream.Position = 14;

        var report = Parser.Parse(stream);

        ExpectedReport.Of(report).Should().Be(ExpectedReport.Of(Parser.Parse(message)));
        stream.CanRead.Should().BeTrue();
        stream.Position.Should().Be(stream.Length);
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_and_gives_few_bytes_at_a_time_is_read_alike()
    {
        var message = Fixture.Bytes("postfix/three-recipients-three-reasons.eucjp");
        using var stream = new TricklingStream(message);
        using var again = new TricklingStream(message);

        var report = Parser.Parse(stream);
        var asynchronous = await Parser.ParseAsync(again, Token);

        ExpectedReport.Of(report).Should().Be(ExpectedReport.Of(Parser.Parse(message)));
        ExpectedReport.Of(asynchronous).Should().Be(ExpectedReport.Of(report));
        stream.IsDisposed.Should().BeFalse();
        again.IsDisposed.Should().BeFalse();
    }

    [Fact]
    public void A_slice_of_an_array_is_a_message()
    {
        var message = Fixture.Bytes("rfc3464/plain");
        var array = new byte[message.Length + 20];
        message.CopyTo(array, 10);

        var report = Parser.Parse(array.AsMemory(10, message.Length));

        ExpectedReport.Of(report).Should().Be(ExpectedReport.Of(Parser.Parse(message)));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Reading_asynchronously_gives_the_same_report(string fixture)
    {
        var message = Fixture.Bytes(fixture);
        using var stream = new MemoryStream(message);

        var report = await Parser.ParseAsync(stream, Token);

        BounceJson.Serialize(report).Should().Be(BounceJson.Serialize(Parser.Parse(message)));
    }

    [Theory]
    [MemberData(nameof(FixturesThatMimeKitLoads))]
    public void A_loaded_message_gives_the_same_report_as_its_bytes(string fixture)
    {
        var bytes = Fixture.Bytes(fixture);
        using var message = MimeMessage.Load(new MemoryStream(bytes), Token);

        var report = Parser.Parse(message);

        BounceJson.Serialize(report).Should().Be(BounceJson.Serialize(Parser.Parse(bytes)));
    }

    /// <summary>The same over a folder of real mail, where the environment names one.</summary>
    [Fact]
    public void A_loaded_message_of_the_reader_s_own_folder_gives_the_same_report_as_its_bytes()
    {
        var folder = Environment.GetEnvironmentVariable("BOUNCEKIT_CORPUS");
        Assert.SkipWhen(string.IsNullOrEmpty(folder), "BOUNCEKIT_CORPUS names no folder.");

        var differing = Directory.EnumerateFiles(folder!, "*.eml", SearchOption.AllDirectories).Where(GivesTwoReports);

        differing.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void The_line_ends_of_a_message_change_nothing(string fixture)
    {
        var lf = Fixture.Text(fixture).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

        var report = ExpectedReport.Of(Parser.Parse(Mail.Bytes(lf)));

        ExpectedReport.Of(Parser.Parse(Mail.Bytes(lf.Replace("\n", "\r\n", StringComparison.Ordinal)))).Should().Be(report, because: "CRLF is how mail travels");
        ExpectedReport.Of(Parser.Parse(Mail.Bytes(lf.Replace('\n', '\r')))).Should().Be(report, because: "old systems stored mail with CR");
    }

    [Fact]
    public void Eight_threads_get_the_answers_that_one_gets()
    {
        var messages = Fixture.Names.Select(Fixture.Bytes).ToArray();
        var alone = messages.Select(message => BounceJson.Serialize(Parser.Parse(message))).ToArray();
        var shared = new BounceParser();
        var answers = new string[8][];
        var threads = Enumerable.Range(0, 8).Select(number => new Thread(() => answers[number] = [.. messages.Select(message => BounceJson.Serialize(shared.Parse(message)))])).ToList();

        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        answers.Should().AllSatisfy(answer => answer.Should().Equal(alone));
    }

    [Fact]
    public async Task A_cancelled_reading_stops()
    {
        using var stream = new MemoryStream(Fixture.Bytes("rfc3464/plain"));

        await ((Func<Task>)(() => Parser.ParseAsync(stream, Cancelled))).Should().ThrowAsync<OperationCanceledException>();
        ((Action)(() => _ = Parser.ParseMailbox(stream, Cancelled).Count())).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void A_failing_stream_s_own_exception_comes_through()
    {
        using var stream = new FailingStream();

        ((Action)(() => Parser.Parse(stream))).Should().Throw<IOException>().WithMessage("the line is down");
    }

    [Fact]
    public void A_file_that_is_not_there_is_a_bad_call()
    {
        var path = Path.Combine(Path.GetTempPath(), "bouncekit-is-not-here.eml");

        ((Action)(() => Parser.ParseFile(path))).Should().Throw<FileNotFoundException>();
    }

    private static bool GivesTwoReports(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (!bytes.Contains((byte)'\n')) return false;
        try
        {
            using var message = MimeMessage.Load(new MemoryStream(bytes), Token);
            return BounceJson.Serialize(Parser.Parse(message)) != BounceJson.Serialize(Parser.Parse(bytes));
        }
        catch (FormatException)
        {
            return false; // MimeKit refuses what holds no header at all.
        }
    }
}
