using System.Globalization;
using System.Text;

namespace BounceKit.Cli.Tests.Output;

/// <summary>Whatever a mail, a file name or a rule file holds, no output of any command moves the cursor, changes colours or reorders the text around it.</summary>
public class HostileTextTests
{
    private const string Hostile = "zork evil \u001b[31m\u009b2J\u202e\u2066\u2028\u0007\u0008";

    private const string Rules = """
        { "version": 1, "rules": [ {
            "id": "acme.evil\u001b[31m", "reason": "policyViolation", "allOf": ["zork evil"],
            "examples": ["550 zork evil \u001b[31m\u202e"], "nearMisses": ["550 zork evil \u009b2J"], "source": "evil \u001b[2J" } ] }
        """;

    public static TheoryData<string> OutputsOfMail =>
    [
        "parse MAIL", "parse --format json MAIL", "parse --format jsonl MAIL", "parse --format csv MAIL", "parse --lang ja MAIL",
        "parse --unmatched MAIL", "parse --unmatched --format json MAIL", "parse --unmatched --format jsonl MAIL",
        "explain MAIL", "explain --trace MAIL", "explain --format markdown --trace MAIL", "explain --format json --trace MAIL", "explain --format jsonl REPLY", "explain --format jsonl --trace REPLY", "explain REPLY",
        "summary MAIL", "summary --format json MAIL",
    ];

    [Theory, MemberData(nameof(OutputsOfMail))]
    public void Nothing_from_mail_reaches_the_terminal_unescaped(string command)
    {
        using var folder = new TemporaryFolder();

        var run = Tool.Run([.. command.Split(' ').Select(word => word switch
        {
            "MAIL" => folder.Write("bounce.eml", Samples.Bounce("zork-evil@example.com", "550 " + Hostile)),
            "REPLY" => folder.Write("reply.txt", "550 " + Hostile.Replace('\u2028', ' ')),
            _ => word,
        })]);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("evil");
        Unsafe(run.Output).Should().BeEmpty();
    }

    [Theory]
    [InlineData("rules list --rules RULES")]
    [InlineData("rules list --rules RULES --text evil --format json")]
    [InlineData("rules show --rules RULES acme.evil\u001b[31m")]
    [InlineData("rules show --rules RULES --format json acme.evil\u001b[31m")]
    [InlineData("rules test RULES")]
    [InlineData("rules lint RULES")]
    [InlineData("explain --trace --rules RULES \"zork evil\"")]
    public void Nothing_from_a_rule_file_either(string command)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("rules.json", Rules);

        var run = Tool.Run([.. command.Split(' ').Select(word => word is "RULES" ? path : word)]);

        run.Output.Should().Contain("evil");
        Unsafe(run.Output).Should().BeEmpty();
    }

    [Theory]
    [InlineData("parse", "evil\u001b[31m\u202e.eml")]
    [InlineData("explain", "evil\u001b[31m\u202e.eml")]
    [InlineData("summary", "evil\u001b[31m\u202e.eml")]
    [InlineData("rules", "show", "evil\u001b[31m\u202e")]
    [InlineData("rules", "list", "--reason", "evil\u001b[31m\u202e")]
    [InlineData("rules", "lint", "evil\u001b[31m\u202e.json")]
    [InlineData("parse", "--rules", "evil\u001b[31m\u202e.json", "-")]
    public void Nothing_from_the_command_line_that_is_complained_about(params string[] arguments)
    {
        var run = Tool.Run(arguments);

        run.Error.Should().Contain("evil");
        Unsafe(run.Error).Should().BeEmpty();
    }

    [Fact]
    public void An_address_is_no_formula_in_csv()
    {
        using var folder = new TemporaryFolder();

        var run = Tool.Run("parse", "--format", "csv", folder.Write("bounce.eml", Samples.Bounce("+41@example.com")));

        run.Output.Should().Contain(",'+41@example.com,");
    }

    /// <summary>The characters that a terminal would obey.</summary>
    private static IEnumerable<string> Unsafe(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes()
        .Where(rune => rune.Value is not '\n' && (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)))
        .Select(rune => $"U+{rune.Value:X4}");
}
