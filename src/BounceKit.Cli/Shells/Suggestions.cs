using System.CommandLine;
using System.Globalization;

namespace BounceKit.Cli.Shells;

/// <summary>
/// Answers the request that a shell's completion makes: <c>bouncekit [suggest] "bouncekit parse --for"</c>, or <c>[suggest:21]</c> with the cursor's place,
/// as the tool <c>dotnet-suggest</c> asks. System.CommandLine answers it itself only for a command that is named like its assembly.
/// </summary>
internal static class Suggestions
{
    private const string Opening = "[suggest";

    public static bool AreAskedFor(IReadOnlyList<string> arguments) =>
        arguments.Count > 0 && arguments[0].StartsWith(Opening, StringComparison.Ordinal) && arguments[0].EndsWith(']');

    /// <summary>The words that may stand at the cursor, in order; none where it is the shell that knows them, as with files.</summary>
    public static IEnumerable<string> For(Command root, IReadOnlyList<string> arguments)
    {
        var line = arguments.Count > 1 ? arguments[1] : "";
        if (CursorIn(arguments[0]) is { } cursor && cursor < line.Length) line = line[..cursor];
        line = WithValueApart(line);
        var word = line[(line.LastIndexOf(' ') + 1)..];
        return root.Parse(line).GetCompletions(line.Length).Select(item => item.Label)
            .Where(label => label.StartsWith(word, StringComparison.OrdinalIgnoreCase) && IsWanted(label, word))
            .Order(StringComparer.Ordinal);
    }

    /// <summary><c>--format=js</c> as <c>--format js</c>: System.CommandLine completes no value behind an equals sign.</summary>
    private static string WithValueApart(string line)
    {
        var word = line[(line.LastIndexOf(' ') + 1)..];
        var sign = word.StartsWith("--", StringComparison.Ordinal) ? word.IndexOf('=', StringComparison.Ordinal) : -1;
        return sign < 0 ? line : $"{line[..^word.Length]}{word[..sign]} {word[(sign + 1)..]}";
    }

    /// <summary>Options are for who begins one: else they would hide the files that a path is completed to.</summary>
    private static bool IsWanted(string label, string word) => (!label.StartsWith('-') || word.StartsWith('-')) && label is not ("-?" or "/?" or "/h");

    private static int? CursorIn(string directive) =>
        int.TryParse(directive.AsSpan(Opening.Length).Trim(":]"), NumberStyles.None, CultureInfo.InvariantCulture, out var cursor) ? cursor : null;
}
