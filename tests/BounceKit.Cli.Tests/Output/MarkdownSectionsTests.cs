using BounceKit.Cli.Output;

namespace BounceKit.Cli.Tests.Output;

/// <summary>Nothing from mail becomes markup in a ticket.</summary>
public class MarkdownSectionsTests
{
    [Theory]
    [InlineData("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;")]
    [InlineData("[click](https://evil.example)", @"\[click\](https&#58;//evil.example)")]
    [InlineData("https://evil.example/*bold*", @"https&#58;//evil.example/\*bold\*")]
    [InlineData("www.evil.example", "www&#46;evil.example")]
    [InlineData("# heading", @"\# heading")]
    [InlineData("- item", @"\- item")]
    [InlineData("1. item", @"1\. item")]
    [InlineData("a `code` &amp; |table| ~~gone~~ $x$", @"a \`code\` &amp;amp; \|table\| \~\~gone\~\~ \$x\$")]
    [InlineData("red\u001b[31m", "red\u241b\\[31m")]
    [InlineData("right\u202eto left", "right&lt;U+202E&gt;to left")]
    public void Text_is_shown_as_it_is(string text, string markdown) => MarkdownSections.Escaped(text).Should().Be(markdown);

    [Fact]
    public void A_quotation_cannot_end_its_own_fence()
    {
        using var output = new StringWriter();

        new MarkdownSections(output).Quote("The server said:", "550 ```\n# free\n````");

        output.ToString().Should().Contain("`````text\n550 ```\n# free\n````\n`````\n");
    }

    [Fact]
    public void A_whole_explanation_is_a_document_with_headings_steps_and_links_of_our_own()
    {
        var run = Tool.Run("explain", "--format", "markdown", Samples.Reply + " see https://evil.example/x");

        run.Output.Should().StartWith("### What happened\n\n").And.ContainAll("```text\n552 sorry", "\n### What to do now\n", "\n1. ", "(<https://www.rfc-editor.org/").And.NotContain("(<https://evil").And.NotContain("\n\n\n");
    }
}
