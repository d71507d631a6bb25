namespace BounceKit.Cli.Tests.Commands;

public sealed class AnonymizeCommandTests : IDisposable
{
    /// <summary>A rule that knows a bounce by the very name that is replaced.</summary>
    private const string RuleByName = """
        { "version": 1, "rules": [ { "id": "my.tanuki", "reason": "policyViolation", "anyOf": ["tanuki says no"], "examples": ["550 Tanuki says no"], "source": "https://example.com/" } ] }
        """;

    private readonly TemporaryFolder folder = new();

    private string Shared => Path.Combine(folder.Path, "shared");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_message_is_written_to_a_numbered_file()
    {
        var mailbox = folder.Write("bounces.mbox", Samples.Mbox(Samples.Bounce("kazuko@corp.jp"), Samples.Bounce("jun@corp.jp")));

        var run = Tool.Run("anonymize", mailbox, "-o", Shared);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Be($"0001.eml  {mailbox}#1\n0002.eml  {mailbox}#2\n2 messages written, 0 failed the check. Read them before you share them: words that only people understand are not found by a program.\n");
        File.ReadAllText(Path.Combine(Shared, "0002.eml")).Should().Contain(Samples.Reply).And.NotContain("jun@").And.NotContain("corp.jp");
    }

    [Fact]
    public void A_message_of_standard_input_is_written_too()
    {
        Tool.RunWithInput(Samples.Bounce("kazuko@corp.jp"), "anonymize", "-", "-o", Shared).Output.Should().StartWith("0001.eml  -\n");

        File.ReadAllText(Path.Combine(Shared, "0001.eml")).Should().EndWith("--b--\r\n").And.NotContain("kazuko");
    }

    [Fact]
    public void What_fails_the_check_is_told_and_not_written()
    {
        var run = RunWithFailing();

        run.ExitCode.Should().Be(4);
        run.Error.Should().StartWith("bouncekit: \"-\" failed the check and is not to be shared:\n").And.Contain("\n  the reason of recipient 1 was PolicyViolation and is now Undetermined\n").And.Contain("\n  the rule of recipient 1 was my.tanuki and is now absent\n");
        run.Output.Should().Be("0 messages written, 1 failed the check.\n");
        Directory.Exists(Shared).Should().BeFalse();
    }

    [Fact]
    public void Who_asks_gets_also_what_failed_under_a_name_that_says_so()
    {
        RunWithFailing("--keep-failing").ExitCode.Should().Be(4);

        Directory.GetFiles(Shared).Select(Path.GetFileName).Should().Equal("0001.failing.eml");
    }

    [Fact]
    public void No_file_is_written_over()
    {
        var bounce = folder.Write("a.eml", Samples.Bounce());
        Tool.Run("anonymize", bounce, "-o", Shared);

        Tool.Run("anonymize", bounce, "-o", Shared).Output.Should().StartWith("0002.eml  ");

        Directory.GetFiles(Shared).Should().HaveCount(2);
    }

    [Fact]
    public void What_is_no_bounce_is_written_with_a_warning()
    {
        var run = Tool.RunWithInput(Samples.NotABounce, "anonymize", "-", "-o", Shared);

        run.ExitCode.Should().Be(0);
        run.Error.Should().Contain("0001.eml does not read as a bounce");
    }

    [Fact]
    public void A_path_with_nothing_there_is_told_and_the_others_are_done()
    {
        var run = Tool.Run("anonymize", Path.Combine(folder.Path, "missing"), folder.Write("a.eml", Samples.Bounce()), "-o", Shared);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("There is nothing at");
        run.Output.Should().Contain("1 message written");
    }

    [Fact]
    public void A_folder_that_cannot_be_written_to_is_told()
    {
        var file = folder.Write("shared", "not a folder");

        var run = Tool.RunWithInput(Samples.Bounce(), "anonymize", "-", "-o", file);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain($"\"{file}\" cannot be written: ");
    }

    [Fact]
    public void Without_a_folder_it_says_which_option_is_missing() => Tool.Run("anonymize", "a.eml").Should().Match<Tool>(run => run.ExitCode == 1 && run.Error.Contains("--output"));

    [Fact]
    public void Stopped_it_says_what_was_written()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        var run = Tool.RunIn(new Tool.Surroundings { Stop = stop.Token }, "anonymize", folder.Write("a.eml", Samples.Bounce()), "-o", Shared);

        run.ExitCode.Should().Be(130);
        run.Output.Should().Be("0 messages written, 0 failed the check.\n");
    }

    [Fact]
    public void In_Japanese_it_says_the_same()
    {
        var run = RunWithFailing("--lang", "ja");

        run.Output.Should().Be("0 通を書き出しました。検査に通らなかったもの: 1 通。\n");
        run.Error.Should().Contain("宛先 1 のルールが my.tanuki から なし に変わりました");
    }

    [Fact]
    public void Its_help_shows_how_it_is_used() => Tool.Run("anonymize", "--help").Output.Should().Contain("bouncekit anonymize bounce.eml -o shared").And.Contain("-o, --output <DIR>").And.Contain("--quiet");

    private Tool RunWithFailing(params string[] options) =>
        Tool.RunWithInput(
            Samples.Bounce("tanuki@corp.jp", "550 Tanuki says no"),
            ["anonymize", "-", "-o", Shared, "--rules", folder.Write("rules.json", RuleByName), .. options]);
}
