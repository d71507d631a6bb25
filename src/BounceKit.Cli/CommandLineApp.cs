using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using BounceKit.Cli.Commands;
using BounceKit.Cli.Commands.Rules;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Shells;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli;

/// <summary>The tool from its arguments to its exit status.</summary>
internal static class CommandLineApp
{
    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(IReadOnlyList<string> arguments, Terminal terminal)
    {
        var phrases = Phrases.FromArguments(arguments);
        var culture = CultureInfo.CurrentUICulture;
        // The command line library speaks the language of the UI culture.
        CultureInfo.CurrentUICulture = phrases.Culture;
        try
        {
            return RunGuarded(arguments, terminal, phrases);
        }
        finally
        {
            CultureInfo.CurrentUICulture = culture;
        }
    }

    private static int RunGuarded(IReadOnlyList<string> arguments, Terminal terminal, Phrases phrases)
    {
        try
        {
            var exitCode = Invoke(arguments, terminal, phrases);
            terminal.Output.Flush();
            terminal.Error.Flush();
            return exitCode;
        }
        catch (OperationCanceledException) when (terminal.Stop.IsCancellationRequested)
        {
            terminal.Complain(phrases.Stopped);
            return ExitCode.Stopped;
        }
        catch (OutputFailedException exception)
        {
            if (exception.ReaderHasGone) return ExitCode.Done;
            terminal.Error.WriteLine($"bouncekit: {phrases.OutputFailed(exception.Message)}");
            terminal.Error.Flush();
            return ExitCode.Failed;
        }
#pragma warning disable CA1031 // The last line of defence: whatever it is, the user gets a sentence and a status.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            terminal.Complain(phrases.Failed(exception));
            return ExitCode.Failed;
        }
    }

    /// <summary>All commands. Not a RootCommand, which would take its name from the assembly.</summary>
    private static Command Commands(Terminal terminal, Phrases phrases)
    {
        var root = new Command("bouncekit", phrases.ToolDescription)
        {
            new HelpOption { Recursive = true },
            new VersionOption(),
            ParseCommand.Create(terminal, phrases),
            ExplainCommand.Create(terminal, phrases),
            SummaryCommand.Create(terminal, phrases),
            AnonymizeCommand.Create(terminal, phrases),
            RulesCommand.Create(terminal, phrases),
            CompletionCommand.Create(terminal, phrases),
        };
        root.Add(ManCommand.Create(() => root, terminal, phrases));
        HelpWithExamples.Add(root, phrases);
        return root;
    }

    private static int Invoke(IReadOnlyList<string> arguments, Terminal terminal, Phrases phrases)
    {
        var root = Commands(terminal, phrases);
        if (Suggestions.AreAskedFor(arguments))
        {
            foreach (var word in Suggestions.For(root, arguments)) terminal.Output.WriteLine(word);
            return ExitCode.Done;
        }

        // A word like "@example.com" is text, not the name of a file of arguments.
        var result = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        // A mistake gets its sentence and perhaps the word that was meant, on standard error; the whole help is for who asks for it or gives no argument at all.
        var isMistake = result.Action is ParseErrorAction && arguments.Count > 0;
        if (isMistake) ((ParseErrorAction)result.Action!).ShowHelp = false;
        return result.Invoke(new InvocationConfiguration
        {
            Output = isMistake ? terminal.Error : terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }
}
