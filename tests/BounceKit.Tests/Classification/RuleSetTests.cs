using BounceKit.Classification;

namespace BounceKit.Tests.Classification;

/// <summary>What every built-in rule promises, over the whole set.</summary>
public class RuleSetTests
{
    private static readonly IReadOnlyList<Rule> Rules = [.. BuiltInRules.Files.SelectMany(f => f.Rules)];

    public static TheoryData<string> RuleIds => [.. Rules.Where(r => !r.Id.StartsWith("registry.", StringComparison.Ordinal)).Select(r => r.Id)];

    public static TheoryData<string> AllRuleIds => [.. Rules.Select(r => r.Id)];

    [Fact]
    public void Ids_are_unique() => Rules.Select(r => r.Id).Should().OnlyHaveUniqueItems();

    [Theory]
    [MemberData(nameof(AllRuleIds))]
    public void A_rule_names_a_public_source(string id) =>
        Find(id).Source.Should().MatchRegex("^https?://[a-z0-9.-]+/?", because: "{0} needs one", Find(id).Location);

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_has_an_example(string id) => Find(id).Examples.Should().NotBeEmpty(because: "{0} needs one", Find(id).Location);

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void An_example_is_won_by_its_own_rule(string id)
    {
        var rule = Find(id);
        foreach (var example in rule.Examples)
        {
            WinnerOf(example).Should().Be(rule.Id, because: "{0} claims \"{1}\"", rule.Location, example.Text);
        }
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_near_miss_is_not_taken_by_the_rule(string id)
    {
        var rule = Find(id);
        foreach (var text in rule.NearMisses)
        {
            WinnerOf(new RuleExample(text, rule.Examples.Count > 0 ? rule.Examples[0].RemoteMta : null)).Should().NotBe(rule.Id, because: "{0} disclaims \"{1}\"", rule.Location, text);
        }
    }

    [Theory]
    [MemberData(nameof(AllRuleIds))]
    public void A_rule_names_receivers_that_the_table_knows(string id) =>
        Find(id).Receivers.Where(r => !ReceiverTable.BuiltIn.Knows(r)).Should().BeEmpty(because: "{0} names them", Find(id).Location);

    [Fact]
    public void The_order_of_files_and_entries_changes_nothing()
    {
        var shuffled = BuiltInRules.Files.Reverse().Select(f => f with { Rules = [.. f.Rules.Reverse()] }).ToList();
        var classifier = new Classifier(RuleBook.Compile(shuffled));
        foreach (var example in Rules.SelectMany(r => r.Examples))
        {
            var input = new ClassificationInput(example.Text, null, null, example.Command, null, example.RemoteMta, example.Software);

            var expected = new Classifier(BuiltInRules.Book).Classify(input, 0).Rule?.Id;

            classifier.Classify(input, 0).Rule?.Id.Should().Be(expected, because: "of \"{0}\"", example.Text);
        }
    }

    private static Rule Find(string id) => Rules.Single(r => r.Id == id);

    /// <summary>What a parser says of an example; one that names the software that wrote it is asked of the classifier, which alone is told that.</summary>
    private static string? WinnerOf(RuleExample example) => example.Software is null
        ? BounceParser.Default.Classify(example.Text, new ReplyContext { RemoteMta = example.RemoteMta, Recipient = example.Recipient, SmtpCommand = example.Command }).RuleId
        : new Classifier(BuiltInRules.Book).Classify(new ClassificationInput(example.Text, null, null, example.Command, null, example.RemoteMta, example.Software), 0).Rule?.Id;
}
