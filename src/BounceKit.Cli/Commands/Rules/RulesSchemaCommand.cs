using System.CommandLine;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands.Rules;

/// <summary><c>bouncekit rules schema</c>: what editors complete rule files by.</summary>
internal static class RulesSchemaCommand
{
    public static Command Create(Terminal terminal, Phrases phrases)
    {
        var command = new Command("schema", phrases.RulesSchemaDescription);
        CommonOptions.AddLanguage(command, phrases);
        command.SetAction(_ =>
        {
            terminal.Output.Write(EmbeddedText.Read("rule-file.schema.json"));
            return ExitCode.Done;
        });
        return command;
    }
}
