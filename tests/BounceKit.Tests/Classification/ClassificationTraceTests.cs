using BounceKit.Classification;
using BounceKit.Tests.Fixtures;

namespace BounceKit.Tests.Classification;

/// <summary>What a trace shows is what decided.</summary>
public class ClassificationTraceTests
{
    public static TheoryData<string> Fixtures => Fixture.Rows;

    [Theory, MemberData(nameof(Fixtures))]
    public void The_trace_of_an_outcome_ends_with_the_rule_that_decided(string name)
    {
        var report = BounceParser.Default.Parse(Fixture.Bytes(name));

        foreach (var outcome in report.Recipients.Where(outcome => outcome.Reason != BounceReason.None))
        {
            var last = BounceParser.Default.Trace(report, outcome).Steps[^1];

            last.Matches.Select(match => match.Rule.Id).FirstOrDefault().Should().Be(outcome.RuleId, because: "of \"{0}\"", outcome.Diagnostic);
        }
    }

    [Fact]
    public void The_trace_of_a_call_back_goes_on_to_the_words_about_the_sender()
    {
        var verdict = BounceParser.Default.Classify("550 5.1.7 <kim@origin.example>: Sender address rejected: undeliverable address: host mx.origin.example[192.0.2.9] said: 550 5.1.1 unknown user");

        var steps = BounceParser.Default.Trace(verdict, new ReplyContext()).Steps;

        steps.Should().HaveCount(2);
        steps[^1].Matches[0].Rule.Id.Should().Be(verdict.RuleId);
    }

    [Fact]
    public void Of_several_rules_each_says_by_which_step_it_was_beaten()
    {
        const string Reply = "552 5.2.2 sorry, your domain isn't in my list of allowed senderhosts, mailbox full";

        var trace = BounceParser.Default.Trace(BounceParser.Default.Classify(Reply), new ReplyContext());

        var matches = trace.Steps.Should().ContainSingle().Which.Matches;
        matches[0].Rule.Id.Should().Be("qmail.senderhosts");
        matches[0].BeatenBy.Should().BeNull();
        matches.Skip(1).Should().OnlyContain(match => match.BeatenBy == MatchOrder.Rank);
        matches.Select(match => match.Rule.Reason).Should().Contain(BounceReason.MailboxFull);
    }

    [Fact]
    public void A_user_rule_beats_the_built_in_ones_as_a_user_rule()
    {
        var parser = new BounceParser(new BounceParserOptions { Rules = [RuleSet.Parse("""{ "version": 1, "rules": [ { "id": "mine", "reason": "policyViolation", "allOf": ["user unknown"] } ] }""")] });

        var matches = parser.Trace(parser.Classify("550 5.1.1 user unknown"), new ReplyContext()).Steps[0].Matches;

        matches[0].Rule.Id.Should().Be("mine");
        matches[1].BeatenBy.Should().Be(MatchOrder.OwnRules);
    }
}
