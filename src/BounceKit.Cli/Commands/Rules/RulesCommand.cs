using System.CommandLine;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands.Rules;

/// <summary><c>bouncekit rules</c>: look at the rules, and write your own.</summary>
internal static class RulesCommand
{
    public const string Name = "rules";

    public static Command Create(Terminal terminal, Phrases phrases) => new(Name, phrases.RulesCommandDescription)
    {
        RulesListCommand.Create(terminal, phrases),
        RulesShowCommand.Create(terminal, phrases),
        RulesTestCommand.Create(terminal, phrases),
        RulesLintCommand.Create(terminal, phrases),
        RulesSchemaCommand.Create(terminal, phrases),
    };
}
