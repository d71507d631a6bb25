using BounceKit.Cli.Languages;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Tests.Terminals;

public class ProgressTests
{
    [Fact]
    public void Short_work_shows_nothing() => Shown(steps: 3, total: 3, each: TimeSpan.FromMilliseconds(100)).Should().BeEmpty();

    [Fact]
    public void Long_work_shows_a_bar_and_takes_it_away()
    {
        var shown = Shown(steps: 10, total: 10, each: TimeSpan.FromMilliseconds(200));

        shown.Should().Contain("\r[###############...............] 50%  5 messages read").And.EndWith("\r");
        shown.TrimEnd('\r').Split('\r')[^1].Trim().Should().BeEmpty();
    }

    [Fact]
    public void Where_nobody_knows_how_much_there_is_it_counts() => Shown(steps: 10, total: 0, each: TimeSpan.FromMilliseconds(200)).Should().Contain("\r5 messages read").And.NotContain("%");

    [Fact]
    public void Of_a_file_that_grows_messages_are_counted() => Shown(steps: 10, total: 4, each: TimeSpan.FromMilliseconds(200)).Should().Contain("\r10 messages read");

    [Fact]
    public void In_a_file_nothing_is_shown() => Shown(steps: 10, total: 10, each: TimeSpan.FromSeconds(1), isTerminal: false).Should().BeEmpty();

    [Fact]
    public void Whoever_wants_quiet_gets_it() => Shown(steps: 10, total: 10, each: TimeSpan.FromSeconds(1), wanted: false).Should().BeEmpty();

    [Fact]
    public void A_line_in_Japanese_is_taken_away_whole() => Shown(steps: 5, total: 0, each: TimeSpan.FromMilliseconds(200), language: 1).Should().EndWith("\r5 通を読みました\r" + new string(' ', 16) + "\r");

    [Fact]
    public void A_mailbox_has_come_whole_when_its_last_message_is_read()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, string.Concat(Enumerable.Repeat("From a@example.com Sat Jan 16 12:00:00 2010\nSubject: Hello\n\ntext\n\n", 500)));
        var (came, most) = (0L, 0L);

        var reports = new BounceParser().ParseMailbox(path, file => new CountedStream(file, bytes => most = Math.Max(most, came += bytes)), TestContext.Current.CancellationToken).Count();

        reports.Should().Be(500);
        came.Should().Be(new FileInfo(path).Length);
        most.Should().Be(came);
        File.Delete(path);
    }

    private static string Shown(int steps, long total, TimeSpan each, bool isTerminal = true, bool wanted = true, int language = 0)
    {
        using var error = new StringWriter();
        var time = TimeSpan.Zero;
        var progress = new Progress(new Terminal { Input = Stream.Null, Output = TextWriter.Null, Error = error, ErrorIsTerminal = isTerminal }, Phrases.All[language], wanted, total, () => time);
        for (var i = 0; i < steps; i++)
        {
            time += each;
            progress.Came(1);
            progress.Step();
        }

        progress.End();
        return error.ToString();
    }
}
