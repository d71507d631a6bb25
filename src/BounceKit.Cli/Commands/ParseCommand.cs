using System.CommandLine;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Output;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands;

/// <summary><c>bouncekit parse</c>: messages in, results out in the same order, one message in memory at a time, or a few with --parallel.</summary>
internal sealed class ParseCommand(Terminal terminal, Phrases phrases)
{
    public const string Name = "parse";

    public static Command Create(Terminal terminal, Phrases phrases)
    {
        var command = new Command(Name, phrases.ParseDescription);
        var paths = new Argument<string[]>("PATH") { Description = phrases.PathDescription, Arity = ArgumentArity.OneOrMore };
        var format = CommonOptions.Format(phrases.ParseFormatDescription, ReportWriters.Formats);
        var unmatched = new Option<bool>("--unmatched") { Description = phrases.UnmatchedDescription };
        command.Add(paths);
        command.Add(format);
        var quiet = CommonOptions.Quiet(phrases);
        command.Add(unmatched);
        command.Add(quiet);
        var parallel = new Option<int>("--parallel") { Description = phrases.ParallelDescription, HelpName = "N", DefaultValueFactory = _ => 1 };
        parallel.Validators.Add(value =>
        {
            if (value.Tokens is [{ Value: var given }] && !(int.TryParse(given, out var threads) && threads is >= 1 and <= 64)) value.AddError(phrases.ParallelOutOfRange(given));
        });
        command.Add(parallel);
        var common = new CommonOptions(command, phrases);
        command.SetAction(result => common.CreateParser(result, terminal, result.GetValue(parallel)) is { } parser
            ? new ParseCommand(terminal, phrases).Run(parser, result.GetValue(paths)!, Writer(result.GetValue(format)!, result.GetValue(unmatched), terminal, phrases), !result.GetValue(quiet) && (!terminal.OutputIsTerminal || result.GetValue(unmatched)))
            : ExitCode.Unreadable);
        return command;
    }

    private static IReportWriter Writer(string format, bool unmatched, Terminal terminal, Phrases phrases) =>
        unmatched ? ReportWriters.CreateUnmatched(format, terminal, phrases) : ReportWriters.Create(format, terminal, phrases);

    private int Run(BounceParser parser, IReadOnlyList<string> paths, IReportWriter writer, bool showsProgress)
    {
        var inputs = new Inputs(parser, terminal, phrases);
        try
        {
            foreach (var report in inputs.Read(paths, showsProgress))
            {
                writer.Write(report);
                if (terminal.OutputIsTerminal) terminal.Output.Flush();
            }
        }
        catch (OperationCanceledException) when (terminal.Stop.IsCancellationRequested)
        {
            // The end is written all the same, so that what was done is a whole table or array.
            writer.End();
            throw;
        }

        writer.End();
        return inputs.AnyUnreadable ? ExitCode.Unreadable : ExitCode.Done;
    }
}
