using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
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
        WriteExamples(output, phrases.ExamplesOf(parseResult.CommandResult.Command.Name));
        output.WriteLine();
        output.WriteLine(phrases.ExitStatusHeading);
        foreach (var (code, meaning) in phrases.ExitStatuses) output.WriteLine($"  {code,-4} {meaning}");
        output.WriteLine();
        return exitCode;
    }

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
