namespace BounceKit.Tests.Classification;

/// <summary>A blocklist that refuses the receiver's own query has listed nobody (Spamhaus answers 127.255.255.x then), though the receiver says "blocked".</summary>
public class RefusedBlocklistQueryTests
{
    [Theory]
    [InlineData("554 5.7.1 Service unavailable; Client host [192.0.2.53] blocked using zen.spamhaus.org; Error: open resolver; https://check.spamhaus.org/returnc/pub/192.0.2.53/")]
    [InlineData("550 5.7.1 rejected, 192.0.2.53 is listed in zen.spamhaus.org: 127.255.255.254")]
    [InlineData("554 Your access to this mail system has been rejected: https://www.spamhaus.org/returnc/vol/ (192.0.2.53, excessive number of queries)")]
    public void The_receiver_is_broken_and_nothing_is_to_be_removed(string reply)
    {
        var verdict = BounceParser.Default.Classify(reply);

        verdict.Reason.Should().Be(BounceReason.SystemError);
        verdict.Recommendation.Should().Be(Recommendation.ContactRecipient);
        verdict.Blocklist?.Listed.Should().BeNull();
        verdict.Blocklist?.DelistUrl.Should().BeNull();
        verdict.Remediations.Should().Contain(advice => advice.Id == "blocklist-query-refused");
    }

    [Fact]
    public void A_real_listing_of_the_same_list_is_one()
    {
        var verdict = BounceParser.Default.Classify("554 5.7.1 Service unavailable; Client host [192.0.2.53] blocked using zen.spamhaus.org; https://www.spamhaus.org/query/ip/192.0.2.53 (127.0.0.2)");

        verdict.Reason.Should().Be(BounceReason.IpBlocked);
        verdict.Blocklist!.Listed.Should().Be("192.0.2.53");
    }
}
