using System.Text.RegularExpressions;
using BounceKit.Classification;

namespace BounceKit.Tests.Classification;

/// <summary>What the whole set of rules makes of more than a thousand sentences that were written before the words for them.</summary>
public class UnmetSentencesTests
{
    private static readonly string[] CodesBefore = ["", "550 5.1.1 ", "550 5.1.2 ", "553 5.1.3 ", "550 5.1.10 ", "556 ", "551 5.1.6 ", "450 4.2.1 "];

    public static TheoryData<string, BounceReason> Rows
    {
        get
        {
            var rows = new TheoryData<string, BounceReason>();
            foreach (var (reason, text) in SentenceFile.All) rows.Add(text, reason);
            return rows;
        }
    }

    public static TheoryData<string> NotTheAddresses => [.. SentenceFile.All.Where(s => !ReasonTable.MaySuppress(s.Reason) && s.Reason != BounceReason.Undetermined).Select(s => s.Text)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_sentence_names_its_reason(string reply, BounceReason expected)
    {
        var verdict = BounceParser.Default.Classify(reply);

        verdict.Reason.Should().Be(expected, because: "of \"{0}\", decided by {1} '{2}'", reply, verdict.RuleId, verdict.MatchedText);
    }

    [Theory]
    [MemberData(nameof(NotTheAddresses))]
    public void A_fault_that_is_not_the_address_s_own_suppresses_nothing_whatever_code_stands_before_it(string reply)
    {
        var words = WithoutCodes(reply);
        foreach (var code in CodesBefore)
        {
            var verdict = BounceParser.Default.Classify(code + words);

            verdict.BounceType.Should().NotBe(BounceType.Hard, because: "of \"{0}{1}\" ({2} by {3} '{4}')", code, words, verdict.Reason, verdict.RuleId, verdict.MatchedText);
            verdict.Recommendation.Should().NotBe(Recommendation.SuppressRecipient, because: "of \"{0}{1}\" ({2} by {3} '{4}')", code, words, verdict.Reason, verdict.RuleId, verdict.MatchedText);
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_delay_suppresses_nothing(string reply, BounceReason reason)
    {
        var verdict = BounceParser.Default.Classify(reply, new ReplyContext { Action = RecipientAction.Delayed });

        verdict.BounceType.Should().Be(BounceType.Soft, because: "{0} may pass yet", reason);
        verdict.Recommendation.Should().NotBe(Recommendation.SuppressRecipient);
    }

    [Fact]
    public void The_sentences_are_about_every_reason() =>
        Enum.GetValues<BounceReason>().Except(SentenceFile.All.Select(s => s.Reason)).Should().BeEquivalentTo([BounceReason.None]);

    private static string WithoutCodes(string reply) => Regex.Replace(reply, @"^([245]\d\d[ -])?(#?[45]\.\d+\.\d+ )?", "");
}
