using System.Text.Json;

namespace BounceKit.Cli.Tests.Commands;

/// <summary><c>parse --unmatched</c> gathers what no rule knew.</summary>
public class UnmatchedTests
{
    private static readonly string Mailbox = Samples.Mbox(
        Samples.Bounce(),
        Samples.Bounce("a@example.com", "550 zork 4711 at frobnitz"),
        Samples.Bounce("b@example.com", "550 zork 12 at frobnitz"),
        Samples.Bounce("c@example.com", "550 5.2.2 gloop"));

    [Fact]
    public void The_same_words_make_one_group_and_the_commonest_comes_first()
    {
        var run = Tool.RunWithInput(Mailbox, "parse", "--unmatched", "-");

        run.ExitCode.Should().Be(0);
        run.Output.Should().ContainAll("3 outcomes of 4 had words that no rule knew, in 2 groups:", "2 x undetermined", "550 zork 4711 at frobnitz", "1 x mailbox full (by the code 5.2.2)").And.NotContain("senderhosts");
        run.Output.IndexOf("2 x", StringComparison.Ordinal).Should().BeLessThan(run.Output.IndexOf("1 x", StringComparison.Ordinal));
    }

    [Fact]
    public void Each_group_in_json_holds_the_beginning_of_a_rule_that_can_be_read()
    {
        using var json = JsonDocument.Parse(Tool.RunWithInput(Mailbox, "parse", "--unmatched", "--format", "json", "-").Output);

        var rule = json.RootElement[0].GetProperty("rule").GetRawText();

        var parsed = RuleSet.Parse($$"""{ "version": 1, "rules": [ {{rule}} ] }""").File.Rules.Should().ContainSingle().Which;
        parsed.Examples.Should().ContainSingle().Which.Text.Should().Be("550 zork 4711 at frobnitz");
        parsed.AllOf.Should().ContainSingle().Which.Written.Should().Be("at frobnitz");
    }

    [Fact]
    public void Where_everything_is_known_it_says_so() =>
        Tool.RunWithInput(Samples.Bounce(), "parse", "--unmatched", "-").Output.Should().Contain("Every diagnostic was known by its words (1 outcome).");
}
