using BounceKit.Tests.Fixtures;

namespace BounceKit.Tests;

/// <summary>What people paste: a fragment of status fields, a bounce's text, a log line, a reply.</summary>
public class ParseTextTests
{
    [Fact]
    public void A_whole_message_is_read_as_one()
    {
        var message = Fixture.Text("rfc3464/plain");

        var report = BounceParser.Default.ParseText(message);

        ExpectedReport.Of(report).Should().Be(ExpectedReport.Of(BounceParser.Default.Parse(Fixture.Bytes("rfc3464/plain"))));
    }

    [Fact]
    public void A_fragment_of_status_fields_is_a_report()
    {
        var report = BounceParser.Default.ParseText("Final-Recipient: rfc822; jan@dest.example\nAction: delayed\nStatus: 4.2.2\nDiagnostic-Code: smtp; 452 4.2.2 mailbox full\n");

        report.Kind.Should().Be(BounceKind.Delay);
        report.Format.Should().Be("rfc3464");
        var outcome = report.Recipients.Should().ContainSingle().Subject;
        (outcome.Address, outcome.Action, outcome.Reason).Should().Be(("jan@dest.example", RecipientAction.Delayed, BounceReason.MailboxFull));
    }

    [Fact]
    public void A_fragment_with_several_recipients_gives_each()
    {
        var report = BounceParser.Default.ParseText("Final-Recipient: rfc822; jan@dest.example\nAction: failed\nStatus: 5.1.1\n\nFinal-Recipient: rfc822; eva@dest.example\nAction: failed\nStatus: 5.2.2\n");

        report.Recipients.Select(r => (r.Address, r.Reason)).Should().Equal(("jan@dest.example", BounceReason.UserUnknown), ("eva@dest.example", BounceReason.MailboxFull));
    }

    [Fact]
    public void The_text_of_a_bounce_is_read_by_its_structure()
    {
        var report = BounceParser.Default.ParseText(
            """
            Hi. This is the qmail-send program at mx.relay.example.
            I'm afraid I wasn't able to deliver your message to the following addresses.
            This is a permanent error; I've given up. Sorry it didn't work out.

            <jan@dest.example>:
            192.0.2.25 does not like recipient.
            Remote host said: 550 5.1.1 no such user here
            Giving up on 192.0.2.25.
            """);

        report.Format.Should().Be("qmail");
        var outcome = report.Recipients.Should().ContainSingle().Subject;
        (outcome.Address, outcome.SmtpCode, outcome.SmtpCommand, outcome.Reason).Should().Be(("jan@dest.example", 550, SmtpCommand.Rcpt, BounceReason.UserUnknown));
    }

    [Theory]
    [InlineData(
        "Mar  5 09:15:01 mx postfix/smtp[4711]: 4F1A22: to=<jan@dest.example>, relay=mx.dest.example[192.0.2.25]:25, delay=0.7, delays=0.1/0/0.4/0.2, dsn=5.1.1, status=bounced (host mx.dest.example[192.0.2.25] said: 550 5.1.1 <jan@dest.example>: no such user (in reply to RCPT TO command))",
        BounceKind.Failure, 550, BounceReason.UserUnknown)]
    [InlineData(
        "Mar  5 09:15:01 mx postfix/smtp[4711]: 4F1A22: to=<jan@dest.example>, relay=mx.dest.example[192.0.2.25]:25, delay=0.7, delays=0.1/0/0.4/0.2, dsn=4.2.2, status=deferred (host mx.dest.example[192.0.2.25] said: 452 4.2.2 mailbox full (in reply to RCPT TO command))",
        BounceKind.Delay, 452, BounceReason.MailboxFull)]
    [InlineData(
        "Mar  5 09:15:01 mx postfix/smtp[4711]: 4F1A22: to=<jan@dest.example>, relay=none, delay=30, delays=0.1/0/30/0, dsn=4.4.1, status=deferred (connect to mx.dest.example[192.0.2.25]:25: Connection timed out)",
        BounceKind.Delay, null, BounceReason.ConnectionFailed)]
    [InlineData(
        "Mar  5 09:15:01 mx sendmail[815]: 6259F0aB000815: to=<jan@dest.example>, ctladdr=<petra@sender.example> (1000/1000), delay=00:00:02, xdelay=00:00:01, mailer=esmtp, pri=120500, relay=mx.dest.example. [192.0.2.25], dsn=5.1.1, stat=User unknown",
        BounceKind.Failure, null, BounceReason.UserUnknown)]
    [InlineData(
        "Mar  5 09:15:01 mx sendmail[815]: 6259F0aB000815: to=<jan@dest.example>, delay=00:00:02, mailer=esmtp, relay=mx.dest.example. [192.0.2.25], dsn=4.2.2, stat=Deferred: 452 4.2.2 mailbox full",
        BounceKind.Delay, 452, BounceReason.MailboxFull)]
    [InlineData(
        "2026-03-05 09:15:01 1wA2bC-0001Fx-0g ** jan@dest.example R=dnslookup T=remote_smtp H=mx.dest.example [192.0.2.25]: SMTP error from remote mail server after RCPT TO:<jan@dest.example>: 550 5.1.1 no such user here",
        BounceKind.Failure, 550, BounceReason.UserUnknown)]
    [InlineData(
        "2026-03-05 09:15:01 1wA2bC-0001Fx-0g == jan@dest.example R=dnslookup T=remote_smtp defer (-44) H=mx.dest.example [192.0.2.25]: SMTP error from remote mail server after RCPT TO:<jan@dest.example>: 452 4.2.2 mailbox full",
        BounceKind.Delay, 452, BounceReason.MailboxFull)]
    [InlineData(
        "@4000000065e6d1f70c1b2a3c delivery 17: failure: 192.0.2.25_does_not_like_recipient./Remote_host_said:_550_5.1.1_no_such_user_here/Giving_up_on_192.0.2.25./",
        BounceKind.Failure, 550, BounceReason.UserUnknown)]
    [InlineData(
        "1709629301.250000 delivery 17: deferral: 192.0.2.25_does_not_like_recipient./Remote_host_said:_452_4.2.2_mailbox_full/Giving_up_on_192.0.2.25./",
        BounceKind.Delay, 452, BounceReason.MailboxFull)]
    [InlineData(
        "192.0.2.25 - - [05/Mar/2026:09:15:01 +0900] \"OutboundConnectionResponse -?550+5.1.1+no+such+user+here SMTP\" 0 27",
        BounceKind.Failure, 550, BounceReason.UserUnknown)]
    [InlineData(
        "2026-03-05 00:15:01 192.0.2.25 OutboundConnectionResponse SMTPSVC1 HOME - 25 - - 550+5.1.1+no+such+user+here 0 0 27 0 16 SMTP - - - -",
        BounceKind.Failure, 550, BounceReason.UserUnknown)]
    public void A_log_line_is_a_report(string line, BounceKind kind, int? smtpCode, BounceReason reason)
    {
        var report = BounceParser.Default.ParseText(line);

        var outcome = report.Recipients.Should().ContainSingle().Subject;
        (report.Kind, outcome.SmtpCode, outcome.Reason).Should().Be((kind, smtpCode, reason), because: "the reply is \"{0}\"", outcome.Diagnostic);
    }

    [Theory]
    [InlineData("Mar  5 09:15:01 mx postfix/smtp[4711]: 4F1A22: to=<jan@dest.example>, orig_to=<board@sender.example>, relay=mx.dest.example[192.0.2.25]:25, dsn=5.1.1, status=bounced (host mx.dest.example[192.0.2.25] said: 550 no such user)")]
    [InlineData("Mar  5 09:15:01 mx sendmail[815]: 6259F0aB000815: to=<jan@dest.example>, relay=mx.dest.example. [192.0.2.25], dsn=5.1.1, stat=User unknown")]
    [InlineData("2026-03-05 09:15:01 1wA2bC-0001Fx-0g ** jan@dest.example R=dnslookup T=remote_smtp: 550 no such user here")]
    public void A_log_line_names_its_recipient(string line) =>
        BounceParser.Default.ParseText(line).Recipients.Single().Address.Should().Be("jan@dest.example");

    [Fact]
    public void A_reply_in_several_lines_is_one_reply()
    {
        var report = BounceParser.Default.ParseText("550-5.7.1 Your address 192.0.2.80 has no reverse name.\r\n550-5.7.1 Please ask your provider.\r\n550 5.7.1 Rejected");

        var outcome = report.Recipients.Should().ContainSingle().Subject;
        outcome.Diagnostic.Should().Be("550-5.7.1 Your address 192.0.2.80 has no reverse name.\n550-5.7.1 Please ask your provider.\n550 5.7.1 Rejected");
        (outcome.SmtpCode, outcome.Reason).Should().Be((550, BounceReason.ReverseDnsMissing));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n\r\n ")]
    public void Nothing_pasted_is_no_bounce(string text)
    {
        var report = BounceParser.Default.ParseText(text);

        report.Kind.Should().Be(BounceKind.NotABounce);
        report.Recipients.Should().BeEmpty();
    }
}
