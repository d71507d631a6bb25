using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using BounceKit.Cli.Commands.Rules;
using BounceKit.Cli.Languages;

namespace BounceKit.Cli.Commands;

/// <summary>The usual help, followed by examples and the exit statuses.</summary>
internal sealed class HelpWithExamples(HelpAction usual, Phrases phrases) : SynchronousCommandLineAction
{
    public static void Add(Command root, Phrases phrases)
    {
        foreach (var option in root.Options.OfType<HelpOption>()) option.Action = new HelpWithExamples((HelpAction)option.Action!, phrases);
    }

    public override bool ClearsParseErrors => usual.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        WriteExamples(output, ExamplesOf(parseResult.CommandResult.Command));
        output.WriteLine();
        output.WriteLine(phrases.ExitStatusHeading);
        foreach (var (code, meaning) in phrases.ExitStatuses) output.WriteLine($"  {code,-4} {meaning}");
        output.WriteLine();
        return exitCode;
    }

    private IReadOnlyList<Example> ExamplesOf(Command command) => command.Name switch
    {
        ParseCommand.Name => phrases.ParseExamples,
        ExplainCommand.Name => phrases.ExplainExamples,
        SummaryCommand.Name => phrases.SummaryExamples,
        AnonymizeCommand.Name => phrases.AnonymizeExamples,
        CompletionCommand.Name => phrases.CompletionExamples,
        RulesCommand.Name or "list" or "show" or "test" or "lint" => phrases.RulesExamples,
        _ => phrases.ToolExamples,
    };

    private void WriteExamples(TextWriter output, IReadOnlyList<Example> examples)
    {
        output.WriteLine(phrases.ExamplesHeading);
        foreach (var example in examples)
        {
            output.WriteLine($"  {example.Command}");
            output.WriteLine($"      {example.Purpose}");
        }
    }
}
