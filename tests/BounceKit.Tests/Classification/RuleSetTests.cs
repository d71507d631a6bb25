using System.Text.RegularExpressions;
using BounceKit.Classification;
using CsCheck;

namespace BounceKit.Tests.Classification;

/// <summary>What every built-in rule promises, over the whole set.</summary>
public class RuleSetTests
{
    private static readonly IReadOnlyList<Rule> Rules = [.. BuiltInRules.Files.SelectMany(f => f.Rules)];

    public static TheoryData<string> RuleIds => [.. Rules.Where(r => !r.Id.StartsWith("registry.", StringComparison.Ordinal)).Select(r => r.Id)];

    public static TheoryData<string> AllRuleIds => [.. Rules.Select(r => r.Id)];

    public static TheoryData<string> RegistryIds => [.. Rules.Where(r => r.Id.StartsWith("registry.x.", StringComparison.Ordinal)).Select(r => r.Id)];

    public static TheoryData<string> Languages => [.. BuiltInRules.Files.Select(f => f.Name).Where(n => n.Contains("languages/")).Select(n => Path.GetFileNameWithoutExtension(n))];

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
    [MemberData(nameof(RuleIds))]
    public void An_example_holds_words_beyond_the_rule_s_own_phrases(string id)
    {
        var rule = Find(id);
        var own = rule.AllOf.Concat(rule.AnyOf).SelectMany(phrase => WordsOf(phrase.Written)).ToHashSet(StringComparer.Ordinal);

        rule.Examples.Should().Contain(example => WordsOf(example.Text).Any(word => !own.Contains(word)), because: "an example that only repeats the phrases of {0} proves nothing about a server's line", rule.Location);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_near_miss_shares_half_its_words_with_an_example(string id)
    {
        var rule = Find(id);

        rule.NearMisses.Should().Contain(nearMiss => rule.Examples.Any(example => SharesHalf(nearMiss, example.Text)), because: "{0} needs one that is near", rule.Location);
    }

    [Theory]
    [MemberData(nameof(RegistryIds))]
    public void A_code_of_the_registry_is_enough_where_nothing_is_said(string id)
    {
        var rule = Find(id);
        foreach (var pattern in rule.StatusCodes.Where(p => p.Class is null or 5))
        {
            WinnerOf(new RuleExample($"550 5.{pattern.Subject}.{pattern.FirstDetail}")).Should().Be(rule.Id, because: "{0} can be reached by it", rule.Location);
        }
    }

    [Fact]
    public void Every_reason_has_a_rule() =>
        Enum.GetValues<BounceReason>().Except(Rules.Select(r => r.Reason)).Should().BeSubsetOf([BounceReason.None, BounceReason.Undetermined]);

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_words_for_what_a_reply_is_about_and_for_what_it_says_of_it(string language)
    {
        var classes = BuiltInRules.Files.Single(f => f.Name.EndsWith($"languages/{language}.json", StringComparison.Ordinal)).Words.Select(w => w.Name);

        classes.Should().Contain(["mailbox", "unknown", "domain", "sender", "sendingHost", "message", "spam", "virus", "attachment", "blocked", "rejected", "tooLarge", "disabled"]);
    }

    [Theory]
    [MemberData(nameof(AllRuleIds))]
    public void A_rule_names_receivers_that_the_table_knows(string id) =>
        Find(id).Receivers.Where(r => !ReceiverTable.BuiltIn.Knows(r)).Should().BeEmpty(because: "{0} names them", Find(id).Location);

    [Fact]
    public void The_order_of_files_entries_and_words_changes_nothing()
    {
        var inputs = Rules.SelectMany(r => r.Examples).Select(e => new ClassificationInput(e.Text, null, null, e.Command, null, e.RemoteMta, e.Software)).ToList();
        var expected = Winners(BuiltInRules.Book, inputs);

        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var shuffled = Shuffled(BuiltInRules.Files, random).Select(f => f with { Rules = Shuffled(f.Rules, random), Words = [.. Shuffled(f.Words, random).Select(w => w with { Phrases = Shuffled(w.Phrases, random) })] }).ToList();

                return Winners(RuleBook.Compile(shuffled), inputs).SequenceEqual(expected);
            },
            iter: 5,
            threads: 1);
    }

    private static IReadOnlyList<T> Shuffled<T>(IEnumerable<T> items, Random random) => [.. items.OrderBy(_ => random.Next())];

    private static IReadOnlyList<string?> Winners(RuleBook book, IEnumerable<ClassificationInput> inputs)
    {
        var classifier = new Classifier(book);
        return [.. inputs.Select(input => classifier.Classify(input, 0).Rule?.Id)];
    }

    /// <summary>Words of letters; in a script without spaces each sign is one.</summary>
    private static string[] WordsOf(string text) => [.. Regex.Matches(text.ToLowerInvariant(), @"[\u3040-\u9FFF\uAC00-\uD7AF]|[^\W\d_\u3040-\u9FFF\uAC00-\uD7AF]+").Select(m => m.Value).Distinct()];

    private static bool SharesHalf(string nearMiss, string example)
    {
        var words = WordsOf(nearMiss);
        return words.Intersect(WordsOf(example)).Count() * 2 >= words.Length;
    }

    private static Rule Find(string id) => Rules.Single(r => r.Id == id);

    /// <summary>What a parser says of an example; one that names the software that wrote it is asked of the classifier, which alone is told that.</summary>
    private static string? WinnerOf(RuleExample example) => example.Software is null
        ? BounceParser.Default.Classify(example.Text, new ReplyContext { RemoteMta = example.RemoteMta, Recipient = example.Recipient, SmtpCommand = example.Command }).RuleId
        : new Classifier(BuiltInRules.Book).Classify(new ClassificationInput(example.Text, null, null, example.Command, null, example.RemoteMta, example.Software), 0).Rule?.Id;
}
