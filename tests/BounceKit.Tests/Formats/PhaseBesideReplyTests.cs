using BounceKit.Formats.Cutting;
using FluentAssertions;
using Xunit;

namespace BounceKit.Tests.Formats;

/// <summary>The phase of a reply that both the status part and the text of a notice have.</summary>
public sealed class PhaseBesideReplyTests
{
    private const string Reply = "smtp; 550 5.1.1 <user@example.com>: no such user here";

    [Fact]
    public void Phase_stands_in_the_paragraph_of_the_reply_however_it_is_folded()
    {
        const string Text = "I could not deliver it while sending HELO.\n\n<user@example.com>: host mx.example.com[192.0.2.1] said: 550 5.1.1\n    <user@example.com>: no such user\n    here (in reply to RCPT TO\n    command)\n\nafter end of data all was well";

        var isTold = PhaseBesideReply.TryTell(Text, Reply, out var phase);

        isTold.Should().BeTrue();
        phase.Should().Be(SmtpCommand.Rcpt);
    }

    [Fact]
    public void Phase_told_of_another_reply_does_not_count()
    {
        const string Text = "other@example.com: 452 4.2.2 full (in reply to end of DATA command)\n\nuser@example.com\n550 5.1.1 <user@example.com>: no such user here";

        var isTold = PhaseBesideReply.TryTell(Text, Reply, out var phase);

        isTold.Should().BeTrue();
        phase.Should().BeNull();
    }

    [Fact]
    public void Text_that_holds_other_words_has_to_be_read_whole()
    {
        const string Text = "user@example.com: 550 5.1.1 the user is unknown (in reply to RCPT TO command)";

        PhaseBesideReply.TryTell(Text, Reply, out _).Should().BeFalse();
    }

    [Fact]
    public void Transcript_of_sendmail_tells_the_command_above_the_reply()
    {
        const string Text = "   ----- Transcript of session follows -----\n... while talking to mx.example.com.:\n>>> MAIL From:<me@example.org>\n<<< 550 5.1.1 <user@example.com>: no such user here\n554 5.0.0 Service unavailable";

        var isTold = PhaseBesideReply.TryTell(Text, Reply, out var phase);

        isTold.Should().BeTrue();
        phase.Should().Be(SmtpCommand.Mail);
    }

    [Fact]
    public void Command_that_was_pipelined_tells_no_phase()
    {
        const string Text = "   ----- Transcript of session follows -----\n>>> DATA\n<<< 550 5.1.1 <user@example.com>: no such user here";

        var isTold = PhaseBesideReply.TryTell(Text, Reply, out var phase);

        isTold.Should().BeTrue();
        phase.Should().BeNull();
    }

    [Theory]
    [InlineData(">>> DATA\n<<< 550 5.1.1 <user@example.com>: no such user here", "Courier shows one command only")]
    [InlineData("192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 <user@example.com>: no such user here", "qmail names the host")]
    [InlineData("--> RCPT TO:<user@example.com>\n<-- 550 5.1.1 <user@example.com>: no such user here", "MDaemon's transcript")]
    public void Text_that_tells_more_has_to_be_read_whole(string text, string because)
    {
        PhaseBesideReply.TryTell(text, Reply, out _).Should().BeFalse(because);
    }
}
