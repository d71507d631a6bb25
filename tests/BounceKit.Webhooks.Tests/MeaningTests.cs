namespace BounceKit.Webhooks.Tests;

/// <summary>What the events of the providers mean.</summary>
public class MeaningTests
{
    [Theory]
    [InlineData("amazon-ses/sns-bounce-unknown-user")]
    [InlineData("mailgun/failed-permanent-unknown-user")]
    [InlineData("postmark/hard-bounce")]
    [InlineData("sparkpost/out-of-band")]
    public void The_same_reply_is_the_same_reason_from_every_provider(string payload)
    {
        var recipient = Payload.Recipient(payload);

        recipient.Reason.Should().Be(BounceReason.UserUnknown);
        recipient.Recommendation.Should().Be(Recommendation.SuppressRecipient);
        recipient.Remediations.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("amazon-ses/bounce-blocked-though-permanent")]
    [InlineData("sendgrid/blocked-though-classed-as-invalid-address")]
    [InlineData("sendgrid/invalid-address-though-the-reply-speaks-of-policy")]
    [InlineData("postmark/hard-bounce-for-a-blocklist")]
    [InlineData("sparkpost/blocked-though-classed-as-invalid-recipient")]
    public void A_fault_of_the_sender_suppresses_nobody_whatever_the_provider_calls_it(string payload)
    {
        var recipient = Payload.Recipient(payload);

        recipient.BounceType.Should().Be(BounceType.Soft);
        recipient.Recommendation.Should().Be(Recommendation.FixConfiguration);
        recipient.CountsAgainstRecipient.Should().BeFalse();
    }

    [Fact]
    public void The_provider_s_cause_decides_where_the_receiver_says_nothing()
    {
        var told = Payload.Event("amazon-ses/delivery-delay-without-a-reply");

        told.Cause.Should().Be("DeliveryDelay/MailboxFull");
        told.Report.Recipients.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Reason = BounceReason.MailboxFull, MatchedText = "DeliveryDelay/MailboxFull", RuleId = (string?)null });
    }

    [Fact]
    public void A_family_of_causes_suppresses_nobody()
    {
        Payload.Recipient("amazon-ses/bounce-permanent-for-no-stated-cause").Recommendation.Should().Be(Recommendation.Review);
        Payload.Recipient("postmark/hard-bounce-without-details").Recommendation.Should().Be(Recommendation.Review);
    }

    [Fact]
    public void The_provider_s_own_words_are_kept_under_its_own_names()
    {
        Payload.Recipient("amazon-ses/sns-bounce-unknown-user").Fields.Should().ContainKey("bouncesubtype").WhoseValue.Should().Equal("General");
        Payload.Event("amazon-ses/sns-bounce-unknown-user").Report.Fields.Should().ContainKey("event").WhoseValue.Should().Equal("Bounce");
    }

    [Fact]
    public void An_address_that_only_a_forward_led_to_is_not_held_against_the_one_that_was_mailed()
    {
        var recipient = Payload.Recipient("amazon-ses/bounce-of-a-forwarded-address");

        recipient.MailedAddress.Should().Be("anna@example.org");
        recipient.Forwarded.Should().BeTrue();
        recipient.Recommendation.Should().Be(Recommendation.ContactRecipient);
    }

    [Theory]
    [InlineData("amazon-ses/delivery")]
    [InlineData("amazon-ses/open")]
    [InlineData("amazon-ses/complaint")]
    [InlineData("mailgun/opened")]
    [InlineData("mailgun/unsubscribed")]
    [InlineData("postmark/auto-responder")]
    [InlineData("postmark/subscription-begins-again")]
    [InlineData("sparkpost/spam-complaint")]
    public void What_is_no_bounce_is_known_and_said_to_be_none(string payload)
    {
        var told = Payload.Event(payload);

        told.IsKnown.Should().BeTrue();
        told.Report.IsBounce.Should().BeFalse();
        told.Report.Recipients.Where(recipient => recipient.BounceType is not null || recipient.Recommendation != Recommendation.None).Should().BeEmpty();
    }

    [Theory]
    [InlineData("sendgrid/unknown-event", "teleported")]
    [InlineData("strange/nobodys-event", null)]
    public void An_unknown_event_is_kept_whole_and_said_to_be_unknown(string payload, string? name)
    {
        var told = Payload.Event(payload);

        told.IsKnown.Should().BeFalse();
        told.Name.Should().Be(name);
        told.Report.Warnings.Should().ContainSingle(warning => warning.Code == "unknownEvent");
        Payload.Text(payload).Should().Contain(told.Json);
    }

    [Fact]
    public void A_subscription_of_SNS_is_not_confirmed_but_its_address_told() =>
        Payload.Event("amazon-ses/sns-subscription-confirmation").Report.Fields.Should().ContainKey("subscribeurl");

    [Fact]
    public void The_same_event_sent_again_has_the_same_id_and_another_event_another()
    {
        var first = Ids();
        var again = Ids();

        again.Should().Equal(first);
        first.Should().OnlyHaveUniqueItems();

        static List<string?> Ids() => [.. WebhookParser.Default.Parse(Payload.Bytes("sparkpost/bounces")).Events.SelectMany(told => told.Report.Recipients).Select(recipient => recipient.EventId)];
    }

    [Fact]
    public void A_report_counts_as_proven_only_for_those_who_check_signatures()
    {
        var body = Payload.Bytes("postmark/hard-bounce");
        var checking = new WebhookParser(new WebhookParserOptions { SignatureIsChecked = true });

        WebhookParser.Default.Parse(body).Events[0].Report.Authenticity!.Level.Should().Be(AuthenticityLevel.Unproven);
        checking.Parse(body).Events[0].Report.Authenticity!.Level.Should().Be(AuthenticityLevel.Proven);
    }

    [Fact]
    public void Who_keeps_the_ids_of_what_was_sent_proves_a_report_by_them()
    {
        var asked = new List<OwnershipQuery>();
        var parser = new WebhookParser(new WebhookParserOptions { Parser = new BounceParserOptions { IsOurs = query => { asked.Add(query); return query.Value == "order-17@shop.example.com"; } } });

        var report = parser.Parse(Payload.Bytes("mailgun/failed-permanent-unknown-user")).Events[0].Report;

        report.Authenticity!.Level.Should().Be(AuthenticityLevel.Proven);
        asked.Should().ContainSingle().Which.Recipients.Should().Equal("anna@example.org");
    }

    [Fact]
    public void Own_rules_and_the_language_serve_webhooks_as_they_serve_mail()
    {
        var japanese = new WebhookParser(new WebhookParserOptions { Parser = new BounceParserOptions { Culture = new("ja") } });

        var advice = japanese.Parse(Payload.Bytes("postmark/hard-bounce")).Events[0].Report.Recipients[0].Remediations[0];

        advice.Title.Should().NotBe(Payload.Recipient("postmark/hard-bounce").Remediations[0].Title);
    }
}
