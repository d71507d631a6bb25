namespace BounceKit.Tests.Classification;

/// <summary>What a reply states beside its cause: when to come back, who listed what, where to read more, where the mailbox went.</summary>
public class ReplyDetailTests
{
    [Theory]
    [InlineData("450 4.7.1 Greylisted, please try again in 300 seconds", 300)]
    [InlineData("451 4.7.1 Greylisting in action, come back in 00:05:00", 300)]
    [InlineData("450 greylisted, wait 5 minutes", 300)]
    [InlineData("421 4.7.0 too many connections, try again after 2 hours", 7_200)]
    [InlineData("450 Bitte versuchen Sie es in 10 Minuten erneut, greylisted", 600)]
    [InlineData("450 liste grise, réessayez dans 15 minutes", 900)]
    [InlineData("450 lista gris, reintente en 20 minutos", 1_200)]
    [InlineData("450 greylisting: riprova tra 5 minuti", 300)]
    [InlineData("450 greylisting: probeer het over 5 minuten opnieuw", 300)]
    [InlineData("450 greylisting: spróbuj ponownie za 5 minut", 300)]
    [InlineData("450 greylisting: повторите через 5 минут", 300)]
    [InlineData("450 灰名单, 请 10 分钟后重试", 600)]
    [InlineData("450 グレイリスト: 5分後に再送してください", 300)]
    [InlineData("450 그레이리스트: 10분 후에 다시 시도하십시오", 600)]
    [InlineData("421 rate limited, retry in one hour", 3_600)]
    [InlineData("421 rate limited, try again in an hour", 3_600)]
    public void The_time_that_a_server_states_is_believed(string reply, int seconds)
    {
        var verdict = BounceParser.Default.Classify(reply);

        verdict.RetryAfterSeconds.Should().Be(seconds);
        verdict.RetryAfterSource.Should().Be(RetryAfterSource.Stated);
    }

    [Theory]
    [InlineData("450 4.7.1 greylisted, retry later: message 300 seconded")]
    [InlineData("421 4.7.0 try again later, over 100 connections from 192.0.2.30")]
    [InlineData("450 try again later [id 15 m-box]")]
    public void A_number_that_is_no_time_states_none(string reply) =>
        BounceParser.Default.Classify(reply).RetryAfterSource.Should().NotBe(RetryAfterSource.Stated);

    [Theory]
    [InlineData("554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org", "Spamhaus ZEN", "192.0.2.7")]
    [InlineData("550 5.7.1 Mail from 192.0.2.8 refused, see https://www.barracudacentral.org/lookups b.barracudacentral.org", "Barracuda Reputation", "192.0.2.8")]
    [InlineData("554 5.7.1 Blocked by SpamCop, see bl.spamcop.net, your IP is 192.0.2.9", "SpamCop", "192.0.2.9")]
    [InlineData("554 5.7.1 Client host [2001:db8::7] is listed at zen.spamhaus.org", "Spamhaus ZEN", "2001:db8::7")]
    public void A_listing_names_the_list_and_what_stands_on_it(string reply, string list, string listed)
    {
        var blocklist = BounceParser.Default.Classify(reply).Blocklist;

        blocklist!.Name.Should().Be(list);
        blocklist.Listed.Should().Be(listed);
        blocklist.DelistUrl.Should().StartWith("https://");
    }

    [Fact]
    public void A_list_of_domains_names_the_domain()
    {
        var blocklist = BounceParser.Default.Classify("554 5.7.1 Service unavailable; Sender address [kim@listed.example] blocked using dbl.spamhaus.org").Blocklist;

        blocklist!.Name.Should().Be("Spamhaus DBL");
        blocklist.Listed.Should().Be("listed.example");
    }

    [Theory]
    [InlineData("551 5.1.6 the user has moved, please try <jan@new.example>", "jan@new.example")]
    [InlineData("551 User not local; please try <piet@new.example>", "piet@new.example")]
    public void A_moved_mailbox_gives_its_new_address(string reply, string address) =>
        BounceParser.Default.Classify(reply, new ReplyContext { Recipient = "old@dest.example" }).NewAddress.Should().Be(address);

    [Theory]
    [InlineData("550 5.7.1 refused, see https://dest.example/why?code=7.", "https://dest.example/why?code=7")]
    [InlineData("550 refused (http://dest.example/help)", "http://dest.example/help")]
    public void The_page_that_the_server_names_is_kept_without_the_punctuation_after_it(string reply, string url) =>
        BounceParser.Default.Classify(reply).ServerUrl.Should().Be(url);
}
