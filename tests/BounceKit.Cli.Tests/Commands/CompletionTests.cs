namespace BounceKit.Cli.Tests.Commands;

public class CompletionTests
{
    [Theory]
    [InlineData("bash", "complete -o filenames -F _bouncekit bouncekit")]
    [InlineData("zsh", "#compdef bouncekit")]
    [InlineData("fish", "complete -c bouncekit")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName bouncekit")]
    public void Each_shell_gets_its_script(string shell, string line) => Tool.Run("completion", shell).Output.Should().Contain(line);

    [Fact]
    public void A_shell_that_nobody_knows_is_a_mistake() => Tool.Run("completion", "tcsh").ExitCode.Should().Be(1);

    [Theory]
    [InlineData("bouncekit ", "parse", "explain", "summary", "rules", "completion")]
    [InlineData("bouncekit ru", "rules")]
    [InlineData("bouncekit rules ", "list", "show", "test", "lint")]
    [InlineData("bouncekit parse --fo", "--format")]
    [InlineData("bouncekit parse --format ", "table", "json", "jsonl", "csv")]
    [InlineData("bouncekit explain --lang ", "en", "ja")]
    public void What_may_follow_is_offered(string line, params string[] words) =>
        Tool.Run("complete", "--", line.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), line).Output.Split('\n').Should().Contain(words);

    [Fact]
    public void The_commands_for_shells_alone_are_not_offered() => Tool.Run("complete", "--", "10", "bouncekit ").Output.Split('\n').Should().NotContain("complete");
}
