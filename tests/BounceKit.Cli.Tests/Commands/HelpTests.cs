namespace BounceKit.Cli.Tests.Commands;

public class HelpTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("parse", "--help")]
    [InlineData("explain", "--help")]
    [InlineData("rules", "--help")]
    [InlineData("rules", "lint", "--help")]
    public void Help_names_the_command_and_has_examples_and_exit_statuses(params string[] arguments)
    {
        var run = Tool.Run(arguments);

        run.ExitCode.Should().Be(0);
        run.Output.Should().ContainAll("Usage:", "  bouncekit ", "Examples:", "Exit status:", "  2    an input or a rule file could not be read").And.NotContain("BounceKit.Cli");
    }

    [Fact]
    public void Help_comes_in_the_language_asked_for() =>
        Tool.Run("parse", "--lang", "ja", "--help").Output.Should().ContainAll("使用法:", "例:", "終了コード:").And.NotContain("Usage");

    [Fact]
    public void Without_arguments_the_help_is_shown() => Tool.Run().Output.Should().Contain("Examples:");

    [Fact]
    public void The_version_is_one_line() => Tool.Run("--version").Output.Should().MatchRegex(@"^\d+\.\d+\.\d+\S*\n$");
}
