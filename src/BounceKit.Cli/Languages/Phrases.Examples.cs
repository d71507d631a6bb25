using BounceKit.Cli.Commands;
using BounceKit.Cli.Commands.Rules;

namespace BounceKit.Cli.Languages;

internal abstract partial class Phrases
{
    /// <summary>Command lines worth trying for the command of that name; for the whole tool where it has none of its own.</summary>
    public IReadOnlyList<Example> ExamplesOf(string command) => command switch
    {
        ParseCommand.Name => ParseExamples,
        ExplainCommand.Name => ExplainExamples,
        SummaryCommand.Name => SummaryExamples,
        AnonymizeCommand.Name => AnonymizeExamples,
        RulesCommand.Name or "list" or "show" or "test" or "lint" or "schema" => RulesExamples,
        CompletionCommand.Name => CompletionExamples,
        ManCommand.Name => ManExamples,
        _ => ToolExamples,
    };
}
