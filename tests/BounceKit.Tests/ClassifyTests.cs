namespace BounceKit.Tests;

/// <summary>One reply in, a verdict out; what is known beside the text counts.</summary>
public class ClassifyTests
{
    private const string AccessDenied = "550 5.4.1 Recipient address rejected: Access denied";

    [Fact]
    public void The_host_that_replied_picks_the_receiver_s_own_meaning()
    {
        var known = BounceParser.Default.Classify("550 5.2.1 The user you are trying to contact is receiving mail too quickly.", new ReplyContext { RemoteMta = "gmail-smtp-in.l.google.com" });

        known.Reason.Should().Be(BounceReason.RateLimited);
        known.RuleId.Should().StartWith("google.");
    }

    [Theory]
    [InlineData("example-com.mail.protection.outlook.com")]
    [InlineData("EXAMPLE-COM.mail.protection.outlook.com.")]
    public void A_host_is_known_whatever_its_case_and_with_its_final_dot(string host) =>
        BounceParser.Default.Classify(AccessDenied, new ReplyContext { RemoteMta = host }).Reason.Should().Be(BounceReason.UserUnknown);

    [Fact]
    public void The_recipient_s_domain_is_asked_where_no_host_is_known()
    {
        var reply = "452 4.2.2 The recipient's inbox is out of storage space and inactive.";

        var verdict = BounceParser.Default.Classify(reply, new ReplyContext { Recipient = "kim@gmail.com" });

        verdict.Should().BeEquivalentTo(BounceParser.Default.Classify(reply, new ReplyContext { RemoteMta = "gmail-smtp-in.l.google.com" }), options => options.Including(v => v.Reason).Including(v => v.RuleId));
    }

    [Theory]
    [InlineData("550 5.1.1 <jan@dest.example>: no such user here")]
    [InlineData("550 5.1.2 host unknown")]
    [InlineData("556 5.1.10 the domain takes no mail")]
    [InlineData("550 5.2.1 this mailbox is disabled")]
    public void What_is_still_tried_is_never_suppressed(string reply)
    {
        var failed = BounceParser.Default.Classify(reply);
        var delayed = BounceParser.Default.Classify(reply, new ReplyContext { Action = RecipientAction.Delayed });

        failed.Recommendation.Should().Be(Recommendation.SuppressRecipient);
        delayed.Reason.Should().Be(failed.Reason);
        delayed.BounceType.Should().Be(BounceType.Soft);
        delayed.Recommendation.Should().Be(Recommendation.RetryLater);
    }

    [Fact]
    public void The_phase_and_the_status_given_apart_are_in_the_verdict()
    {
        var status = EnhancedStatusCode.TryParse("5.2.2", out var code) ? code : default;

        var verdict = BounceParser.Default.Classify("552 Requested mail action aborted", new ReplyContext { SmtpCommand = SmtpCommand.Rcpt, Status = status });

        verdict.SmtpCommand.Should().Be(SmtpCommand.Rcpt);
        verdict.Status.Should().Be(status);
    }

    [Theory]
    [InlineData("552")]
    [InlineData("451")]
    [InlineData("521")]
    [InlineData("550")]
    [InlineData("554 ")]
    public void A_code_alone_names_no_reason(string reply)
    {
        var verdict = BounceParser.Default.Classify(reply);

        verdict.Reason.Should().Be(BounceReason.Undetermined);
        verdict.BounceType.Should().Be(BounceType.Soft);
        verdict.Recommendation.Should().Be(Recommendation.Review);
    }

    [Fact]
    public void A_reply_that_nobody_has_seen_before_is_undetermined_and_kept()
    {
        var verdict = BounceParser.Default.Classify("571 xyzzy");

        verdict.Reason.Should().Be(BounceReason.Undetermined);
        verdict.Diagnostic.Should().Be("571 xyzzy");
        verdict.RuleId.Should().BeNull();
    }

    [Fact]
    public void The_same_reply_has_the_same_verdict_as_often_as_it_is_asked()
    {
        var first = BounceJson.Serialize(BounceParser.Default.Classify(AccessDenied));

        Enumerable.Range(0, 50).Select(_ => BounceJson.Serialize(new BounceParser().Classify(AccessDenied))).Should().OnlyContain(json => json == first);
    }

    [Fact]
    public void A_long_reply_is_cut_at_the_limit()
    {
        var parser = new BounceParser(new BounceParserOptions { MaxDiagnosticLength = 256 });

        var verdict = parser.Classify("550 5.1.1 no such user " + new string('x', 10_000));

        verdict.Diagnostic!.Length.Should().BeLessThanOrEqualTo(256);
        verdict.Reason.Should().Be(BounceReason.UserUnknown);
    }
}
