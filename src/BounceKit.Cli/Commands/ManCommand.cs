using System.CommandLine;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Manual;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands;

/// <summary><c>bouncekit man</c>: the manual page.</summary>
internal static class ManCommand
{
    public const string Name = "man";

    /// <param name="root">The whole tool, which the page tells of; asked when the page is written.</param>
    /// <param name="terminal">Where it is written.</param>
    /// <param name="phrases">Its language.</param>
    public static Command Create(Func<Command> root, Terminal terminal, Phrases phrases)
    {
        var command = new Command(Name, phrases.ManDescription);
        CommonOptions.AddLanguage(command, phrases);
        command.SetAction(_ =>
        {
            new ManualPage(terminal.Output, phrases).Write(root());
            return ExitCode.Done;
        });
        return command;
    }
}
