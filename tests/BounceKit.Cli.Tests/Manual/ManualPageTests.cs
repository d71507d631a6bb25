using BounceKit.Cli.Manual;
using BounceKit.Cli.Tests.Documentation;

namespace BounceKit.Cli.Tests.Manual;

/// <summary>The manual pages in <c>docs</c> are what <c>bouncekit man</c> writes. After a change of a command: <c>BOUNCEKIT_WRITE_DOCS=1 dotnet test</c>.</summary>
public class ManualPageTests
{
    [Theory]
    [InlineData("en", "bouncekit.1")]
    [InlineData("ja", "bouncekit.ja.1")]
    public void The_manual_page_is_up_to_date(string language, string file)
    {
        var page = Tool.Run("man", "--lang", language).Output;

        if (Environment.GetEnvironmentVariable("BOUNCEKIT_WRITE_DOCS") is "1") File.WriteAllText(Repository.PathOf("docs", "man", file), page);

        Repository.Read("docs", "man", file).Should().Be(page);
    }

    [Fact]
    public void It_tells_of_every_command_option_and_exit_status() => Tool.Run("man").Output.Should().ContainAll(
        ".SS \"parse\"", ".SS \"explain\"", ".SS \"anonymize\"", ".SS \"summary\"", ".SS \"rules lint\"", ".SS \"completion\"", "\\-\\-unmatched", "\\-q, \\-\\-quiet", "\\-\\-lang en|ja", "\\fB130\\fR", "\\fBNO_COLOR\\fR");

    [Theory]
    [InlineData(".SH trick", "\\&.SH trick")]
    [InlineData("'br", "\\&'br")]
    [InlineData("a\\fBb", "a\\efBb")]
    public void A_text_is_no_request(string text, string line)
    {
        using var output = new StringWriter();

        new Roff(output).Text(text);

        output.ToString().Should().Be(line + "\n");
    }

    [Fact]
    public void What_is_typed_can_be_copied()
    {
        using var output = new StringWriter();

        new Roff(output).Typed("bouncekit explain --lang ja \"it's ~/x\"");

        output.ToString().Should().Be(".PP\n.nf\n\\fBbouncekit explain \\-\\-lang ja \\(dqit\\(aqs \\(ti/x\\(dq\\fR\n.fi\n");
    }
}
