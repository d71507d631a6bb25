using System.Globalization;

namespace BounceKit.Tests.Remediations;

/// <summary>What is found in the returned message, and that nothing is claimed that it does not show.</summary>
public class OriginalFindingTests
{
    private const string SenderHosts = "552 sorry, your domain isn't in my list of allowed senderhosts (#5.7.1)";
    private const string NonCompliant = "550 5.7.1 Messages missing a valid Date header are not accepted. Message is not RFC 5322 compliant";
    private const string Whole = "Received: from NAS ([192.168.0.9]) by home.example.jp; Sat, 16 Jan 2010 11:59:00 +0900\r\nFrom: nas@example.jp\r\nTo: hogehoge@fugafuga.jp\r\nSubject: NAS health check\r\n";

    private static readonly string Seed = Notices.Of(SenderHosts, Notices.SeedOriginal);

    [Theory]
    [InlineData("en", "fugafuga.jp", "which the receiver hosts itself", "your host home.example.jp", "not one of its")]
    [InlineData("ja", "fugafuga.jp", "受信側が自分で運用", "home.example.jp", "ホストではありません")]
    public void A_NAS_that_writes_to_itself_through_a_foreign_host_is_told_what_the_receiver_saw(string language, params string[] words)
    {
        var outcome = Parse(Seed, language).Recipients.Should().ContainSingle().Subject;

        outcome.Reason.Should().Be(BounceReason.SenderHostNotAllowed);
        var finding = outcome.Findings.Should().ContainSingle(f => f.Id == "from-domain-hosted-by-receiver").Subject;
        finding.Text.Should().ContainAll(words);
        finding.Where.Should().Be("original.from");
    }

    [Fact]
    public void A_finding_brings_its_own_advice()
        => Parse(Seed).Recipients[0].Remediations.Select(advice => advice.Id).Should().Contain("sender-domain-hosted-by-receiver");

    [Fact]
    public void The_advice_names_the_host_that_spoke_with_the_receiver_and_not_the_device_behind_it()
        => Parse(Seed).Recipients[0].Remediations.Single(advice => advice.Id == "sender-domain-hosted-by-receiver").Explanation.Should().Contain("home.example.jp").And.NotContain("NAS");

    [Theory]
    [InlineData("From: someone@elsewhere.example\r\nTo: hogehoge@fugafuga.jp\r\n", "home.example.jp")]
    [InlineData(Notices.SeedOriginal, "mail.fugafuga.jp")]
    public void A_sender_of_another_domain_or_a_host_of_the_receiver_is_no_finding(string original, string reportingMta)
        => Ids(Notices.Of(SenderHosts, original, reportingMta)).Should().NotContain("from-domain-hosted-by-receiver");

    [Fact]
    public void A_finding_never_changes_the_reason()
        => Parse(Notices.Of("550 5.1.1 <hogehoge@fugafuga.jp>: user unknown", Notices.SeedOriginal)).Recipients[0]
            .Should().Match<RecipientOutcome>(o => o.Reason == BounceReason.UserUnknown && o.Findings.Count == 0);

    [Fact]
    public void Nothing_is_found_where_nothing_was_returned()
        => Ids(Notices.Of(SenderHosts, null)).Should().BeEmpty();

    [Fact]
    public void A_message_without_Date_and_Message_ID_is_found_where_its_other_headers_are_there()
        => Ids(Notices.Of(NonCompliant, Whole)).Should().Contain(["original-date-missing", "original-message-id-missing"]).And.NotContain("original-from-missing");

    [Theory]
    [InlineData("From: nas@example.jp\r\nTo: hogehoge@fugafuga.jp\r\nSubject: NAS health check\r\n")]
    [InlineData("Subject: NAS health check\r\n")]
    public void Absent_headers_prove_nothing_where_only_some_were_returned(string original)
        => Ids(Notices.Of(NonCompliant, original)).Should().NotContain(id => id.EndsWith("-missing", StringComparison.Ordinal));

    [Theory]
    [InlineData("From: a@example.jp, b@example.jp\r\n", false)] // without brackets it is not told from a display name
    [InlineData("From: A <a@example.jp>, B <b@example.jp>\r\n", true)]
    [InlineData("From: a@example.jp\r\nFrom: b@example.jp\r\n", true)]
    [InlineData("From: \"b@example.jp <b@example.jp>\" <a@example.jp>\r\n", false)]
    public void Several_authors_are_found_and_an_address_in_a_display_name_is_none(string from, bool found)
        => Ids(Notices.Of(NonCompliant, from + "To: hogehoge@fugafuga.jp\r\n")).Contains("original-from-multiple").Should().Be(found);

    [Fact]
    public void A_header_with_raw_8_bit_characters_is_named()
        => Parse(Notices.Of(NonCompliant, Whole.Replace("NAS health", "NAS h\u00e9alth", StringComparison.Ordinal))).Recipients[0].Findings
            .Should().ContainSingle(f => f.Id == "original-header-eight-bit").Which.Text.Should().Contain("Subject");

    [Fact]
    public void A_line_that_a_server_wrote_on_the_way_is_not_held_against_the_message()
        => Ids(Notices.Of(NonCompliant, Whole.Replace("from NAS", "from N\u00c4S", StringComparison.Ordinal))).Should().NotContain("original-header-eight-bit");

    [Fact]
    public void A_header_line_of_more_than_998_characters_is_named()
        => Parse(Notices.Of(NonCompliant, Whole + "References: " + new string('x', 1_200) + "\r\n")).Recipients[0].Findings
            .Should().ContainSingle(f => f.Id == "original-header-line-too-long").Which.Text.Should().Contain("References");

    [Theory]
    [InlineData("d=mailer.example; s=a; b=x", true)]
    [InlineData("d=mail.example.jp; s=a; b=x", false)]
    public void A_signature_of_a_foreign_domain_is_told_from_one_that_goes_with_From(string signature, bool found)
        => Ids(Notices.Of("550 5.7.26 This mail is unauthenticated: DMARC check failed", $"DKIM-Signature: v=1; {signature}\r\n{Whole}")).Contains("dkim-domain-unlike-from").Should().Be(found);

    [Fact]
    public void What_servers_on_the_way_noted_is_told_by_method()
        => Ids(Notices.Of("550 5.7.26 This mail is unauthenticated: DMARC check failed", "Authentication-Results: mx.example; spf=softfail smtp.mailfrom=x; dkim=pass; dmarc=fail\r\n" + Whole))
            .Should().Contain(["original-spf-failed", "original-dmarc-failed"]).And.NotContain("original-dkim-failed");

    [Theory]
    [InlineData("550 5.7.26 This mail is unauthenticated, which poses a security risk", true)]
    [InlineData("550 5.7.26 This mail is unauthenticated: DMARC check failed", false)]
    public void Which_check_failed_is_said_to_be_unknown_only_where_the_reply_does_not_say_it_either(string reply, bool found)
        => Ids(Notices.Of(reply, Whole)).Contains("original-authentication-unknown").Should().Be(found);

    [Fact]
    public void An_envelope_sender_of_another_domain_is_found()
        => Ids(Notices.Of(SenderHosts, "Return-Path: <bounce@mailer.example>\r\n" + Whole)).Should().Contain("from-domain-unlike-envelope");

    [Fact]
    public void A_host_without_a_full_name_is_found_for_a_refusal_for_want_of_one()
    {
        var findings = Parse(Notices.Of("550 5.7.25 Client host rejected: cannot find your reverse hostname, [203.0.113.9]",
            "Received: from nas (unknown [203.0.113.9]) by relay.example.jp; Sat, 16 Jan 2010 11:59:00 +0900\r\n", "homeserver")).Recipients[0].Findings;

        findings.Select(f => f.Id).Should().Equal("sending-host-name-incomplete", "received-reverse-dns-unknown", "received-helo-incomplete");
        findings[0].Text.Should().Contain("homeserver").And.Contain("not proven");
    }

    [Fact]
    public void Size_and_limit_are_told_where_the_reply_states_both()
        => Parse(Notices.Of("552 5.3.4 message size 31457281 exceeds size limit 26214400 of server mx.fugafuga.jp", Whole)).Recipients[0].Findings
            .Should().ContainSingle(f => f.Id == "message-over-size-limit").Which.Text.Should().Contain("30.1 MB").And.Contain("25 MB");

    [Fact]
    public void A_message_object_gives_the_same_findings_as_its_bytes()
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Seed));

        BounceParser.Default.Parse(MimeKit.MimeMessage.Load(stream, TestContext.Current.CancellationToken)).Recipients[0].Findings.Should().Equal(Parse(Seed).Recipients[0].Findings);
    }

    private static IEnumerable<string> Ids(string notice) => Parse(notice).Recipients.Should().ContainSingle().Subject.Findings.Select(finding => finding.Id);

    private static BounceReport Parse(string notice, string language = "en")
        => new BounceParser(new BounceParserOptions { Culture = CultureInfo.GetCultureInfo(language) }).Parse(System.Text.Encoding.UTF8.GetBytes(notice));
}
