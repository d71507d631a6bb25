using System.CommandLine;
using BounceKit.Cli.Languages;
using BounceKit.Cli.RuleChecks;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands.Rules;

/// <summary><c>bouncekit rules lint</c>: what the strict reader refuses, and what it lets pass but is a mistake all the same.</summary>
internal sealed class RulesLintCommand(Terminal terminal, Phrases phrases, bool quiet)
{
    public static Command Create(Terminal terminal, Phrases phrases)
    {
        var command = new Command("lint", phrases.RulesLintDescription);
        var paths = new Argument<string[]>("FILE") { Description = phrases.RuleFileDescription, Arity = ArgumentArity.OneOrMore };
        var quiet = CommonOptions.Quiet(phrases.OnlyWhatIsWrongDescription);
        command.Add(paths);
        CommonOptions.AddLanguage(command, phrases);
        command.Add(quiet);
        command.SetAction(result => new RulesLintCommand(terminal, phrases, result.GetValue(quiet)).Run(result.GetValue(paths)!));
        return command;
    }

    private int Run(IReadOnlyList<string> paths)
    {
        var files = new RuleFiles(terminal, phrases);
        var found = 0;
        foreach (var set in files.Read(paths))
        {
            var problems = new RuleLint(set.File, phrases).Problems();
            found += problems.Count;
            foreach (var problem in problems) terminal.Output.WriteLine(SafeText.OfLine($"{set.Name}: {problem}"));
            if (problems.Count == 0 && !quiet) terminal.Output.WriteLine(SafeText.OfLine(phrases.LintClean(set.Name, set.Count)));
        }

        if (found > 0) terminal.Output.WriteLine(phrases.LintFound(found));
        if (files.AnyUnreadable) return ExitCode.Unreadable;
        return found == 0 ? ExitCode.Done : ExitCode.CheckFailed;
    }
}
