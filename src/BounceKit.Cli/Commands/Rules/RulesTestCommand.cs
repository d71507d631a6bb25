using System.CommandLine;
using BounceKit.Classification;
using BounceKit.Cli.Languages;
using BounceKit.Cli.RuleChecks;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands.Rules;

/// <summary><c>bouncekit rules test</c>: the examples and near misses of rule files, asked of those rules and the built-in ones together.</summary>
internal sealed class RulesTestCommand(Terminal terminal, Phrases phrases)
{
    private int passed;
    private int failed;

    public static Command Create(Terminal terminal, Phrases phrases)
    {
        var command = new Command("test", phrases.RulesTestDescription);
        var paths = new Argument<string[]>("FILE") { Description = phrases.RuleFileDescription, Arity = ArgumentArity.OneOrMore };
        command.Add(paths);
        CommonOptions.AddLanguage(command, phrases);
        command.SetAction(result => new RulesTestCommand(terminal, phrases).Run(result.GetValue(paths)!));
        return command;
    }

    private int Run(IReadOnlyList<string> paths)
    {
        var files = new RuleFiles(terminal, phrases);
        var sets = files.Read(paths);
        if (sets.Count > 0)
        {
            var precedence = sets.Select(set => (IReadOnlyList<RuleFile>)[set.File]).Append(BuiltInRules.Files);
            var examples = new RuleExamples(new BounceParser(new BounceParserOptions { Rules = sets }), RuleBook.Compile([.. precedence]));
            foreach (var rule in sets.SelectMany(set => set.File.Rules)) Test(rule, examples);
            terminal.Output.WriteLine(phrases.RulesTested(passed, failed));
        }

        if (files.AnyUnreadable) return ExitCode.Unreadable;
        return failed == 0 ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private void Test(Rule rule, RuleExamples examples)
    {
        var before = failed;
        foreach (var example in rule.Examples)
        {
            if (examples.WinnerOf(example) is var winner && winner == rule) passed++;
            else Fail(phrases.ExampleLost(rule.Id, example.Text, winner?.Id));
        }

        foreach (var text in rule.NearMisses)
        {
            if (examples.WinnerOfNearMiss(rule, text) != rule) passed++;
            else Fail(phrases.NearMissTaken(rule.Id, text));
        }

        if (failed == before) terminal.Output.WriteLine(SafeText.OfLine(phrases.ExamplePassed(rule.Id, rule.Examples.Count, rule.NearMisses.Count)));
    }

    private void Fail(string message)
    {
        failed++;
        terminal.Output.WriteLine(SafeText.OfLine(message));
    }
}
