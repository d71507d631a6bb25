using System.CommandLine;
using System.Globalization;
using System.Text;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Tests.Documentation;

/// <summary><c>docs/man/bouncekit.1</c> is written from the commands themselves. After a change of them: <c>BOUNCEKIT_WRITE_DOCS=1 dotnet test</c>.</summary>
public class ManPageTests
{
    private static readonly Phrases English = Phrases.All[0];

    [Fact]
    public void The_manual_page_is_up_to_date()
    {
        var page = Page();

        if (Environment.GetEnvironmentVariable("BOUNCEKIT_WRITE_DOCS") is "1")
        {
            Directory.CreateDirectory(Repository.PathOf("docs", "man"));
            File.WriteAllText(Repository.PathOf("docs", "man", "bouncekit.1"), page);
        }

        Repository.Read("docs", "man", "bouncekit.1").Should().Be(page);
    }

    private static string Page()
    {
        var root = CommandLineApp.Commands(new Terminal { Input = Stream.Null, Output = TextWriter.Null, Error = TextWriter.Null }, English);
        var page = new StringBuilder(".TH BOUNCEKIT 1\n.SH NAME\nbouncekit \\- " + Escaped(English.ToolDescription.TrimEnd('.')) + "\n.SH SYNOPSIS\n");
        foreach (var command in Leaves(root)) page.Append(CultureInfo.InvariantCulture, $".B {Escaped(FullName(command))}\n{Escaped(Usage(command))}\n.br\n");
        page.Append(".SH COMMANDS\n");
        foreach (var command in Leaves(root)) Append(page, command);
        page.Append(".SH EXAMPLES\n");
        Example[] examples = [.. English.ToolExamples, .. English.ParseExamples, .. English.ExplainExamples, .. English.SummaryExamples, .. English.RulesExamples];
        foreach (var example in examples.DistinctBy(example => example.Command)) page.Append(CultureInfo.InvariantCulture, $".TP\n.B {Escaped(example.Command)}\n{Escaped(example.Purpose)}\n");
        page.Append(".SH EXIT STATUS\n");
        foreach (var (code, meaning) in English.ExitStatuses) page.Append(CultureInfo.InvariantCulture, $".TP\n.B {code}\n{Escaped(meaning)}\n");
        return page.Append(".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nany value but the empty one turns colour off (https://no\\-color.org)\n.TP\n.B COLUMNS\nthe width of lines where the output is not a terminal\n").ToString();
    }

    private static void Append(StringBuilder page, Command command)
    {
        page.Append(CultureInfo.InvariantCulture, $".SS {Escaped(FullName(command))}\n{Escaped(command.Description ?? "")}\n");
        foreach (var argument in command.Arguments) page.Append(CultureInfo.InvariantCulture, $".TP\n.I {Escaped(argument.Name)}\n{Escaped(argument.Description ?? "")}\n");
        foreach (var option in command.Options)
        {
            var names = string.Join(", ", option.Aliases.Prepend(option.Name).Distinct());
            page.Append(CultureInfo.InvariantCulture, $".TP\n.B {Escaped(names)}{(option.HelpName is null ? "" : $" {Escaped(option.HelpName)}")}\n{Escaped(option.Description ?? "")}\n");
        }
    }

    private static IEnumerable<Command> Leaves(Command command) =>
        command.Hidden ? [] : command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves);

    private static string FullName(Command command) => command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{FullName(parent)} {command.Name}" : command.Name;

    private static string Usage(Command command) => string.Join(' ', command.Options.Select(option => $"[{option.Name}{(option.HelpName is null ? "" : $" {option.HelpName}")}]").Concat(command.Arguments.Select(argument => argument.Name)));

    /// <summary>A hyphen is a minus sign to copy; a dot or an apostrophe at the start of a line would be a command of the formatter.</summary>
    private static string Escaped(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal);
        return escaped.StartsWith('.') || escaped.StartsWith('\'') ? "\\&" + escaped : escaped;
    }
}
