using System.Globalization;
using BounceKit.Tests.Fixtures;

namespace BounceKit.Tests;

/// <summary>The cases that the project began with. Whatever wrapper the reply comes in, the answer is the same.</summary>
public class SeedCaseTests
{
    private const string AllowedSenderhosts = "552 sorry, your domain isn't in my list of allowed senderhosts (#5.7.1)";
    private const string BareLineFeed = "451 See http://pobox.com/~djb/docs/smtplf.html.";
    private const string BareLineFeedInLog = "451+See+http://pobox.com/~djb/docs/smtplf.html. SMTP\" 0 47";
    private const string ReverseDns = "450 4.7.1 Client host rejected: cannot find your reverse hostname, [192.0.2.80]";

    private const string Fragment =
        """
        Final-Recipient: rfc822;hogehoge@fugafuga.example
        Action: failed
        Status: 5.0.0
        Diagnostic-Code: smtp;552 sorry, your domain isn't in my list of allowed senderhosts (#5.7.1)
        """;

    private static readonly EnhancedStatusCode? Vague = EnhancedStatusCode.TryParse("5.0.0", out var code) ? code : null;

    private static readonly BounceParser Japanese = new(new BounceParserOptions { Culture = CultureInfo.GetCultureInfo("ja-JP") });

    /// <summary>The ways in which the refusal of a sender's host is met.</summary>
    private static readonly Dictionary<string, Func<BounceParser, Verdict>> Refusals = new()
    {
        ["the notice of an IIS server"] = parser => parser.Parse(Fixture.Bytes("seed/allowed-senderhosts-from-iis")).Recipients.Single(),
        ["the notice of a qmail server"] = parser => parser.Parse(Fixture.Bytes("seed/allowed-senderhosts-from-qmail")).Recipients.Single(),
        ["the notice of a BlackJumboDog server"] = parser => parser.Parse(Fixture.Bytes("plain-text/transcript-with-spelling-faults")).Recipients.Single(),
        ["four lines out of a notice"] = parser => parser.ParseText(Fragment).Recipients.Single(),
        ["four indented lines out of a notice"] = parser => parser.ParseText("    " + Fragment.Replace("\n", "\n    ", StringComparison.Ordinal)).Recipients.Single(),
        ["four lines with CRLF"] = parser => parser.ParseText(Fragment.Replace("\n", "\r\n", StringComparison.Ordinal)).Recipients.Single(),
        ["a reply"] = parser => parser.Classify(AllowedSenderhosts),
        ["a pasted reply"] = parser => parser.ParseText(AllowedSenderhosts).Recipients.Single(),
        ["a reply with the vague status beside it"] = parser => parser.Classify(AllowedSenderhosts, new ReplyContext { Status = Vague }),
    };

    /// <summary>The ways in which a message is met that holds a line feed without a carriage return.</summary>
    private static readonly Dictionary<string, Func<BounceParser, Verdict>> BareLineFeeds = new()
    {
        ["the notice of an IIS server"] = parser => parser.Parse(Fixture.Bytes("seed/bare-line-feed-from-iis")).Recipients.Single(),
        ["the delay notice of an IIS server"] = parser => parser.Parse(Fixture.Bytes("seed/bare-line-feed-delayed-from-iis")).Recipients.Single(),
        ["the notice of a qmail server that gave up"] = parser => parser.Parse(Fixture.Bytes("seed/bare-line-feed-from-qmail")).Recipients.Single(),
        ["a reply"] = parser => parser.Classify(BareLineFeed),
        ["a reply to a delivery that is still tried"] = parser => parser.Classify(BareLineFeed, new ReplyContext { Action = RecipientAction.Delayed }),
        ["the end of a log line, as a reply"] = parser => parser.Classify(BareLineFeedInLog),
        ["the end of a log line, pasted"] = parser => parser.ParseText(BareLineFeedInLog).Recipients.Single(),
    };

    public static TheoryData<string> RefusalRows => [.. Refusals.Keys];

    public static TheoryData<string> BareLineFeedRows => [.. BareLineFeeds.Keys];

    [Theory]
    [MemberData(nameof(RefusalRows))]
    public void A_host_that_may_not_send_for_the_domain_is_no_matter_of_storage(string wrapper)
    {
        var verdict = Refusals[wrapper](BounceParser.Default);

        verdict.Reason.Should().Be(BounceReason.SenderHostNotAllowed);
        verdict.Status!.Value.ToString().Should().Be("5.7.1");
        verdict.SmtpCode.Should().Be(552);
        verdict.BounceType.Should().Be(BounceType.Soft);
        verdict.Recommendation.Should().Be(Recommendation.FixConfiguration);
        verdict.FixBy.Should().Be(FixBy.SenderAdmin);
        verdict.Remediations.Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(BareLineFeedRows))]
    public void A_bare_line_feed_is_for_the_maker_of_the_message_to_mend_though_the_server_says_later(string wrapper)
    {
        var verdict = BareLineFeeds[wrapper](BounceParser.Default);

        verdict.Reason.Should().Be(BounceReason.BareLineFeed);
        verdict.SmtpCode.Should().Be(451);
        verdict.BounceType.Should().Be(BounceType.Soft);
        verdict.Recommendation.Should().Be(Recommendation.FixMessage);
        verdict.RetryAfterSeconds.Should().BeNull();
        verdict.Remediations.Should().NotBeEmpty();
    }

    [Fact]
    public void The_log_s_plus_signs_are_read_as_the_spaces_that_they_stand_for()
    {
        var verdict = BounceParser.Default.Classify(BareLineFeedInLog);

        verdict.Diagnostic.Should().Be(BareLineFeed);
    }

    [Fact]
    public void The_notice_keeps_the_server_s_own_temporary_status()
    {
        var outcome = BounceParser.Default.Parse(Fixture.Bytes("seed/bare-line-feed-from-iis")).Recipients.Single();

        outcome.Status!.Value.ToString().Should().Be("4.0.0");
    }

    [Fact]
    public void The_vague_status_of_the_notice_is_kept_beside_the_one_in_the_text()
    {
        var outcome = BounceParser.Default.Parse(Fixture.Bytes("seed/allowed-senderhosts-from-iis")).Recipients.Single();

        outcome.ReportedStatus!.Value.ToString().Should().Be("5.0.0");
        outcome.Address.Should().Be("hogehoge@fugafuga.example");
        outcome.CountsAgainstRecipient.Should().BeFalse();
    }

    [Fact]
    public void The_notice_s_text_is_read_though_it_is_labelled_with_a_charset_that_the_platform_refuses()
    {
        var withoutStatus = Fixture.Text("seed/allowed-senderhosts-from-iis").Replace("message/delivery-status", "application/x-lost", StringComparison.Ordinal);

        var report = BounceParser.Default.Parse(Reading.Mail.Bytes(withoutStatus));

        report.Kind.Should().Be(BounceKind.Failure);
        report.Recipients.Single().Address.Should().Be("hogehoge@fugafuga.example", because: "the text has it as hogehoge+AEA-fugafuga.example");
    }

    [Theory]
    [InlineData("as a notice")]
    [InlineData("as a reply")]
    public void A_host_without_a_reverse_name_is_for_the_sender_s_administrator(string wrapper)
    {
        Verdict verdict = wrapper == "as a notice" ? BounceParser.Default.Parse(Fixture.Bytes("seed/reverse-dns-from-iis")).Recipients.Single() : BounceParser.Default.Classify(ReverseDns);

        verdict.Reason.Should().Be(BounceReason.ReverseDnsMissing);
        verdict.Status!.Value.ToString().Should().Be("4.7.1");
        verdict.BounceType.Should().Be(BounceType.Soft);
        verdict.Recommendation.Should().Be(Recommendation.FixConfiguration);
    }

    [Theory]
    [InlineData(AllowedSenderhosts)]
    [InlineData(BareLineFeed)]
    [InlineData(ReverseDns)]
    public void The_advice_comes_in_English_and_in_Japanese(string reply)
    {
        var english = BounceParser.Default.Classify(reply).Remediations;
        var japanese = Japanese.Classify(reply).Remediations;

        japanese.Select(r => r.Id).Should().Equal(english.Select(r => r.Id));
        english.Should().OnlyContain(r => !HoldsKana(r.Title) && !HoldsKana(r.Explanation));
        japanese.Should().OnlyContain(r => HoldsKana(r.Explanation) && r.Steps.All(s => HoldsKana(s.Text)));
    }

    private static bool HoldsKana(string text) => text.Any(c => c is >= '\u3040' and <= '\u30FF');
}
