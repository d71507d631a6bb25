using BounceKit.Classification;
using BounceKit.Json;
using NJsonSchema;

namespace BounceKit.Cli.Tests.Documentation;

/// <summary>The JSON schema by which editors complete rule files says what the strict reader says.</summary>
public class RuleSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(Repository.Read("docs", "rule-file.schema.json")).GetAwaiter().GetResult();

    public static TheoryData<string> BuiltInFiles() =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("src", "BounceKit", "Rules"), "*.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal),
        Path.Combine("samples", "QuickStart", "my-rules.json"),
    ];

    [Theory, MemberData(nameof(BuiltInFiles))]
    public void Every_rule_file_of_the_project_satisfies_it(string path) => Schema.Validate(Repository.Read(path)).Select(error => error.ToString()).Should().BeEmpty();

    public static TheoryData<string, string> BadFiles => new()
    {
        { "no version", """{ "rules": [] }""" },
        { "another version", """{ "version": 2, "rules": [] }""" },
        { "an unknown key of the file", """{ "version": 1, "rule": [] }""" },
        { "an unknown key of a rule", Rule(""" "allof": ["x y"] """) },
        { "no condition", Rule(""" "note": "x" """) },
        { "no id", """{ "version": 1, "rules": [ { "reason": "spamContent", "allOf": ["so much spam"] } ] }""" },
        { "no reason", """{ "version": 1, "rules": [ { "id": "a", "allOf": ["so much spam"] } ] }""" },
        { "a reason that does not exist", """{ "version": 1, "rules": [ { "id": "a", "reason": "spam", "allOf": ["so much spam"] } ] }""" },
        { "no phrase", Rule(""" "allOf": [] """) },
        { "an empty phrase", Rule(""" "allOf": [" "] """) },
        { "a phrase that is no text", Rule(""" "allOf": [1] """) },
        { "a reply code that is none", Rule(""" "allOf": ["so much spam"], "smtpCodes": [99] """) },
        { "a status code that is none", Rule(""" "allOf": ["so much spam"], "statusCodes": ["6.1.1"] """) },
        { "a phase that is none", Rule(""" "allOf": ["so much spam"], "commands": ["HELO"] """) },
        { "a recommendation that is none", Rule(""" "allOf": ["so much spam"], "recommendation": "delete" """) },
        { "a waiting time that is none", Rule(""" "allOf": ["so much spam"], "retryAfterSeconds": -1 """) },
        { "an unknown key of an example", Rule(""" "allOf": ["so much spam"], "examples": [ { "text": "so much spam", "host": "x" } ] """) },
    };

    [Theory, MemberData(nameof(BadFiles))]
    public void What_the_reader_refuses_the_schema_refuses_too(string mistake, string json)
    {
        var reading = () => RuleSet.Parse(json);

        reading.Should().Throw<RuleFormatException>(because: mistake);
        Schema.Validate(json).Should().NotBeEmpty(because: mistake);
    }

    [Fact]
    public void It_knows_every_word_of_the_vocabulary()
    {
        WordsOf("reason").Should().BeEquivalentTo(Enum.GetValues<BounceReason>().Select(Words.Of));
        WordsOf("bounceType").Should().BeEquivalentTo(Enum.GetValues<BounceType>().Select(Words.Of));
        WordsOf("recommendation").Should().BeEquivalentTo(Enum.GetValues<Recommendation>().Select(Words.Of));
        WordsOf("fixBy").Should().BeEquivalentTo(Enum.GetValues<FixBy>().Select(Words.Of));
        WordsOf("confidence").Should().BeEquivalentTo(Enum.GetValues<Confidence>().Select(Words.Of));
    }

    private static IEnumerable<string> WordsOf(string property) => Schema.Definitions["rule"].Properties[property].Enumeration.Select(word => (string)word!);

    private static string Rule(string members) => $$"""{ "version": 1, "rules": [ { "id": "a", "reason": "spamContent", {{members}} } ] }""";
}
