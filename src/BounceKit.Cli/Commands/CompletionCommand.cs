using System.CommandLine;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands;

/// <summary><c>bouncekit completion</c>: a script by which a shell completes this tool's command lines.</summary>
internal static class CompletionCommand
{
    public const string Name = "completion";

    public static readonly IReadOnlyList<string> Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Create(Terminal terminal, Phrases phrases)
    {
        var command = new Command(Name, phrases.CompletionDescription);
        var shell = new Argument<string>("SHELL") { Description = phrases.ShellDescription, HelpName = string.Join('|', Shells) };
        shell.AcceptOnlyFromAmong([.. Shells]);
        command.Add(shell);
        CommonOptions.AddLanguage(command, phrases);
        command.SetAction(result =>
        {
            terminal.Output.Write(EmbeddedText.Read($"bouncekit.{result.GetValue(shell)}"));
            return ExitCode.Done;
        });
        return command;
    }
}
