using System.CommandLine;
using System.CommandLine.Completions;
using BounceKit.Classification;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Output;
using BounceKit.Cli.RuleChecks;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands.Rules;

/// <summary><c>bouncekit rules show</c>.</summary>
internal sealed class RulesShowCommand(Terminal terminal, Phrases phrases)
{
    private const int MostSuggestions = 3;

    public static Command Create(Terminal terminal, Phrases phrases)
    {
        var command = new Command("show", phrases.RulesShowDescription);
        var id = new Argument<string>("ID") { Description = phrases.RuleIdDescription };
        id.CompletionSources.Add(_ => BuiltInRules.Files.SelectMany(file => file.Rules).Select(rule => new CompletionItem(rule.Id)));
        var format = CommonOptions.Format(phrases.RulesFormatDescription, "text", "json");
        command.Add(id);
        command.Add(format);
        var common = new CommonOptions(command, phrases);
        command.SetAction(result => common.CreateParser(result, terminal) is { } parser
            ? new RulesShowCommand(terminal, phrases).Run(parser, result.GetValue(id)!, result.GetValue(format)!)
            : ExitCode.Unreadable);
        return command;
    }

    private int Run(BounceParser parser, string id, string format)
    {
        var rules = RuleText.All(parser).ToList();
        if (rules.FirstOrDefault(rule => rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            terminal.Complain(phrases.NoSuchRule(id, Similar(rules, id)));
            return ExitCode.BadCommandLine;
        }

        if (format is "json") terminal.Output.WriteLine(RuleJson.Of([found]));
        else new RulePage(new ConsoleSections(PeopleConsole.ForProse(terminal)), phrases).Write(found);
        return ExitCode.Done;
    }

    /// <summary>Ids that hold what was typed, or its last part.</summary>
    private static IReadOnlyList<string> Similar(IEnumerable<Rule> rules, string id)
    {
        var lastPart = id[(id.LastIndexOf('.') + 1)..];
        return [.. rules.Select(rule => rule.Id).Where(candidate => lastPart.Length > 2 && candidate.Contains(lastPart, StringComparison.OrdinalIgnoreCase)).Take(MostSuggestions)];
    }
}
