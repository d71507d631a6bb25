using System.Text.Json;

namespace BounceKit.Cli.Tests.Commands;

/// <summary><c>--trace</c> shows how an answer came about.</summary>
public class TraceTests
{
    private const string Reply = "552 5.2.2 sorry, your domain isn't in my list of allowed senderhosts, mailbox full";

    [Fact]
    public void For_people_each_rule_that_holds_is_named_with_its_words_and_its_fate()
    {
        var run = Tool.Run("explain", "--trace", Reply);

        string.Join(' ', run.Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).Should().ContainAll("How the answer came about", "1. qmail.senderhosts: senderHostNotAllowed.", "It wins.", "2. ", "Beaten by a stronger kind of rule.");
    }

    [Fact]
    public void Without_the_option_nothing_of_it_is_shown() => Tool.Run("explain", Reply).Output.Should().NotContain("How the answer came about");

    [Fact]
    public void In_Japanese_it_is_Japanese() => Tool.Run("explain", "--trace", "--lang", "ja", Reply).Output.Should().Contain("判定の過程").And.NotContain("Beaten");

    [Fact]
    public void In_json_it_stands_beside_each_recipient()
    {
        using var json = JsonDocument.Parse(Tool.Run("explain", "--trace", "--format", "json", Reply).Output);

        var matches = json.RootElement.GetProperty("recipients")[0].GetProperty("trace")[0].GetProperty("matches");

        matches[0].GetProperty("ruleId").GetString().Should().Be("qmail.senderhosts");
        matches[0].TryGetProperty("beatenBy", out _).Should().BeFalse();
        matches[1].GetProperty("beatenBy").GetString().Should().Be("rank");
    }

    [Fact]
    public void In_lines_it_ends_each_object()
    {
        using var json = JsonDocument.Parse(Tool.RunWithInput(Reply + "\n", "explain", "--trace", "--format", "jsonl").Output);

        json.RootElement.GetProperty("trace")[0].GetProperty("normalForm").GetString().Should().StartWith("552 5.2.2 sorry");
    }
}
