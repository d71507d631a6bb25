using BounceKit.Formats;
using BounceKit.Webhooks.Providers;

namespace BounceKit.Webhooks.Tests;

/// <summary>What the tables of the providers' words promise.</summary>
public class ProviderWordsTests
{
    public static TheoryData<string, string> Causes => [.. Tables.SelectMany(table => table.Causes.Select(cause => (table.Provider, cause.Word)))];

    public static TheoryData<WebhookProvider> Providers => [.. Enum.GetValues<WebhookProvider>().Where(provider => provider != WebhookProvider.Unknown)];

    private static IEnumerable<ProviderWords> Tables => ProviderList.All.Select(provider => provider.Words);

    [Theory]
    [MemberData(nameof(Providers))]
    public void Every_provider_has_a_table_with_its_source(WebhookProvider provider)
    {
        var words = ProviderList.Of(provider)!.Words;

        words.Events.Should().NotBeEmpty();
        words.Causes.Should().NotBeEmpty();
        words.Source.Should().StartWith("https://");
        words.Signature.Should().NotBeEmpty();
    }

    /// <summary>A word of a provider may turn up in a notice by mail as well, and the rules know some of them.</summary>
    [Fact]
    public void A_cause_means_the_same_to_the_rules_that_know_the_provider_s_words()
    {
        var known = Tables.SelectMany(table => table.Causes.Select(cause => (Cause: cause, Verdict: BounceParser.Default.Classify(cause.Word), Rules: table.Provider + ".")))
            .Where(word => word.Verdict.RuleId?.StartsWith(word.Rules, StringComparison.Ordinal) == true)
            .ToArray();

        known.Should().NotBeEmpty();
        known.Should().OnlyContain(word => word.Verdict.Reason == word.Cause.Reason);
    }

    [Theory]
    [MemberData(nameof(Causes))]
    public void A_cause_that_suppresses_is_of_the_address(string provider, string word)
    {
        var cause = Cause(provider, word);

        var outcome = Judged(cause, null);

        if (outcome.Recommendation == Recommendation.SuppressRecipient) outcome.Category.Should().BeOneOf(ReasonCategory.Recipient, ReasonCategory.Destination);
        outcome.Reason.Should().Be(cause.Reason);
    }

    [Theory]
    [MemberData(nameof(Causes))]
    public void No_cause_suppresses_while_delivery_is_still_tried(string provider, string word)
    {
        var outcome = Judged(Cause(provider, word), null, BounceKind.Delay);

        outcome.Recommendation.Should().NotBe(Recommendation.SuppressRecipient);
        outcome.BounceType.Should().NotBe(BounceType.Hard);
    }

    /// <summary>Whatever a provider concludes: what the receiver says of the sender, the message or the network is believed before it.</summary>
    [Theory]
    [MemberData(nameof(Causes))]
    public void No_cause_suppresses_for_a_fault_that_the_reply_shows_to_be_another_s(string provider, string word)
    {
        var cause = Cause(provider, word);

        foreach (var reply in OthersFaults)
        {
            var outcome = Judged(cause, reply);

            outcome.Recommendation.Should().NotBe(Recommendation.SuppressRecipient, because: reply);
            outcome.BounceType.Should().NotBe(BounceType.Hard, because: reply);
            if (!Passing.Contains(reply)) outcome.CountsAgainstRecipient.Should().BeFalse(because: reply);
        }
    }

    [Fact]
    public void A_cause_unknown_to_the_table_is_said_to_be_unknown() => ProviderList.Of(WebhookProvider.SendGrid)!.Words.Cause("Moon Phase").Should().BeNull();

    /// <summary>Replies of the passing kind, which say nothing more: a full mailbox may answer so, a missing one does not for good.</summary>
    private static readonly string[] Passing = ["450 qux", "421 qux"];

    private static readonly string[] OthersFaults =
    [
        "550 5.7.1 Client host [192.0.2.10] blocked using zen.spamhaus.org",
        "554 5.7.1 Message refused: spam content",
        "550 5.7.26 This mail is unauthenticated, SPF and DKIM did not pass",
        "451 4.7.1 Greylisted, come back in 300 seconds",
        "552 5.3.4 Message size exceeds the limit of 10 MB",
        "451 See http://pobox.com/~djb/docs/smtplf.html.",
        "421 4.4.1 Connection timed out",
        // What no rule knows: only the code, or a word of another cause, speaks.
        "550 5.7.1 [C17] qux",
        "550 qux of the spam kind, dear sender",
        .. Passing,
    ];

    private static CauseWord Cause(string provider, string word) => Tables.Single(table => table.Provider == provider).Cause(word)!;

    /// <summary>The one recipient of an event with this cause and this reply.</summary>
    private static RecipientOutcome Judged(CauseWord cause, string? reply, BounceKind kind = BounceKind.Failure) => new EventReporter(WebhookParserOptions.Default).Report(WebhookProvider.Unknown, new RawEvent
    {
        Json = "{}",
        Event = new EventWord("event", kind, "of a test"),
        Cause = cause.Word,
        Conclusion = cause,
        Outcomes = [new RawOutcome { Address = "anna@example.org", Diagnostic = reply }],
    }).Report.Recipients.DefaultIfEmpty(new RecipientOutcome { Reason = BounceReason.None }).Single();
}
