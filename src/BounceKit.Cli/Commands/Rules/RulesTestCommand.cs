using System.CommandLine;
using BounceKit.Classification;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Output;
using BounceKit.Cli.RuleChecks;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands.Rules;

/// <summary><c>bouncekit rules test</c>: the examples and near misses of rule files, asked of those rules and the built-in ones together.</summary>
internal sealed class RulesTestCommand(Terminal terminal, Phrases phrases, bool quiet)
{
    private int passed;
    private int failed;

    public static Command Create(Terminal terminal, Phrases phrases)
    {
        var command = new Command("test", phrases.RulesTestDescription);
        var paths = new Argument<string[]>("FILE") { Description = phrases.RuleFileDescription, Arity = ArgumentArity.OneOrMore };
        var quiet = CommonOptions.Quiet(phrases.OnlyWhatIsWrongDescription);
        command.Add(paths);
        CommonOptions.AddLanguage(command, phrases);
        command.Add(quiet);
        command.SetAction(result => new RulesTestCommand(terminal, phrases, result.GetValue(quiet)).Run(result.GetValue(paths)!));
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
            if (!quiet || failed > 0) terminal.Output.WriteLine(phrases.RulesTested(passed, failed));
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
            else Fail(phrases.ExampleLost(rule.Id, example.Text, winner?.Id), Why(rule, example, examples));
        }

        foreach (var text in rule.NearMisses)
        {
            if (examples.WinnerOfNearMiss(rule, text) != rule) passed++;
            else Fail(phrases.NearMissTaken(rule.Id, text), null);
        }

        if (failed == before && !quiet) terminal.Output.WriteLine(SafeText.OfLine(phrases.ExamplePassed(rule.Id, rule.Examples.Count, rule.NearMisses.Count)));
    }

    /// <summary>Why the rule lost: by the step of the order that decided, or because its conditions do not hold for the text as rules see it.</summary>
    private string Why(Rule rule, RuleExample example, RuleExamples examples)
    {
        var decisive = examples.DecisiveStepOf(example);
        return decisive.Matches.FirstOrDefault(match => match.Rule.Id == rule.Id) is { BeatenBy: { } step }
            ? phrases.BeatenBy(step)
            : phrases.DoesNotHold(TraceText.Readable(decisive.NormalForm));
    }

    private void Fail(string message, string? why)
    {
        failed++;
        terminal.Output.WriteLine(SafeText.OfLine(message));
        if (why is not null) terminal.Output.WriteLine($"      {SafeText.OfLine(why)}");
    }
}
