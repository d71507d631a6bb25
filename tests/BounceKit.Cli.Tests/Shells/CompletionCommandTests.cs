using BounceKit.Cli.Commands;

namespace BounceKit.Cli.Tests.Shells;

public class CompletionCommandTests
{
    public static TheoryData<string> Shells() => [.. CompletionCommand.Shells];

    [Theory, MemberData(nameof(Shells))]
    public void Each_shell_has_a_script_that_asks_the_tool_and_says_where_it_goes(string shell)
    {
        var run = Tool.Run("completion", shell);

        run.ExitCode.Should().Be(0);
        run.Output.Should().ContainAll("bouncekit '[suggest]' ", $"bouncekit completion {shell}", "always:").And.NotContain("\r");
    }

    [Fact]
    public void Another_shell_is_a_mistake_in_the_command_line() => Tool.Run("completion", "csh").ExitCode.Should().Be(1);
}
