using BounceKit.Classification;

namespace BounceKit.Tests.Classification;

public class GroupingFormTests
{
    [Theory]
    [InlineData("550 5.1.1 <anna@example.com>: no box here (id 4Xq2Zk9aBc)", "550 5.1.1 <bob@example.org>: No box here (id 7Yw1Pp3LmN)", "queue ids and addresses")]
    [InlineData("452 try host mx1.example.net again in 300 s", "452 try host relay.example.org again in 45 s", "hosts and numbers")]
    [InlineData("554 192.0.2.1 refused, see https://example.com/a?ip=192.0.2.1", "554 192.0.2.200 refused, see https://example.com/b?ip=192.0.2.200", "IP addresses and links")]
    public void What_differs_from_message_to_message_makes_no_group(string one, string other, string difference) =>
        GroupingForm.Of(one).Should().Be(GroupingForm.Of(other), because: difference);

    [Theory]
    [InlineData("550 no box", "551 no box", "the reply code")]
    [InlineData("550 5.1.1 no box", "550 5.7.1 no box", "the enhanced status code")]
    [InlineData("550 no box", "550 full box", "the words")]
    public void What_tells_causes_apart_stays(string one, string other, string difference) =>
        GroupingForm.Of(one).Should().NotBe(GroupingForm.Of(other), because: difference);
}
