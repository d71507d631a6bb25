namespace BounceKit.Tests.Classification;

public class DoubledKeyTests
{
    public static TheoryData<string, string, int> Files => new()
    {
        { "version", """
            { "version": 1, "rules": [],
              "version": 1 }
            """, 2 },
        { "anyOf", """
            { "version": 1, "rules": [
              { "id": "mine", "reason": "spamContent",
                "anyOf": ["so much spam"],
                "anyOf": ["such a lot of spam"] } ] }
            """, 4 },
        { "text", """
            { "version": 1, "rules": [ { "id": "mine", "reason": "spamContent", "anyOf": ["so much spam"],
              "examples": [ { "text": "550 so much spam", "text": "554 so much spam" } ] } ] }
            """, 2 },
        { "no", """
            { "version": 1, "words": {
                "no": ["nein"],
                "no": ["kein"] }, "rules": [] }
            """, 3 },
    };

    [Theory, MemberData(nameof(Files))]
    public void A_key_that_stands_twice_in_one_object_is_refused_at_its_line(string key, string json, int line)
    {
        var reading = () => RuleSet.Parse(json, "mine.json");

        reading.Should().Throw<RuleFormatException>().WithMessage($"mine.json, line {line}*\"{key}\" stands twice*").Which.Line.Should().Be(line);
    }

    [Fact]
    public void The_same_key_in_two_rules_and_two_examples_is_none_that_stands_twice()
    {
        const string Json = """
            { "version": 1, "rules": [
              { "id": "one", "reason": "spamContent", "anyOf": ["so much spam"], "examples": [ { "text": "550 so much spam" }, { "text": "554 so much spam" } ] },
              { "id": "two", "reason": "spamContent", "anyOf": ["a lot of spam"] } ] }
            """;

        RuleSet.Parse(Json).Count.Should().Be(2);
    }
}
