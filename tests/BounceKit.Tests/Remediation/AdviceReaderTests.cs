using System.Text;
using BounceKit.Remediations;

namespace BounceKit.Tests.Remediations;

/// <summary>That the files are read strictly, and that a fault is named with its place.</summary>
public class AdviceReaderTests
{
    private const string General = """{ "id": "a", "reason": "userUnknown", "steps": ["sender"], "references": ["r"] }""";

    [Theory]
    [InlineData("""{ "id": "a", "reason": "userUnknown", "steps": ["sender"], "references": ["r"], "colour": "red" }""", "entries, item 1: colour: this key is not known")]
    [InlineData("""{ "id": "a", "reason": "none", "steps": ["sender"], "references": ["r"] }""", "entries, item 1: reason: \"none\"")]
    [InlineData("""{ "id": "a", "reason": "10", "steps": ["sender"], "references": ["r"] }""", "reason: \"10\"")]
    [InlineData("""{ "id": "a", "reason": "userUnknown", "steps": ["boss"], "references": ["r"] }""", "steps, item 1: sender")]
    [InlineData("""{ "id": "a", "reason": "userUnknown", "steps": [], "references": ["r"] }""", "steps: the list is empty")]
    [InlineData("""{ "id": "a", "reason": "userUnknown", "steps": ["sender"], "references": ["s"] }""", "\"s\" is not among the references")]
    [InlineData("""{ "id": "a", "reason": "userUnknown", "when": { "moon": ["full"] }, "steps": ["sender"], "references": ["r"] }""", "when: moon: this key is not known")]
    [InlineData("""{ "id": "a", "reason": "userUnknown", "when": {}, "steps": ["sender"], "references": ["r"] }""", "when: a condition is expected")]
    [InlineData("""{ "id": "a", "reason": "userUnknown", "when": { "statuses": ["7.9-3"] }, "steps": ["sender"], "references": ["r"] }""", "statuses, item 1")]
    [InlineData("""{ "id": "a", "reason": "userUnknown", "when": { "rules": ["x.y"] }, "steps": ["sender"], "references": ["r"] }""", "UserUnknown has no general entry")]
    [InlineData("""{ "id": "a", "id": "b", "reason": "userUnknown", "steps": ["sender"], "references": ["r"] }""", "\"id\" stands twice")]
    [InlineData(General + "," + General, "the id \"a\" stands twice")]
    [InlineData("""{ "id": "a" }""", "are needed")]
    public void A_fault_in_the_structure_is_named_with_its_place(string entries, string expected)
    {
        using var document = AdviceJson.Load(new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "references": { "r": "https://example.org/" }, "entries": [{{entries}}] }""")), "test.json");
        var read = () => AdviceStructureReader.Read(AdviceJson.Root(document, "test.json"));

        read.Should().Throw<InvalidDataException>().Which.Message.Should().StartWith("test.json").And.Contain(expected);
    }

    [Fact]
    public void A_file_that_is_not_JSON_is_named()
    {
        var load = () => AdviceJson.Load(new MemoryStream("{"u8.ToArray()), "test.json");

        load.Should().Throw<InvalidDataException>().WithMessage("test.json:*");
    }

    [Theory]
    [InlineData("""{ "a": { "title": "T", "explanation": "E", "steps": ["{ip}"] } }""", "out of place")]
    [InlineData("""{ "a": { "title": "T", "explanation": "E", "steps": ["S"], "hint": "H" } }""", "a: hint: this key is not known")]
    [InlineData("""{ "a": { "title": "T", "explanation": "", "steps": ["S"] } }""", "explanation: a text is expected")]
    [InlineData("""{ "a": { "title": "T", "steps": ["S"] } }""", "are needed")]
    public void A_fault_in_a_text_is_named_with_its_place(string json, string expected)
    {
        using var document = AdviceJson.Load(new MemoryStream(Encoding.UTF8.GetBytes(json)), "test.json");
        var read = () => AdviceLanguageReader.ReadTexts(AdviceJson.Root(document, "test.json"), []);

        read.Should().Throw<InvalidDataException>().Which.Message.Should().StartWith("test.json").And.Contain(expected);
    }

    [Theory]
    [InlineData("Plain words.", "Plain words.")]
    [InlineData("From[[ {ip}]].", "From.")]
    [InlineData("From [[{ip}||your server]].", "From your server.")]
    [InlineData("[[{code} and {ip}||Neither]]", "Neither")]
    public void An_optional_stretch_vanishes_or_gives_its_alternative(string template, string expected)
        => AdviceTemplate.Parse(template).Render(new string?[AdvicePlaceholders.Count]).Should().Be(expected);

    [Theory]
    [InlineData("[[ {ip}")]
    [InlineData("{ip}")]
    [InlineData("[[{moon}]]")]
    [InlineData("[[no value]]")]
    [InlineData("[[{ip]]")]
    [InlineData("[[{ip}||{code}]]")]
    [InlineData("a ]] b")]
    [InlineData("[[ [[{ip}]] ]]")]
    public void A_template_with_a_bracket_out_of_place_is_refused(string template)
    {
        var parse = () => AdviceTemplate.Parse(template);

        parse.Should().Throw<FormatException>();
    }

    [Theory]
    [InlineData("7.26", "5.7.26", true)]
    [InlineData("7.26", "4.7.26", true)]
    [InlineData("7.26", "5.7.2", false)]
    [InlineData("7.606-649", "5.7.606", true)]
    [InlineData("7.606-649", "5.7.649", true)]
    [InlineData("7.606-649", "5.7.650", false)]
    public void A_status_range_holds_codes_of_every_class(string range, string code, bool expected)
    {
        StatusRange.TryParse(range, out var codes).Should().BeTrue();
        EnhancedStatusCode.TryParse(code, out var status).Should().BeTrue();
        codes.Contains(status).Should().Be(expected);
    }
}
