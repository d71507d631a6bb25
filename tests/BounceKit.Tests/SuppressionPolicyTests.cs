using System.Globalization;
using System.Text;
using BounceKit.Tests.Remediations;

namespace BounceKit.Tests;

/// <summary>What a list manager is told about an address.</summary>
public class SuppressionPolicyTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly DeliveryEvent UserUnknown = new()
    {
        Time = Start,
        Action = RecipientAction.Failed,
        Reason = BounceReason.UserUnknown,
        Recommendation = Recommendation.SuppressRecipient,
        CountsAgainstRecipient = true,
        Authenticity = AuthenticityLevel.Consistent,
    };

    private static readonly DeliveryEvent MailboxFull = UserUnknown with { Reason = BounceReason.MailboxFull, Recommendation = Recommendation.RetryLater };

    [Fact]
    public void An_address_without_history_is_kept() => Decide([], 1).Should().Be("Keep keep-nothing-counted");

    [Fact]
    public void An_unknown_user_is_suppressed() => Decide([UserUnknown], 1).Should().Be("Suppress suppress-permanent");

    [Fact]
    public void A_full_mailbox_is_paused_and_then_tried_again()
    {
        var decision = SuppressionPolicy.Default.Decide([MailboxFull], Start.AddHours(1));

        decision.Action.Should().Be(SuppressionAction.Pause);
        decision.Until.Should().Be(Start.AddDays(1));
        Decide([MailboxFull], 2).Should().Be("Keep keep-below-limit");
    }

    [Fact]
    public void A_stated_time_is_waited_for_up_to_a_limit()
    {
        SuppressionPolicy.Default.Decide([MailboxFull with { RetryAfterSeconds = 7200 }], Start).Until.Should().Be(Start.AddHours(2));
        SuppressionPolicy.Default.Decide([MailboxFull with { RetryAfterSeconds = int.MaxValue }], Start).Until.Should().Be(Start.AddDays(7));
    }

    [Fact]
    public void A_mailbox_that_stays_full_over_days_is_suppressed() => Decide(OnDays(MailboxFull, 0, 3, 6, 9, 12), 13).Should().Be("Suppress suppress-repeated");

    [Fact]
    public void Many_failures_of_one_day_are_one_misfortune() => Decide(OnDays(MailboxFull, 0, 0, 0, 0, 0, 0, 0), 3).Should().Be("Keep keep-below-limit");

    [Fact]
    public void Failures_of_long_ago_no_longer_count() => Decide(OnDays(MailboxFull, 0, 3, 6, 9, 12), 100).Should().Be("Keep keep-nothing-counted");

    [Fact]
    public void An_address_that_takes_mail_again_is_recovered() => Decide([UserUnknown, DeliveryEvent.Accepted(Start.AddDays(1))], 2).Should().Be("Keep keep-recovered");

    [Fact]
    public void A_failure_after_the_recovery_counts() => Decide([UserUnknown with { Time = Start.AddDays(2) }, DeliveryEvent.Accepted(Start.AddDays(1))], 3).Should().Be("Suppress suppress-permanent");

    [Fact]
    public void One_notice_fetched_many_times_is_one_event()
        => Decide(OnDays(MailboxFull with { EventId = "same" }, 0, 3, 6, 9, 12), 13).Should().Be("Keep keep-below-limit");

    [Fact]
    public void Faults_of_others_suppress_nobody()
    {
        var blocked = UserUnknown with { Reason = BounceReason.IpBlocked, Recommendation = Recommendation.FixConfiguration, CountsAgainstRecipient = false };

        Decide(OnDays(blocked, [.. Enumerable.Range(0, 40)]), 41).Should().Be("Keep keep-not-its-fault");
        // Not even where the event was built by hand and contradicts itself.
        Decide(OnDays(UserUnknown with { CountsAgainstRecipient = false }, [.. Enumerable.Range(0, 40)]), 41).Should().Be("Keep keep-not-its-fault");
    }

    [Fact]
    public void A_delay_is_no_failure() => Decide(OnDays(UserUnknown with { Action = RecipientAction.Delayed }, 0, 1, 2, 3, 4, 5), 6).Should().Be("Keep keep-nothing-counted");

    [Theory]
    [InlineData(AuthenticityLevel.Suspicious, "Keep keep-nothing-counted")]
    [InlineData(AuthenticityLevel.Unproven, "Review review-unproven")]
    public void Twenty_events_that_nothing_proves_suppress_nobody(AuthenticityLevel level, string expected)
        => Decide(OnDays(UserUnknown with { Authenticity = level }, [.. Enumerable.Range(0, 20)]), 21).Should().Be(expected);

    [Fact]
    public void Twenty_forged_notices_suppress_nobody()
    {
        // The forger knows the victim's address and how notices look; where the sender checks tokens, even a made-up original is no help.
        const string original = "From: us@example.jp\r\nTo: victim@example.org\r\nMessage-ID: <guess@example.jp>\r\nSubject: hello\r\n";
        foreach (var (isOurs, returned) in new[] { ((Func<OwnershipQuery, bool>?)null, (string?)null), (_ => false, null), (_ => false, original) })
        {
            var parser = new BounceParser(new BounceParserOptions { IsOurs = isOurs });
            var history = Enumerable.Range(0, 20).Select(day =>
            {
                var notice = Notices.Of("550 5.1.1 user unknown", returned, recipient: "victim@example.org").Replace("<n1@", $"<n{day}@", StringComparison.Ordinal);
                var report = parser.Parse(Encoding.UTF8.GetBytes(notice));
                report.Recipients[0].CountsAgainstRecipient.Should().BeTrue();
                return DeliveryEvent.From(report, report.Recipients[0], Start.AddDays(day));
            });

            SuppressionPolicy.Default.Decide(history, Start.AddDays(21)).Action.Should().Be(SuppressionAction.Review);
        }
    }

    [Fact]
    public void A_genuine_notice_of_an_unknown_user_suppresses()
    {
        var report = new BounceParser(new BounceParserOptions { IsOurs = _ => true }).Parse(Encoding.UTF8.GetBytes(Notices.Of("550 5.1.1 user unknown", null)));

        SuppressionPolicy.Default.Decide([DeliveryEvent.From(report, report.Recipients[0], Start)], Start).Action.Should().Be(SuppressionAction.Suppress);
    }

    [Fact]
    public void A_forged_success_keeps_no_dead_address_alive()
        => Decide([UserUnknown, new DeliveryEvent { Time = Start.AddDays(1), Action = RecipientAction.Delivered }], 2).Should().Be("Suppress suppress-permanent");

    [Fact]
    public void Who_checks_tokens_can_ask_for_proof()
    {
        var strict = new SuppressionPolicy { LeastAuthenticity = AuthenticityLevel.Proven };

        strict.Decide([UserUnknown], Start).Action.Should().Be(SuppressionAction.Review);
        strict.Decide([UserUnknown with { Authenticity = AuthenticityLevel.Proven }], Start).Action.Should().Be(SuppressionAction.Suppress);
        (strict with { LeastAuthenticity = AuthenticityLevel.Unproven }).Decide([UserUnknown with { Authenticity = AuthenticityLevel.Unproven }], Start).Action.Should().Be(SuppressionAction.Suppress);
    }

    [Fact]
    public void The_order_of_the_history_does_not_matter()
    {
        DeliveryEvent[] history = [.. OnDays(MailboxFull, 0, 3, 6), DeliveryEvent.Accepted(Start.AddDays(4)), UserUnknown with { Time = Start.AddDays(5), Authenticity = AuthenticityLevel.Unproven }];

        SuppressionPolicy.Default.Decide(history.Reverse(), Start.AddDays(6)).Should().Be(SuppressionPolicy.Default.Decide(history, Start.AddDays(6)));
    }

    [Fact]
    public void The_future_is_left_out() => Decide([UserUnknown with { Time = Start.AddDays(5) }], 1).Should().Be("Keep keep-nothing-counted");

    [Fact]
    public void The_reason_is_in_the_readers_language()
    {
        SuppressionPolicy.Default.Decide([UserUnknown], Start).Reason.Should().Be("The address will not take mail again: failures of the lasting kind: 1.");
        new SuppressionPolicy { Culture = CultureInfo.GetCultureInfo("ja") }.Decide([MailboxFull], Start).Reason.Should().Contain("2026-03-02 08:00 UTC まで");
    }

    [Fact]
    public void Thresholds_without_sense_are_refused()
    {
        ((Action)(() => _ = new SuppressionPolicy { PermanentFailures = 0 })).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new SuppressionPolicy { Window = TimeSpan.Zero })).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => SuppressionPolicy.Default.Decide(null!, Start))).Should().Throw<ArgumentNullException>();
    }

    private static string Decide(IEnumerable<DeliveryEvent> history, int day)
    {
        var decision = SuppressionPolicy.Default.Decide(history, Start.AddDays(day));
        decision.Reason.Should().NotBeEmpty();
        return $"{decision.Action} {decision.Id}";
    }

    private static DeliveryEvent[] OnDays(DeliveryEvent item, params int[] days) => [.. days.Select((day, index) => item with { Time = Start.AddDays(day).AddMinutes(index) })];
}
