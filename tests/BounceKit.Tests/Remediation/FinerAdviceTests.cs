using BounceKit.Remediations;

namespace BounceKit.Tests.Remediations;

/// <summary>That receivers, codes, words and blocklists lead to the advice that fits them.</summary>
public class FinerAdviceTests
{
    [Theory]
    [InlineData(BounceReason.UserUnknown, "google", "5.1.1", null, "google-user-unknown", "user-unknown")]
    [InlineData(BounceReason.UserUnknown, "microsoft365", "5.4.1", null, "microsoft-directory-block")]
    [InlineData(BounceReason.UserUnknown, "microsoft365", "5.1.10", null, "microsoft-user-unknown", "user-unknown")]
    [InlineData(BounceReason.UserUnknown, null, "5.4.1", null, "user-unknown")]
    [InlineData(BounceReason.RecipientRefused, "docomo", null, null, "japanese-carrier-refused")]
    [InlineData(BounceReason.RecipientRestricted, "microsoft365", "5.7.133", null, "microsoft-recipient-restricted")]
    [InlineData(BounceReason.RateLimited, "google", "4.2.1", null, "google-recipient-rate")]
    [InlineData(BounceReason.RateLimited, "google", "4.7.28", null, "google-rate-limited", "rate-limited")]
    [InlineData(BounceReason.RateLimited, "microsoft365", "5.2.121", null, "microsoft-recipient-rate")]
    [InlineData(BounceReason.SenderAuthenticationFailed, "google", "5.7.26", null, "google-sender-authentication")]
    [InlineData(BounceReason.ReverseDnsMissing, "google", "5.7.25", null, "google-reverse-dns", "reverse-dns-missing")]
    [InlineData(BounceReason.IpBlocked, "microsoft365", "5.7.606", null, "microsoft-banned-ip")]
    [InlineData(BounceReason.IpBlocked, "microsoft365", "5.7.510", null, "microsoft-no-ipv6")]
    [InlineData(BounceReason.IpBlocked, "outlook-com", "5.7.1", "550 5.7.1 Unfortunately, messages from [192.0.2.1] weren't sent. part of their network is on our block list (S3150).", "outlook-blocked")]
    [InlineData(BounceReason.IpBlocked, "yahoo", "5.7.1", "553 5.7.1 [BL21] Connections will not be accepted from 192.0.2.25, because the ip is in Spamhaus's list", "yahoo-spamhaus", "ip-blocked")]
    [InlineData(BounceReason.PoorReputation, "yahoo", "4.7.0", "421 4.7.0 [TSS04] Messages from 192.0.2.25 temporarily deferred", "yahoo-user-complaints", "poor-reputation")]
    [InlineData(BounceReason.SpamContent, "apple", "5.7.1", "[CS01]", "apple-content", "spam-content")]
    [InlineData(BounceReason.SpamContent, "orange-fr", "5.2.0", "550 5.2.0 Mail rejected. ofr_506", "orange-content", "spam-content")]
    [InlineData(BounceReason.SenderSuspended, "microsoft365", "5.1.8", null, "microsoft-restricted-sender")]
    [InlineData(BounceReason.LoginRequired, "microsoft365", "5.7.57", null, "microsoft-smtp-auth")]
    [InlineData(BounceReason.RelayDenied, null, null, "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", "qmail-rcpthosts", "relay-denied")]
    [InlineData(BounceReason.SenderHostNotAllowed, null, "5.7.1", "553 5.7.1 <a@example.org>: Sender address rejected: not owned by user b", "postfix-sender-login-mismatch", "sender-host-not-allowed")]
    [InlineData(BounceReason.SenderHostNotAllowed, "exchange", "5.7.60", null, "exchange-send-as-denied")]
    [InlineData(BounceReason.BareLineFeed, null, "5.6.11", null, "exchange-bare-line-feed", "bare-line-feed")]
    [InlineData(BounceReason.BareLineFeed, null, "5.5.2", "550 5.5.2 mx.example.org Error: bare <LF> received", "postfix-bare-line-feed", "bare-line-feed")]
    [InlineData(BounceReason.BareLineFeed, null, null, "451 See http://pobox.com/~djb/docs/smtplf.html.", "qmail-bare-line-feed", "bare-line-feed")]
    [InlineData(BounceReason.PolicyViolation, "exchange", "5.7.1", "550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy", "exchange-transport-rule")]
    [InlineData(BounceReason.MailboxDisabled, "google", "5.2.1", null, "google-mailbox-disabled", "mailbox-disabled")]
    [InlineData(BounceReason.IpBlocked, "microsoft365", "5.7.513", null, "microsoft-blocked-by-recipient")]
    [InlineData(BounceReason.ReverseDnsMissing, "microsoft365", "5.7.25", null, "microsoft-reverse-dns", "reverse-dns-missing")]
    [InlineData(BounceReason.NonCompliantMessage, "microsoft365", "5.7.512", null, "microsoft-non-compliant", "non-compliant-message")]
    [InlineData(BounceReason.ConnectionFailed, "microsoft365", "4.4.316", null, "microsoft-outbound-connection", "connection-failed")]
    [InlineData(BounceReason.SpamContent, "mimecast", "5.7.0", null, "mimecast-content", "spam-content")]
    [InlineData(BounceReason.PolicyViolation, "yahoo", "5.7.9", null, "yahoo-policy")]
    [InlineData(BounceReason.MessageTooLarge, "google", "5.3.4", null, "google-message-too-large", "message-too-large")]
    [InlineData(BounceReason.SenderRejected, null, "5.0.0", "554 Message rejected: Email address is not verified.", "sending-service-unverified")]
    [InlineData(BounceReason.MailLoop, null, "5.4.6", "mail for example.org loops back to myself", "mx-points-back")]
    [InlineData(BounceReason.Greylisted, null, "4.1.1", "450 4.1.1 <a@example.org>: Recipient address rejected: unverified address: Address verification in progress", "address-being-verified")]
    public void A_reply_gets_the_advice_that_fits_it(BounceReason reason, string? receiver, string? status, string? diagnostic, params string[] expected)
        => Ids(Query(reason, receiver, status, diagnostic)).Should().Equal(expected);

    [Theory]
    [InlineData("550 5.7.1 RESOLVER.RST.AuthRequired; authentication required", "microsoft-recipient-restricted")]
    [InlineData("550-5.2.1 The email account that you tried to reach is disabled", "google-mailbox-disabled")]
    [InlineData("550 5.7.60 SMTP; Client does not have permissions to send as this sender", "exchange-send-as-denied")]
    public void Words_that_only_one_receiver_uses_lead_to_its_advice_where_no_host_tells_the_receiver(string reply, string expected)
        => BounceParser.Default.Classify(reply).Remediations.Should().Contain(advice => advice.Id == expected);

    [Fact]
    public void An_hourly_limit_is_waited_for_an_hour()
    {
        var verdict = BounceParser.Default.Classify("550 Domain shop.example has exceeded the max emails per hour (200/200 (100%)) allowed. Message discarded.");

        verdict.RetryAfterSeconds.Should().Be(3600);
        verdict.Remediations.Should().ContainSingle().Which.Steps[1].Text.Should().Contain("1 hour");
    }

    [Theory]
    [InlineData("Spamhaus PBL", "spamhaus-pbl")]
    [InlineData("Spamhaus XBL (with CBL)", "spamhaus-xbl", "ip-blocked")]
    [InlineData("Spamhaus ZEN", "ip-blocked")]
    [InlineData("UCEPROTECT Level 3", "uceprotect-network")]
    [InlineData("UCEPROTECT Level 1", "ip-blocked")]
    [InlineData("SORBS (closed June 2024)", "blocklist-closed")]
    public void A_blocklist_gets_the_advice_that_fits_it(string list, params string[] expected)
        => Ids(new AdviceQuery { Reason = BounceReason.IpBlocked, Blocklist = new BlocklistListing { Name = list } }).Should().Equal(expected);

    [Fact]
    public void A_blocklist_that_refused_the_query_is_not_to_be_asked_for_removal()
    {
        var advice = English.Advise(AdviceSamples.Full with { Reason = BounceReason.SystemError });

        advice.Should().ContainSingle().Which.Id.Should().Be("blocklist-query-refused");
        advice[0].DoesNotHelp.Should().Contain(text => text.Contains("nothing to remove"));
        advice[0].References.Should().NotContain(reference => reference.Url == AdviceSamples.Full.Blocklist!.DelistUrl);
    }

    [Fact]
    public void The_page_of_the_list_is_among_the_references_and_in_the_steps()
    {
        var advice = English.Advise(AdviceSamples.Full with { Reason = BounceReason.IpBlocked })[0];

        advice.References.Should().Contain(reference => reference.Url == "https://check.spamhaus.org/");
        advice.Steps.Should().Contain(step => step.Text.Contains("https://check.spamhaus.org/"));
        advice.Explanation.Should().Contain("192.0.2.25").And.Contain("Spamhaus ZEN");
    }

    [Fact]
    public void A_closed_list_has_no_link()
        => English.Advise(new AdviceQuery { Reason = BounceReason.IpBlocked, Blocklist = new BlocklistListing { Name = "SORBS (closed June 2024)" } })
            .SelectMany(advice => advice.References).Should().NotContain(reference => reference.Url.Contains("sorbs"));

    [Fact]
    public void There_are_never_more_than_three_pieces_of_advice()
    {
        foreach (var reason in AdviceSamples.Reasons)
            foreach (var receiver in KnownReceivers.Ids)
                English.Advise(AdviceSamples.Full with { Reason = reason, Receiver = receiver, Findings = ["original-date-missing", "from-domain-hosted-by-receiver"] })
                    .Should().HaveCountLessThanOrEqualTo(3).And.OnlyHaveUniqueItems(advice => advice.Id);
    }

    [Fact]
    public void A_wait_that_the_server_states_goes_before_the_usual_one()
    {
        var usual = English.Advise(new AdviceQuery { Reason = BounceReason.Greylisted })[0];
        var stated = English.Advise(new AdviceQuery { Reason = BounceReason.Greylisted, RetryAfterSeconds = 300 })[0];

        usual.Steps[0].Text.Should().Contain("15 minutes");
        stated.Steps[0].Text.Should().Contain("5 minutes").And.NotContain("15 minutes");
    }

    [Fact]
    public void Two_pieces_of_advice_never_name_two_waits()
        => English.Advise(new AdviceQuery { Reason = BounceReason.RateLimited, Receiver = "google" })[1].Steps[0].Text.Should().Contain("1 hour").And.NotContain("30 minutes");

    private static AdviceCatalog English => AdviceCatalog.For(AdviceSamples.English);

    private static IEnumerable<string> Ids(AdviceQuery query) => English.Advise(query).Select(advice => advice.Id);

    private static AdviceQuery Query(BounceReason reason, string? receiver, string? status, string? diagnostic)
        => new() { Reason = reason, Receiver = receiver, Status = EnhancedStatusCode.TryParse(status, out var code) ? code : null, Diagnostic = diagnostic };
}
