using System.CommandLine;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Output;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands;

/// <summary><c>bouncekit explain</c>: one bounce, or a piece of one, in plain words; or many diagnostics, one a line.</summary>
internal sealed class ExplainCommand(Terminal terminal, Phrases phrases)
{
    public const string Name = "explain";

    public static Command Create(Terminal terminal, Phrases phrases)
    {
        var command = new Command(Name, phrases.ExplainDescription);
        var input = new Argument<string[]>("INPUT") { Description = phrases.InputDescription, Arity = ArgumentArity.ZeroOrMore, DefaultValueFactory = _ => [] };
        var format = CommonOptions.Format(phrases.ExplainFormatDescription, "text", "markdown", "json", "jsonl");
        var trace = new Option<bool>("--trace") { Description = phrases.TraceDescription };
        command.Add(input);
        command.Add(format);
        command.Add(trace);
        var common = new CommonOptions(command, phrases);
        command.SetAction(result =>
            common.CreateParser(result, terminal) is { } parser && PastedInput.From(result.GetValue(input)!, terminal, phrases) is { } pasted
                ? new ExplainCommand(terminal, phrases).Run(parser, pasted, new Wish(result.GetValue(format)!, result.GetValue(trace)))
                : ExitCode.Unreadable);
        return command;
    }

    private int Run(BounceParser parser, PastedInput input, Wish wish)
    {
        try
        {
            return wish.Format is "jsonl" ? new DiagnosticLines(parser, terminal, phrases, wish.Trace).Run(input) : ExplainOne(parser, input, wish);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            terminal.Complain(phrases.NotReadable(input.Name ?? "", exception.Message));
            return ExitCode.Unreadable;
        }
    }

    private int ExplainOne(BounceParser parser, PastedInput input, Wish wish)
    {
        if (input.Explain(parser) is not { } report)
        {
            terminal.Complain(phrases.NothingToExplain);
            return ExitCode.Unreadable;
        }

        if (wish.Format is "json") terminal.Output.WriteLine(wish.Trace ? TraceJson.Beside(report, parser.Trace) : BounceJson.Serialize(report, indented: true));
        else Explanation(parser, wish).Write(report);
        return ExitCode.Done;
    }

    private Explanation Explanation(BounceParser parser, Wish wish)
    {
        ISections sections = wish.Format is "markdown" ? new MarkdownSections(terminal.Output) : new ConsoleSections(PeopleConsole.ForProse(terminal));
        return new Explanation(sections, phrases) { Trace = wish.Trace ? parser.Trace : null };
    }

    /// <summary>How the user wants the answer.</summary>
    private sealed record Wish(string Format, bool Trace);
}
