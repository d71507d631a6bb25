using System.Text.RegularExpressions;

namespace BounceKit.Cli.Tests.Documentation;

/// <summary>The regions of a sample's source file, each as it stands in the documentation: without its indentation.</summary>
internal static partial class CodeRegions
{
    public static IReadOnlyDictionary<string, string> Of(string code) =>
        Region().Matches(code).ToDictionary(match => match.Groups["name"].Value, match => WithoutIndent(match.Groups["text"].Value), StringComparer.Ordinal);

    private static string WithoutIndent(string text)
    {
        var lines = text.TrimEnd().Split('\n');
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Concat(lines.Select(line => line[Math.Min(indent, line.Length)..] + "\n"));
    }

    [GeneratedRegex("^ *#region (?<name>[a-z]+)\n(?<text>.*?)^ *#endregion", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Region();
}
