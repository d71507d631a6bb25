using System.Globalization;
using System.Text;
using BounceKit.Remediations;

namespace BounceKit.Tests.Remediations;

/// <summary>What is said first where the server still tries, or where the mail was passed on, and what is then left unsaid.</summary>
public class CircumstanceAdviceTests
{
    private const string Timeout = "connect to mx.fugafuga.jp[192.0.2.9]:25: Connection timed out";

    [Fact]
    public void While_the_server_still_tries_nobody_is_told_to_send_again()
    {
        var advice = Parse(Delayed(Timeout)).Remediations;

        advice.Select(one => one.Id).Should().Equal("still-tried", "connection-failed");
        advice[0].Explanation.Should().Contain("until 2010-01-18 03:00 UTC");
        advice.SelectMany(one => one.Steps).Should().NotContain(step => step.Text.Contains("send again later"));
    }

    [Fact]
    public void A_delay_without_a_cause_is_not_said_to_be_given_up()
        => Parse(Delayed("delivery temporarily suspended")).Remediations.Should().OnlyContain(advice => advice.Id != "delivery-expired").And.Contain(advice => advice.Id == "still-tried");

    [Fact]
    public void A_message_that_cannot_pass_as_it_is_gets_no_advice_to_wait()
        => Parse(Delayed("451 See http://pobox.com/~djb/docs/smtplf.html.")).Remediations.Select(advice => advice.Id).Should().Equal("qmail-bare-line-feed", "bare-line-feed");

    [Fact]
    public void After_a_failure_nobody_is_told_to_wait_for_the_server()
        => Parse(Notices.Of(Timeout, null)).Remediations.Select(advice => advice.Id).Should().Equal("connection-failed");

    [Theory]
    [InlineData("en", "hogehoge@fugafuga.jp", "Keep their address")]
    [InlineData("ja", "hogehoge@fugafuga.jp", "そのまま残してください")]
    public void Where_the_mail_was_passed_on_the_mailed_address_is_not_to_be_given_up(string language, params string[] words)
    {
        var outcome = Parse(Forwarded("550 5.1.1 <behind@elsewhere.example>: user unknown"), language);

        outcome.Forwarded.Should().BeTrue();
        outcome.Remediations.Select(advice => advice.Id).Should().Equal("forwarded", "user-unknown");
        AdviceSamples.AllText(outcome.Remediations).Should().ContainAll(words).And.Contain("behind@elsewhere.example");
        outcome.Remediations[1].Steps.Should().OnlyContain(step => step.By == FixBy.RecipientAdmin);
    }

    [Fact]
    public void Where_a_forwarding_breaks_SPF_the_forwarding_server_is_told_what_to_do()
        => AdviceSamples.AllText(Parse(Forwarded("550 5.7.23 SPF check failed")).Remediations).Should().ContainAll("SRS", "ARC");

    private static string Delayed(string diagnostic) => Notices.Of(diagnostic, null)
        .Replace("Action: failed", "Action: delayed", StringComparison.Ordinal)
        .Replace("Status: 5.0.0", "Status: 4.4.0\r\nWill-Retry-Until: Mon, 18 Jan 2010 12:00:00 +0900", StringComparison.Ordinal);

    private static string Forwarded(string diagnostic)
        => Notices.Of(diagnostic, null, recipient: "behind@elsewhere.example").Replace("Final-Recipient", "Original-Recipient: rfc822;hogehoge@fugafuga.jp\r\nFinal-Recipient", StringComparison.Ordinal);

    private static RecipientOutcome Parse(string notice, string language = "en")
        => new BounceParser(new BounceParserOptions { Culture = CultureInfo.GetCultureInfo(language) }).Parse(Encoding.UTF8.GetBytes(notice)).Recipients.Should().ContainSingle().Subject;
}
