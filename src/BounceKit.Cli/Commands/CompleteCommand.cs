using System.CommandLine;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands;

/// <summary>What a shell asks: the words that may stand at a place of the command line, one a line. Hidden, since nobody types it.</summary>
internal static class CompleteCommand
{
    public static Command Create(Command root, Terminal terminal)
    {
        var command = new Command("complete") { Hidden = true };
        var position = new Argument<int>("POSITION");
        var line = new Argument<string>("LINE");
        command.Add(position);
        command.Add(line);
        command.SetAction(result =>
        {
            foreach (var word in Words(root, result.GetValue(line)!, result.GetValue(position))) terminal.Output.WriteLine(word);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The line begins with the tool's own name, which is no argument.</summary>
    private static IEnumerable<string> Words(Command root, string line, int position)
    {
        var start = line.TrimStart().IndexOf(' ', StringComparison.Ordinal) + line.Length - line.TrimStart().Length;
        if (start < line.Length - line.TrimStart().Length) return [];
        var cursor = Math.Clamp(position, start, line.Length);
        var arguments = line[(start + 1)..Math.Max(start + 1, cursor)];
        return root.Parse(arguments).GetCompletions(arguments.Length).Select(completion => completion.Label).Where(label => !label.StartsWith('/')).Order(StringComparer.Ordinal);
    }
}
