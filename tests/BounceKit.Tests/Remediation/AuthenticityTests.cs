using System.Text;

namespace BounceKit.Tests.Remediations;

/// <summary>How far a notice is believed.</summary>
public class AuthenticityTests
{
    private const string UserUnknown = "550 5.1.1 user unknown";
    private const string Original = "From: us@example.jp\r\nTo: hogehoge@fugafuga.jp\r\nDate: Sat, 16 Jan 2010 11:59:00 +0900\r\nMessage-ID: <o1@example.jp>\r\nSubject: hello\r\n";

    [Fact]
    public void A_notice_that_fits_the_message_it_returns_is_consistent()
        => Judge(Notices.Of(UserUnknown, Original)).Should().Match<Authenticity>(a => a.Level == AuthenticityLevel.Consistent && a.Findings[0].Id == "recipients-in-original");

    [Fact]
    public void A_notice_that_returns_nothing_is_unproven()
        => Shown(Judge(Notices.Of(UserUnknown, null))).Should().Be("Unproven: no-original-and-no-envelope-id");

    [Fact]
    public void A_recipient_behind_an_alias_is_no_suspicion()
        => Shown(Judge(Notices.Of(UserUnknown, Original, recipient: "other@fugafuga.jp", more: "Return-Path: <>\r\n"))).Should().Be("Unproven: recipient-not-in-original");

    [Fact]
    public void One_contradiction_is_no_suspicion()
        => Shown(Judge(Notices.Of(UserUnknown, Original, more: "Return-Path: <someone@example.org>\r\n"))).Should().Be("Unproven: return-path-not-null");

    [Fact]
    public void Two_contradictions_are()
        => Shown(Judge(Notices.Of(UserUnknown, Original, "mx.fugafuga.jp", more: "Return-Path: <someone@evil.example>\r\nReceived: from evil.example ([203.0.113.9]) by mx.example.org; Sat, 16 Jan 2010 12:00:00 +0900\r\n")))
            .Should().Be("Suspicious: return-path-not-null, reporting-mta-unlike-received");

    [Fact]
    public void A_notice_about_a_message_from_its_future_contradicts_itself()
        => Shown(Judge(Notices.Of(UserUnknown, Original.Replace("2010", "2012", StringComparison.Ordinal)))).Should().Be("Unproven: original-later-than-notice");

    [Fact]
    public void A_message_that_is_no_notice_has_no_authenticity()
        => Parse("From: a@example.org\r\nTo: b@example.org\r\nSubject: hello\r\n\r\nhello\r\n", null).Authenticity.Should().BeNull();

    [Theory]
    [InlineData(OwnershipToken.DeliveredTo, "hogehoge@fugafuga.jp", "delivered-to-recognized")]
    [InlineData(OwnershipToken.OriginalMessageId, "o1@example.jp", "original-message-id-recognized")]
    public void What_the_caller_recognizes_is_proof(OwnershipToken token, string value, string finding)
        => Shown(Parse(Notices.Of(UserUnknown, Original), query => query.Token == token && query.Value == value).Authenticity!).Should().Be($"Proven: {finding}");

    [Fact]
    public void An_envelope_id_is_proof_where_the_caller_recognizes_it()
        => Parse(Notices.Of(UserUnknown, Original).Replace("Received-From-MTA", "Original-Envelope-Id: QQ314159\r\nReceived-From-MTA", StringComparison.Ordinal), query => query.Value == "QQ314159")
            .Authenticity!.Findings.Should().ContainSingle().Which.Id.Should().Be("envelope-id-recognized");

    [Fact]
    public void What_the_caller_does_not_recognize_is_never_consistent()
        => Judge(Notices.Of(UserUnknown, Original), _ => false).Should().Match<Authenticity>(a => a.Level == AuthenticityLevel.Unproven && a.Findings[0].Id == "nothing-recognized");

    [Fact]
    public void The_caller_is_told_whom_the_notice_speaks_of()
    {
        var asked = new List<OwnershipQuery>();
        Judge(Notices.Of(UserUnknown, Original), query => { asked.Add(query); return false; });

        asked.Select(query => query.Token).Should().Equal(OwnershipToken.DeliveredTo, OwnershipToken.OriginalMessageId);
        asked.Should().OnlyContain(query => query.Recipients.Single() == "hogehoge@fugafuga.jp");
    }

    [Fact]
    public void What_the_callers_check_throws_comes_through()
        => ((Action)(() => Judge(Notices.Of(UserUnknown, Original), _ => throw new TimeoutException()))).Should().Throw<TimeoutException>();

    [Fact]
    public void No_real_notice_of_the_fixtures_is_suspicious()
        => Fixtures.Fixture.Names.Where(name => BounceParser.Default.Parse(Fixtures.Fixture.Bytes(name)).Authenticity?.Level == AuthenticityLevel.Suspicious).Should().BeEmpty();

    private static string Shown(Authenticity authenticity) => $"{authenticity.Level}: {string.Join(", ", authenticity.Findings.Select(finding => finding.Id))}";

    private static Authenticity Judge(string notice, Func<OwnershipQuery, bool>? isOurs = null) => Parse(notice, isOurs).Authenticity!;

    private static BounceReport Parse(string notice, Func<OwnershipQuery, bool>? isOurs) => new BounceParser(new BounceParserOptions { IsOurs = isOurs }).Parse(Encoding.UTF8.GetBytes(notice));
}
