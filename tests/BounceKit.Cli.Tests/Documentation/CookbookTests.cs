using System.Text.RegularExpressions;
using Cookbook;

namespace BounceKit.Cli.Tests.Documentation;

/// <summary>What the pages for users show is code that compiles and runs, and their links lead somewhere.</summary>
[Collection(nameof(Environment.CurrentDirectory))]
public partial class CookbookTests
{
    private static readonly string[] Pages = ["getting-started.md", "cookbook.md", "migration.md"];

    private static readonly IReadOnlyDictionary<string, string> Regions = CodeRegions.Of(Repository.Read("samples", "Cookbook", "Recipes.cs"));

    [Fact]
    public void Every_snippet_is_a_recipe_and_every_recipe_is_shown()
    {
        var shown = Pages.SelectMany(page => MarkdownBlock.Of(Repository.Read("docs", page))).Where(block => block.Language is "csharp").Select(block => block.Text).Distinct();

        shown.Should().BeEquivalentTo(Regions.Values);
    }

    public static TheoryData<string> Names() => [.. Recipes.All.Select(recipe => recipe.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task A_recipe_runs(string name)
    {
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = Repository.PathOf("samples", "QuickStart");
        try
        {
            var cook = Recipes.All.Single(recipe => recipe.Name == name).Cook;

            await cook.Should().NotThrowAsync();
        }
        finally
        {
            Environment.CurrentDirectory = before;
            File.Delete(Repository.PathOf("samples", "QuickStart", "bounces.jsonl"));
        }
    }

    [Fact]
    public void Every_recipe_is_run() => Recipes.All.Select(recipe => recipe.Name).Should().BeEquivalentTo(Regions.Keys);

    public static TheoryData<string> DocumentationPages() =>
    [
        "README.md", "CONTRIBUTING.md",
        .. Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md").Select(path => "docs/" + Path.GetFileName(path)).Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(DocumentationPages))]
    public void Every_link_within_the_repository_leads_somewhere(string page)
    {
        var text = Repository.Read(page);
        var broken = Link().Matches(text)
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal))
            .Where(target => !LeadsSomewhere(target, page, text));

        broken.Should().BeEmpty();
    }

    private static bool LeadsSomewhere(string target, string page, string text)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? Repository.PathOf(page) : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Repository.PathOf(page))!, parts[0]));
        if (!File.Exists(path) && !Directory.Exists(path)) return false;
        if (parts.Length == 1) return true;
        var headings = Heading().Matches(parts[0].Length == 0 ? text : File.ReadAllText(path).ReplaceLineEndings("\n")).Select(match => Anchor(match.Groups["text"].Value));
        return headings.Contains(parts[1]);
    }

    /// <summary>The anchor that a heading gets on the usual hosts: lower case, spaces as hyphens, no punctuation.</summary>
    private static string Anchor(string heading) =>
        string.Concat(heading.Trim().ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_').Select(c => c == ' ' ? '-' : c));

    [GeneratedRegex(@"\[[^\]\n]*\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
