using BounceKit.Classification;
using BounceKit.Compiled;

namespace BounceKit.Tests.Classification;

/// <summary>The tables that the library is built with say what the JSON files say.</summary>
public class CompiledTableTests
{
    private static readonly Lazy<RuleBook> OfFiles = new(() => RuleBook.Compile(BuiltInRules.FilesForMatching));

    public static TheoryData<string> Tables => [.. BuiltInTables.Names];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_is_what_compiling_its_files_gives(string name) => Resources.Read(name).AsSpan().SequenceEqual(BuiltInTables.Compile(name)).Should().BeTrue();

    [Fact]
    public void A_rule_of_the_table_is_the_rule_of_its_file()
    {
        var table = BuiltInRules.Book.Rules;

        table.Select(Described).Should().Equal(OfFiles.Value.Rules.Select(Described));
    }

    [Fact]
    public void A_phrase_of_the_table_is_the_phrase_of_its_file()
    {
        var table = BuiltInRules.Book.Phrases;

        Enumerable.Range(0, table.Count).Select(phrase => table[phrase].Written)
            .Should().Equal(BuiltInRules.FilesForMatching.SelectMany(file => file.Words).SelectMany(words => words.Phrases).Concat(OfFiles.Value.Rules.SelectMany(one => one.Rule.AllOf.Concat(one.Rule.AnyOf).Concat(one.Rule.NoneOf))).Select(phrase => phrase.Written).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_example_and_near_miss_is_answered_alike_by_the_table_and_by_the_files()
    {
        var inputs = BuiltInRules.Files.SelectMany(file => file.Rules)
            .SelectMany(rule => rule.Examples.Concat(rule.NearMisses.Select(text => new RuleExample(text))))
            .Select(example => new ClassificationInput(example.Text, null, null, example.Command, null, example.RemoteMta, example.Software))
            .ToList();

        Answers(BuiltInRules.Book, inputs).Should().Equal(Answers(OfFiles.Value, inputs));
    }

    /// <summary>Everything that matching or a verdict asks of a rule.</summary>
    private static string Described(CompiledRule compiled)
    {
        var rule = compiled.Rule;
        string[] parts =
        [
            $"{rule.Id} {rule.Location} {rule.Reason} {rule.Within} {rule.BounceType} {rule.Recommendation} {rule.FixBy} {rule.RetryAfterSeconds} {rule.Confidence}",
            Listed(rule.AllOf.Select(phrase => phrase.Written)), Listed(rule.AnyOf.Select(phrase => phrase.Written)), Listed(rule.NoneOf.Select(phrase => phrase.Written)),
            Listed(rule.Means.Select(alternatives => string.Join("|", alternatives))), Listed(rule.Unless), Listed(rule.SmtpCodes), Listed(rule.StatusCodes), Listed(rule.Commands),
            Listed(rule.Receivers), Listed(rule.Hosts), Listed(rule.Software),
            $"{compiled.Index} {compiled.Precedence} {compiled.Rank} {compiled.ConditionCount} {compiled.Specificity}",
            Listed(compiled.AllOf), Listed(compiled.AnyOf), Listed(compiled.NoneOf), Listed(compiled.Means.Select(Listed)), Listed(compiled.Unless),
        ];
        return string.Join("\n", parts);
    }

    private static string Listed<T>(IEnumerable<T> values) => $"[{string.Join(", ", values)}]";

    private static List<string> Answers(RuleBook book, List<ClassificationInput> inputs)
    {
        var classifier = new Classifier(book);
        return inputs.ConvertAll(input =>
        {
            var matches = new List<RuleMatch>();
            var answer = classifier.Classify(input, 0, matches);
            return $"{answer.Rule?.Id} '{answer.MatchedText}' {answer.ByText} {answer.TextSpeaksOfAnotherCause} {answer.Confidence} of {string.Join(", ", matches.Select(match => $"{match.Rule.Rule.Id} {match.Start}-{match.End} {match.Characters}").Order(StringComparer.Ordinal))}";
        });
    }
}
