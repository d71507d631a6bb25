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
        var format = CommonOptions.Format(phrases.ExplainFormatDescription, "text", "json", "jsonl");
        command.Add(input);
        command.Add(format);
        var common = new CommonOptions(command, phrases);
        command.SetAction(result =>
            common.CreateParser(result, terminal) is { } parser && PastedInput.From(result.GetValue(input)!, terminal, phrases) is { } pasted
                ? new ExplainCommand(terminal, phrases).Run(parser, pasted, result.GetValue(format)!)
                : ExitCode.Unreadable);
        return command;
    }

    private int Run(BounceParser parser, PastedInput input, string format)
    {
        try
        {
            return format is "jsonl" ? new DiagnosticLines(parser, terminal, phrases).Run(input) : ExplainOne(parser, input, format);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            terminal.Complain(phrases.NotReadable(input.Name ?? "", exception.Message));
            return ExitCode.Unreadable;
        }
    }

    private int ExplainOne(BounceParser parser, PastedInput input, string format)
    {
        if (input.Explain(parser) is not { } report)
        {
            terminal.Complain(phrases.NothingToExplain);
            return ExitCode.Unreadable;
        }

        if (format is "json") terminal.Output.WriteLine(BounceJson.Serialize(report, indented: true));
        else new Explanation(PeopleConsole.ForProse(terminal), phrases).Write(report);
        return ExitCode.Done;
    }
}
