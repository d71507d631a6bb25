using System.Text;
using BounceKit.Tests.Fixtures;

namespace BounceKit.Tests;

/// <summary>Mailboxes through the front door: each message gives the report that it gives alone.</summary>
public sealed class MailboxTests : IDisposable
{
    private static readonly string[] Some = ["rfc3464/plain", "qmail/hand-written-two-recipients", "not-a-bounce/plain-letter", "rfc5965/abuse"];

    private readonly string folder = Directory.CreateTempSubdirectory("bouncekit").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void An_mbox_gives_the_report_of_each_message_in_order()
    {
        var path = Write("some.mbox", Mbox());

        var reports = BounceParser.Default.ParseMailbox(path, Token).ToList();

        reports.Select(r => r.Source).Should().Equal(Enumerable.Range(1, Some.Length).Select(n => $"{path}#{n}"));
        reports.Select(Told).Should().Equal(Some.Select(name => Told(BounceParser.Default.Parse(Fixture.Bytes(name)))));
    }

    [Fact]
    public void A_Maildir_gives_the_report_of_each_message()
    {
        Directory.CreateDirectory(Path.Combine(folder, "tmp"));
        for (var i = 0; i < Some.Length; i++) Write($"{(i % 2 == 0 ? "cur" : "new")}/{i}.host:2,", Fixture.Bytes(Some[i]));

        var reports = BounceParser.Default.ParseMailbox(folder, Token);

        reports.Select(Told).Should().BeEquivalentTo(Some.Select(name => Told(BounceParser.Default.Parse(Fixture.Bytes(name)))));
    }

    [Fact]
    public void A_folder_gives_the_report_of_each_file()
    {
        for (var i = 0; i < Some.Length; i++) Write($"{i}.eml", Fixture.Bytes(Some[i]));

        var reports = BounceParser.Default.ParseMailbox(folder, Token);

        reports.Select(Told).Should().Equal(Some.Select(name => Told(BounceParser.Default.Parse(Fixture.Bytes(name)))));
    }

    [Fact]
    public async Task Reading_asynchronously_gives_the_same_reports()
    {
        Write("a.mbox", Mbox());
        Write("b.eml", Fixture.Bytes(Some[0]));

        var reports = new List<string>();
        await foreach (var report in BounceParser.Default.ParseMailboxAsync(folder, Token)) reports.Add(BounceJson.Serialize(report));

        reports.Should().Equal(BounceParser.Default.ParseMailbox(folder, Token).Select(r => BounceJson.Serialize(r)));
        reports.Should().HaveCount(Some.Length + 1);
    }

    [Fact]
    public async Task A_stream_is_a_mailbox_too_and_stays_open()
    {
        using var stream = new TricklingStream(Mbox());
        using var again = new TricklingStream(Mbox());

        var reports = BounceParser.Default.ParseMailbox(stream, Token).Select(Told).ToList();
        var asynchronous = new List<string>();
        await foreach (var report in BounceParser.Default.ParseMailboxAsync(again, Token)) asynchronous.Add(Told(report));

        reports.Should().HaveCount(Some.Length);
        asynchronous.Should().Equal(reports);
        stream.IsDisposed.Should().BeFalse();
        again.IsDisposed.Should().BeFalse();
    }

    [Fact]
    public void A_mailbox_is_read_only_as_far_as_it_is_asked()
    {
        var endless = Enumerable.Range(0, int.MaxValue).Select(_ => Encoding.ASCII.GetBytes("From x Thu Mar  5 09:15:00 2026\nSubject: a\nFrom: b@sender.example\n\nbody\n\n"));
        using var stream = new EndlessStream(endless);

        var reports = BounceParser.Default.ParseMailbox(stream, Token).Take(3).ToList();

        reports.Should().HaveCount(3);
        stream.Given.Should().BeLessThan(1_000_000);
    }

    [Fact]
    public void Cancelling_stops_between_two_messages()
    {
        var path = Write("some.mbox", Mbox());
        using var source = new CancellationTokenSource();
        var read = 0;

        var act = () =>
        {
            foreach (var report in BounceParser.Default.ParseMailbox(path, source.Token))
            {
                read++;
                source.Cancel();
            }
        };

        act.Should().Throw<OperationCanceledException>();
        read.Should().Be(1);
    }

    [Fact]
    public async Task Cancelling_stops_an_asynchronous_reading()
    {
        var path = Write("some.mbox", Mbox());
        using var source = new CancellationTokenSource();
        var read = 0;

        var act = async () =>
        {
            await foreach (var report in BounceParser.Default.ParseMailboxAsync(path, source.Token))
            {
                read++;
                await source.CancelAsync();
            }
        };

        await act.Should().ThrowAsync<OperationCanceledException>();
        read.Should().Be(1);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_report_with_a_warning_and_the_others_are_read()
    {
        Write("a.eml", Fixture.Bytes(Some[0]));
        File.CreateSymbolicLink(Path.Combine(folder, "b.eml"), Path.Combine(folder, "nowhere.eml"));
        Write("c.eml", Fixture.Bytes(Some[1]));

        var reports = BounceParser.Default.ParseMailbox(folder, Token).ToList();

        reports.Should().HaveCount(3);
        reports[1].Warnings.Should().ContainSingle().Which.Code.Should().Be("unreadable");
        reports[1].Warnings[0].Message.Should().NotBeEmpty();
        reports[1].Kind.Should().Be(BounceKind.NotABounce);
        reports[2].Kind.Should().Be(BounceKind.Failure);
    }

    [Fact]
    public void A_folder_without_rights_inside_a_mailbox_is_a_report_with_a_warning()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "Rights cannot be taken from this user.");
        Write("locked/a.eml", Fixture.Bytes(Some[0]));
        Write("open/b.eml", Fixture.Bytes(Some[1]));
        var locked = Path.Combine(folder, "locked");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(locked, UnixFileMode.None);

        var reports = BounceParser.Default.ParseMailbox(folder, Token).ToList();

        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(locked, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        reports.SelectMany(r => r.Warnings).Should().ContainSingle().Which.Code.Should().Be("unreadable");
        reports.Should().HaveCount(2);
    }

    /// <summary>Everything but the source and what a mailbox adds to a message's end.</summary>
    private static string Told(BounceReport report) => ExpectedReport.Of(report with { Source = null });

    private static byte[] Mbox() =>
        [.. Some.SelectMany(name => (byte[])[.. "From MAILER-DAEMON Thu Mar  5 09:15:00 2026\n"u8, .. Encoding.Latin1.GetBytes(Fixture.Text(name).Replace("\r\n", "\n", StringComparison.Ordinal)), .. "\n"u8])];

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }
}
