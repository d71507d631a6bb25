using System.CommandLine;
using System.Text;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Output;
using BounceKit.Cli.Summaries;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands;

/// <summary><c>bouncekit summary</c>: what a mailbox of bounces says as a whole.</summary>
internal sealed class SummaryCommand(Terminal terminal, Phrases phrases)
{
    public const string Name = "summary";

    public static Command Create(Terminal terminal, Phrases phrases)
    {
        var command = new Command(Name, phrases.SummaryDescription);
        var paths = new Argument<string[]>("PATH") { Description = phrases.PathDescription, Arity = ArgumentArity.OneOrMore };
        var format = CommonOptions.Format(phrases.SummaryFormatDescription, "table", "json");
        var html = new Option<string?>("--html") { Description = phrases.HtmlDescription, HelpName = "FILE" };
        command.Add(paths);
        command.Add(format);
        var quiet = CommonOptions.Quiet(phrases);
        command.Add(html);
        command.Add(quiet);
        var common = new CommonOptions(command, phrases);
        command.SetAction(result => common.CreateParser(result, terminal) is { } parser
            ? new SummaryCommand(terminal, phrases).Run(parser, result.GetValue(paths)!, result.GetValue(format)!, result.GetValue(html), !result.GetValue(quiet))
            : ExitCode.Unreadable);
        return command;
    }

    private int Run(BounceParser parser, IReadOnlyList<string> paths, string format, string? html, bool showsProgress)
    {
        var inputs = new Inputs(parser, terminal, phrases);
        var summary = new MailboxSummary(keepsBounces: html is not null);
        try
        {
            foreach (var report in inputs.Read(paths, showsProgress)) summary.Add(report);
        }
        catch (OperationCanceledException) when (terminal.Stop.IsCancellationRequested)
        {
            Write(summary, format, html);
            throw;
        }

        return !Write(summary, format, html) || inputs.AnyUnreadable ? ExitCode.Unreadable : ExitCode.Done;
    }

    private bool Write(MailboxSummary summary, string format, string? html)
    {
        if (html is not null) return WritePage(summary, html);
        if (format is "json") terminal.Output.WriteLine(SummaryJson.Of(summary));
        else new SummaryText(PeopleConsole.Over(terminal), phrases).Write(summary);
        return true;
    }

    private bool WritePage(MailboxSummary summary, string path)
    {
        try
        {
            using var output = new StreamWriter(path, append: false, new UTF8Encoding(false));
            new SummaryPage(output, phrases).Write(summary);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            terminal.Complain(phrases.NotWritable(path, exception.Message));
            return false;
        }

        terminal.Output.WriteLine(SafeText.OfLine(phrases.PageWritten(path, summary.Messages)));
        return true;
    }
}
