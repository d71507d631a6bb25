using System.CommandLine;
using System.CommandLine.Completions;
using BounceKit.Classification;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Output;
using BounceKit.Cli.RuleChecks;
using BounceKit.Cli.Terminals;
using BounceKit.Json;

namespace BounceKit.Cli.Commands.Rules;

/// <summary><c>bouncekit rules list</c>.</summary>
internal sealed class RulesListCommand(Terminal terminal, Phrases phrases)
{
    public static Command Create(Terminal terminal, Phrases phrases)
    {
        var command = new Command("list", phrases.RulesListDescription);
        var reason = new Option<string?>("--reason") { Description = phrases.ReasonFilterDescription, HelpName = "REASON" };
        var file = new Option<string?>("--file") { Description = phrases.FileFilterDescription, HelpName = "NAME" };
        var text = new Option<string?>("--text") { Description = phrases.TextFilterDescription, HelpName = "TEXT" };
        var format = CommonOptions.Format(phrases.RulesFormatDescription, "text", "json");
        reason.CompletionSources.Add([.. Enum.GetNames<BounceReason>().Select(name => Words.Of(Enum.Parse<BounceReason>(name)))]);
        file.CompletionSources.Add(_ => BuiltInRules.Files.SelectMany(one => one.Rules).Select(RuleText.FileOf).Distinct().Select(name => new CompletionItem(name)));
        command.Add(reason);
        command.Add(file);
        command.Add(text);
        command.Add(format);
        var common = new CommonOptions(command, phrases);
        command.SetAction(result => common.CreateParser(result, terminal) is { } parser
            ? new RulesListCommand(terminal, phrases).Run(parser, new Filter(result.GetValue(reason), result.GetValue(file), result.GetValue(text)), result.GetValue(format)!)
            : ExitCode.Unreadable);
        return command;
    }

    private int Run(BounceParser parser, Filter filter, string format)
    {
        if (filter.Reason is { } word && !Enum.GetValues<BounceReason>().Any(reason => Words.Of(reason) == word))
        {
            terminal.Complain(phrases.NotAReason(word));
            return ExitCode.BadCommandLine;
        }

        var rules = RuleText.All(parser).Where(filter.Holds).ToList();
        if (format is "json") terminal.Output.WriteLine(RuleJson.Of(rules));
        else new RuleTable(PeopleConsole.Over(terminal), phrases).Write(rules);
        return ExitCode.Done;
    }

    private sealed record Filter(string? Reason, string? File, string? Text)
    {
        public bool Holds(Rule rule) =>
            (Reason is null || Words.Of(rule.Reason) == Reason)
            && (File is null || RuleText.FileOf(rule).Equals(File, StringComparison.OrdinalIgnoreCase))
            && (Text is null || Texts(rule).Any(text => text.Contains(Text, StringComparison.OrdinalIgnoreCase)));

        private static IEnumerable<string> Texts(Rule rule) => RuleText.PhrasesOf(rule).Append(rule.Id).Concat(rule.Examples.Select(example => example.Text));
    }
}
