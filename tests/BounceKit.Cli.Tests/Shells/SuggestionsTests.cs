namespace BounceKit.Cli.Tests.Shells;

public class SuggestionsTests
{
    [Theory]
    [InlineData("bouncekit ", "anonymize completion explain man parse rules summary")]
    [InlineData("bouncekit pa", "parse")]
    [InlineData("bouncekit rules l", "lint list")]
    [InlineData("bouncekit parse --form", "--format")]
    [InlineData("bouncekit parse --format ", "csv json jsonl table")]
    [InlineData("bouncekit parse --format js", "json jsonl")]
    [InlineData("bouncekit parse --format=js", "json jsonl")]
    [InlineData("bouncekit parse --lang ", "en ja")]
    [InlineData("bouncekit rules show qmail.senderh", "qmail.senderhosts")]
    [InlineData("bouncekit rules list --reason mailboxF", "mailboxFull")]
    [InlineData("bouncekit rules list --file goo", "google")]
    [InlineData("bouncekit completion ", "bash fish pwsh zsh")]
    public void The_words_that_may_follow_are_named(string line, string words) => Suggested("[suggest]", line).Should().Equal(words.Split(' '));

    [Theory]
    [InlineData("bouncekit parse ")]
    [InlineData("bouncekit parse some/pa")]
    [InlineData("bouncekit rules lint ")]
    [InlineData("")]
    [InlineData("\"")]
    public void Where_a_file_may_stand_the_shell_is_left_to_name_it(string line) => Suggested("[suggest]", line).Should().NotContain(word => word.StartsWith('-'));

    [Fact]
    public void The_place_of_the_cursor_counts() => Suggested("[suggest:12]", "bouncekit pa --format json").Should().Equal("parse");

    [Theory]
    [InlineData("[suggest")]
    [InlineData("[suggest:]")]
    [InlineData("[suggest:99999999999]")]
    public void A_request_that_is_malformed_fails_no_shell(string request) => Tool.Run(request, "bouncekit pa").Error.Should().NotContain("itself failed");

    private static string[] Suggested(string request, string line)
    {
        var run = Tool.Run(request, line);
        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        return run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
