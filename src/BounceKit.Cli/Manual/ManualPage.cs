using System.CommandLine;
using System.Globalization;
using BounceKit.Cli.Languages;

namespace BounceKit.Cli.Manual;

/// <summary>The manual page of the tool, made from the commands themselves, so that it says what <c>--help</c> says.</summary>
internal sealed class ManualPage(TextWriter output, Phrases phrases)
{
    private readonly Roff roff = new(output);

    public void Write(Command root)
    {
        roff.BreaksOf(phrases.Code);
        roff.Title(root.Name.ToUpperInvariant(), 1, "BounceKit");
        roff.Section(phrases.ManName);
        roff.Text($"{root.Name} - {phrases.ManSummary}");
        roff.Section(phrases.ManSynopsis);
        foreach (var command in Leaves(root)) roff.Typed(Synopsis(root, command));
        roff.Section(phrases.ManText);
        roff.Paragraph(root.Description!);
        foreach (var paragraph in phrases.ManParagraphs) roff.Paragraph(paragraph);
        roff.Section(phrases.ManCommands);
        foreach (var command in Leaves(root)) WriteCommand(root, command);
        roff.Section(phrases.ManGeneralOptions);
        WriteOptions(root);
        roff.Section(phrases.ExamplesHeading.TrimEnd(':'));
        foreach (var example in root.Subcommands.SelectMany(command => phrases.ExamplesOf(command.Name))) WriteExample(example);
        roff.Section(phrases.ExitStatusHeading.TrimEnd(':'));
        foreach (var (code, meaning) in phrases.ExitStatuses) roff.Term(code.ToString(CultureInfo.InvariantCulture), meaning);
        roff.Section(phrases.ManEnvironment);
        foreach (var (name, meaning) in phrases.ManVariables) roff.Term(name, meaning);
    }

    private void WriteCommand(Command root, Command command)
    {
        roff.Subsection(NameBelow(root, command));
        roff.Text(command.Description!);
        foreach (var argument in command.Arguments) roff.Term(argument.HelpName ?? argument.Name, argument.Description!);
        WriteOptions(command);
    }

    private void WriteOptions(Command command)
    {
        foreach (var option in command.Options.Where(option => !option.Hidden)) roff.Term(Names(option), option.Description!);
    }

    private void WriteExample(Example example)
    {
        roff.Typed(example.Command);
        roff.Below(example.Purpose);
    }

    private static string Synopsis(Command root, Command command)
    {
        var arguments = command.Arguments.Select(argument => argument.Arity.MaximumNumberOfValues > 1 ? $"{argument.Name}..." : argument.Name)
            .Zip(command.Arguments, (name, argument) => argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name);
        var options = command.Options.Any(option => !option.Hidden) ? "[OPTION...]" : null;
        return string.Join(' ', new[] { root.Name, NameBelow(root, command), options }.Concat(arguments).OfType<string>());
    }

    private static string Names(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-') && alias is not "-?").Append(option.Name).OrderBy(name => name.Length));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    /// <summary>The commands that do something, in the order of <c>--help</c>: a command with commands below it is only their name.</summary>
    private static IEnumerable<Command> Leaves(Command command) => command.Subcommands.SelectMany(below => below.Subcommands.Count == 0 ? [below] : Leaves(below));

    private static string NameBelow(Command root, Command command)
    {
        var names = new List<string>();
        for (var one = command; one != root; one = (Command)one.Parents.First()) names.Insert(0, one.Name);
        return string.Join(' ', names);
    }
}
