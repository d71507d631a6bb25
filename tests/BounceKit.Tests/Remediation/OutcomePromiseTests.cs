using System.Text;

namespace BounceKit.Tests.Remediations;

/// <summary>What a list manager builds on: the id of an event, when to try again and who says so, and whether a failure counts against the address.</summary>
public class OutcomePromiseTests
{
    private const string UserUnknown = "550 5.1.1 user unknown";

    [Fact]
    public void A_notice_fetched_twice_has_the_same_event_id()
    {
        var notice = Notices.Of(UserUnknown, Notices.SeedOriginal);

        Id(notice).Should().NotBeNullOrEmpty().And.Be(Id(notice));
        Id("Received: from mx ([192.0.2.1]) by mailbox.example.jp; Sat, 16 Jan 2010 12:00:09 +0900\r\nDelivered-To: copy@example.jp\r\n" + notice).Should().Be(Id(notice));
    }

    [Fact]
    public void Each_recipient_and_each_notice_has_an_event_id_of_its_own()
    {
        var notice = Notices.Of(UserUnknown, Notices.SeedOriginal);

        Id(Notices.Of(UserUnknown, Notices.SeedOriginal, recipient: "other@fugafuga.jp")).Should().NotBe(Id(notice));
        Id(notice.Replace("<n1@", "<n2@", StringComparison.Ordinal)).Should().NotBe(Id(notice));
        Id(notice.Replace("Action: failed", "Action: delayed", StringComparison.Ordinal)).Should().NotBe(Id(notice));
    }

    [Fact]
    public void An_event_id_does_not_change_with_the_language_or_with_rules_of_ones_own()
    {
        var notice = Encoding.UTF8.GetBytes(Notices.Of(UserUnknown, Notices.SeedOriginal));
        var other = new BounceParser(new BounceParserOptions { Culture = AdviceSamples.Japanese, IsOurs = _ => true });

        other.Parse(notice).Recipients[0].EventId.Should().Be(BounceParser.Default.Parse(notice).Recipients[0].EventId);
    }

    [Theory]
    [InlineData("451 4.7.1 Greylisting in action, please come back in 00:05:00", 300, RetryAfterSource.Stated)]
    [InlineData("450 4.2.0 greylisted, try again in 300 seconds", 300, RetryAfterSource.Stated)]
    [InlineData("connect to mx.fugafuga.jp[192.0.2.9]:25: Connection timed out", 3600, RetryAfterSource.Default)]
    [InlineData("550 Domain shop.example has exceeded the max emails per hour (200/200 (100%)) allowed", 3600, RetryAfterSource.ReceiverRule)]
    public void A_wait_says_where_it_comes_from(string diagnostic, int seconds, RetryAfterSource source)
    {
        var outcome = Outcome(diagnostic);

        outcome.RetryAfterSeconds.Should().Be(seconds);
        outcome.RetryAfterSource.Should().Be(source);
    }

    [Theory]
    [InlineData(UserUnknown)]
    [InlineData("451 See http://pobox.com/~djb/docs/smtplf.html.")]
    [InlineData("552 sorry, your domain isn't in my list of allowed senderhosts (#5.7.1)")]
    public void What_waiting_does_not_help_names_no_wait(string diagnostic)
        => Outcome(diagnostic).Should().Match<RecipientOutcome>(outcome => outcome.RetryAfterSeconds == null && outcome.RetryAfterSource == null);

    [Theory]
    [InlineData(UserUnknown, true)]
    [InlineData("552 5.2.2 mailbox full", true)]
    [InlineData("552 sorry, your domain isn't in my list of allowed senderhosts (#5.7.1)", false)]
    [InlineData("451 See http://pobox.com/~djb/docs/smtplf.html.", false)]
    [InlineData("554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org", false)]
    [InlineData("554 5.7.1 Message rejected as spam", false)]
    [InlineData("connect to mx.fugafuga.jp[192.0.2.9]:25: Connection timed out", false)]
    [InlineData("421 4.7.28 Too many messages from 192.0.2.1 in a short time", false)]
    public void Only_a_fault_of_the_address_counts_against_it(string diagnostic, bool counts) => Outcome(diagnostic).CountsAgainstRecipient.Should().Be(counts);

    [Fact]
    public void A_delay_and_a_failure_behind_a_forwarding_do_not_count()
    {
        Outcome(UserUnknown, notice => notice.Replace("Action: failed", "Action: delayed", StringComparison.Ordinal)).CountsAgainstRecipient.Should().BeFalse();
        Outcome(UserUnknown, notice => notice.Replace("Final-Recipient: rfc822;hogehoge@fugafuga.jp", "Original-Recipient: rfc822;hogehoge@fugafuga.jp\r\nFinal-Recipient: rfc822;a@elsewhere.example", StringComparison.Ordinal))
            .CountsAgainstRecipient.Should().BeFalse();
    }

    private static string? Id(string notice) => Parse(notice).EventId;

    private static RecipientOutcome Outcome(string diagnostic, Func<string, string>? change = null)
    {
        var notice = Notices.Of(diagnostic, null);
        return Parse(change is null ? notice : change(notice));
    }

    private static RecipientOutcome Parse(string notice) => BounceParser.Default.Parse(Encoding.UTF8.GetBytes(notice)).Recipients.Should().ContainSingle().Subject;
}
