using System.Text.RegularExpressions;
using QuickStart;

namespace BounceKit.Cli.Tests.Documentation;

/// <summary>What the README shows is what the code is and what the tool says.</summary>
[Collection(nameof(Environment.CurrentDirectory))]
public partial class ReadmeTests
{
    private static readonly IReadOnlyList<MarkdownBlock> Blocks = MarkdownBlock.Of(Repository.Read("README.md"));

    [Fact]
    public void The_first_snippet_is_the_whole_program_of_the_sample() => Blocks[0].Should().Be(new MarkdownBlock("csharp", Repository.Read("samples", "QuickStart", "Program.cs")));

    [Fact]
    public void The_package_page_shows_the_same_program_and_output() =>
        MarkdownBlock.Of(Repository.Read("src", "BounceKit", "PACKAGE.md")).Should().Equal(Blocks.Take(2));

    [Fact]
    public void The_output_under_the_first_snippet_is_the_real_one()
    {
        var report = BounceParser.Default.ParseFile(Sample("bounce.eml"));

        var recipient = report.Recipients.Should().ContainSingle().Which;
        var lines = new[]
        {
            $"{recipient.Address}: {recipient.Reason}, {recipient.BounceType}, {recipient.Recommendation}",
            $"decided by \"{recipient.MatchedText}\" (rule {recipient.RuleId})",
        }.Concat(recipient.Remediations.Select(advice => advice.Title));
        Blocks[1].Text.Should().Be(string.Concat(lines.Select(line => line + "\n")));
    }

    [Fact]
    public void Every_other_snippet_is_a_region_of_the_sample()
    {
        var regions = CodeRegions.Of(Repository.Read("samples", "QuickStart", "Snippets.cs"));

        Blocks.Skip(1).Where(block => block.Language is "csharp").Select(block => block.Text).Should().BeEquivalentTo(regions.Values);
    }

    [Fact]
    public void The_sample_runs()
    {
        var run = () =>
        {
            Snippets.Mailbox();
            Snippets.Message(MimeKit.MimeMessage.Load(Sample("bounce.eml"), TestContext.Current.CancellationToken));
            Snippets.Reply();
            Snippets.OwnRules();
            Snippets.Json();
        };

        InSampleFolder(() => run.Should().NotThrow());
    }

    [Fact]
    public void The_rule_file_is_the_samples() => Blocks.Should().Contain(new MarkdownBlock("json", Repository.Read("samples", "QuickStart", "my-rules.json")));

    public static TheoryData<string> Commands() => [.. Blocks.Where(block => block.Language is "console").Select(block => block.Text)];

    [Theory, MemberData(nameof(Commands))]
    public void A_command_says_what_is_shown(string shown)
    {
        var (command, output) = (shown[..shown.IndexOf('\n', StringComparison.Ordinal)], shown[(shown.IndexOf('\n', StringComparison.Ordinal) + 1)..]);

        Tool? run = null;
        InSampleFolder(() => run = Tool.Run([.. Word().Matches(command["$ bouncekit ".Length..]).Select(match => match.Value.Trim('"'))]));

        run!.ExitCode.Should().Be(0);
        run.Output.TrimEnd('\n').Should().MatchRegex($"^{Regex.Escape(output.TrimEnd('\n')).Replace(@"\ \ \[…]", @"\[…]", StringComparison.Ordinal).Replace(@"\[…]", "(?s:.*)", StringComparison.Ordinal)}$");
    }

    /// <summary>The snippets name files as a user in that folder would.</summary>
    private static void InSampleFolder(Action act)
    {
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = Repository.PathOf("samples", "QuickStart");
        try
        {
            act();
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    private static string Sample(string name) => Repository.PathOf("samples", "QuickStart", name);

    [GeneratedRegex("\"[^\"]*\"|[^ ]+")]
    private static partial Regex Word();
}
