using System.CommandLine;
using System.Diagnostics;
using BounceKit.Cli.Anonymizing;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands;

/// <summary><c>bouncekit anonymize</c>: bounces that can be shared, checked before they are written.</summary>
internal sealed class AnonymizeCommand(Terminal terminal, Phrases phrases, string folder, bool keepsFailing)
{
    public const string Name = "anonymize";
    private const string Ending = ".eml";
    private const string FailingEnding = ".failing.eml";

    private readonly OutputFolder output = new(folder);
    private Progress? progress;
    private bool anyUnreadable;
    private int written;
    private int failed;

    public static Command Create(Terminal terminal, Phrases phrases)
    {
        var command = new Command(Name, phrases.AnonymizeDescription);
        var paths = new Argument<string[]>("PATH") { Description = phrases.PathDescription, Arity = ArgumentArity.OneOrMore };
        var folder = new Option<string>("--output", "-o") { Description = phrases.AnonymizeFolderDescription, HelpName = "DIR", Required = true };
        var keepsFailing = new Option<bool>("--keep-failing") { Description = phrases.KeepFailingDescription };
        var quiet = CommonOptions.Quiet(phrases);
        command.Add(paths);
        command.Add(folder);
        command.Add(keepsFailing);
        command.Add(quiet);
        var common = new CommonOptions(command, phrases);
        command.SetAction(result => common.CreateParser(result, terminal) is { } parser
            ? new AnonymizeCommand(terminal, phrases, result.GetValue(folder)!, result.GetValue(keepsFailing)).Run(new Anonymizer(parser), result.GetValue(paths)!, !result.GetValue(quiet))
            : ExitCode.Unreadable);
        return command;
    }

    private int Run(Anonymizer anonymizer, IReadOnlyList<string> paths, bool showsProgress)
    {
        var watch = Stopwatch.StartNew();
        progress = new Progress(terminal, phrases, showsProgress && !terminal.OutputIsTerminal, 0, () => watch.Elapsed);
        try
        {
            foreach (var message in paths.SelectMany(Messages)) One(anonymizer, message);
        }
        catch (OutputFolderFailedException exception)
        {
            Complain(phrases.NotWritable(folder, exception.Message));
            anyUnreadable = true;
        }
        finally
        {
            progress.End();
            // Also where Ctrl-C stops it, so that the user knows what was done.
            terminal.Output.WriteLine(phrases.AnonymizedCount(written, failed));
        }

        return anyUnreadable ? ExitCode.Unreadable : failed > 0 ? ExitCode.CheckFailed : ExitCode.Done;
    }

    private IEnumerable<RawMessage> Messages(string path)
    {
        if (path is Inputs.StandardInput) return RawMailbox.From(terminal.Input, path);
        if (File.Exists(path) || Directory.Exists(path)) return RawMailbox.At(path);
        anyUnreadable = true;
        Complain(phrases.NothingThere(path));
        return [];
    }

    private void One(Anonymizer anonymizer, RawMessage message)
    {
        terminal.Stop.ThrowIfCancellationRequested();
        if (message.Error is not null)
        {
            anyUnreadable = true;
            Complain(phrases.NotReadable(message.Source, message.Error.Message));
            return;
        }

        var anonymized = anonymizer.Anonymize(message.Bytes);
        if (anonymized.Faults.Count == 0) Sound(anonymized, message.Source);
        else Failing(anonymized, message.Source);
        progress?.Step();
    }

    private void Sound(AnonymizedMessage message, string source)
    {
        var name = output.Write(message.Bytes, Ending);
        written++;
        terminal.Output.WriteLine(SafeText.OfLine($"{name}  {source}"));
        if (message.Kind is BounceKind.NotABounce) Complain(phrases.TextWasKept(name));
    }

    private void Failing(AnonymizedMessage message, string source)
    {
        failed++;
        Complain(string.Join('\n', message.Faults.Select(fault => "  " + phrases.Of(fault)).Prepend(phrases.CheckFailedFor(source))));
        if (keepsFailing) terminal.Output.WriteLine(SafeText.OfLine($"{output.Write(message.Bytes, FailingEnding)}  {source}"));
    }

    private void Complain(string message)
    {
        progress?.End();
        terminal.Complain(message);
    }
}
