using System.Text.RegularExpressions;

namespace BounceKit.Cli.Tests.Documentation;

/// <summary>A fenced block of a Markdown file.</summary>
internal sealed partial record MarkdownBlock(string Language, string Text)
{
    public static IReadOnlyList<MarkdownBlock> Of(string markdown) =>
        [.. Fence().Matches(markdown).Select(match => new MarkdownBlock(match.Groups["language"].Value, match.Groups["text"].Value))];

    [GeneratedRegex("^```(?<language>[a-z]+)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
