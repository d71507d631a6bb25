namespace BounceKit.Cli.Tests.Commands;

public class RulesCommandTests
{
    private const string Good = """
        { "version": 1, "rules": [ {
            "id": "acme.gate", "reason": "policyViolation", "allOf": ["the acme gate is shut"],
            "examples": ["550 The Acme gate is shut for example.org"], "nearMisses": ["550 The Acme gate is open"], "source": "https://example.com/gate" } ] }
        """;

    [Fact]
    public void The_list_names_each_rule_with_its_reason_and_file() =>
        Tool.Run("rules", "list").Output.Should().MatchRegex(@"qmail\.senderhosts +senderHostNotAllowed +qmail\n").And.MatchRegex(@"\n\d+(,\d+)? rules\.\n$");

    [Fact]
    public void The_list_can_be_narrowed_by_reason_file_and_text()
    {
        var run = Tool.Run("rules", "list", "--reason", "senderHostNotAllowed", "--file", "qmail", "--text", "ALLOWED SENDERHOSTS");

        run.Output.Should().Contain("qmail.senderhosts").And.EndWith("\n1 rule.\n");
    }

    [Fact]
    public void A_reason_that_does_not_exist_is_a_mistake_in_the_command_line()
    {
        var run = Tool.Run("rules", "list", "--reason", "mailboxfull");

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("\"mailboxfull\" is not a reason");
    }

    [Fact]
    public void A_rule_is_shown_whole()
    {
        var run = Tool.Run("rules", "show", "qmail.senderhosts");

        run.ExitCode.Should().Be(0);
        run.Output.Should().ContainAll("It holds where", "allowed senderhosts", "Then", "soft", "Examples", "Near misses", "Source", "Rules/qmail.json:");
    }

    [Fact]
    public void A_rule_is_shown_in_Japanese() => Tool.Run("rules", "show", "qmail.senderhosts", "--lang", "ja").Output.Should().ContainAll("当てはまる条件", "判定", "紛らわしい例", "出典").And.NotContain("It holds");

    [Fact]
    public void Part_of_an_id_brings_the_whole_ones_to_mind()
    {
        var run = Tool.Run("rules", "show", "senderhosts");

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain("Did you mean qmail.senderhosts?");
    }

    [Fact]
    public void What_the_list_writes_as_json_is_a_rule_file()
    {
        var json = Tool.Run("rules", "list", "--file", "qmail", "--format", "json").Output;

        var set = RuleSet.Parse(json);

        set.File.Rules.Select(rule => rule.Id).Should().Equal(Classification.BuiltInRules.Files.Single(file => file.Name.EndsWith("/qmail.json", StringComparison.Ordinal)).Rules.Select(rule => rule.Id));
    }

    [Fact]
    public void A_good_rule_passes_its_test_and_the_lint()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("good.json", Good);

        var test = Tool.Run("rules", "test", path);
        var lint = Tool.Run("rules", "lint", path);

        test.ExitCode.Should().Be(0);
        test.Output.Should().Contain("ok    acme.gate: 1 example, 1 near miss\n2 passed, 0 failed\n");
        lint.ExitCode.Should().Be(0);
        lint.Output.Should().Contain("nothing to complain about");
    }

    [Fact]
    public void An_example_that_the_rule_does_not_win_fails_and_names_the_winner()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("bad.json", """{ "version": 1, "rules": [ { "id": "acme.full", "reason": "mailboxFull", "allOf": ["acme box brimful"], "examples": ["550 5.1.1 User unknown"], "source": "https://example.com" } ] }""");

        var run = Tool.Run("rules", "test", path);

        run.ExitCode.Should().Be(4);
        run.Output.Should().MatchRegex("FAIL  acme.full: expected to win .*, but the rule [a-z.-]+ wins");
    }

    [Fact]
    public void A_near_miss_that_the_rule_takes_fails()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("bad.json", Good.Replace("The Acme gate is open", "So the Acme gate is shut, too", StringComparison.Ordinal));

        var run = Tool.Run("rules", "test", path);

        run.ExitCode.Should().Be(4);
        run.Output.Should().Contain("takes its own near miss");
    }

    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "no source", """{ "id": "a", "reason": "spamContent", "allOf": ["quite spammy indeed"], "examples": ["550 quite spammy indeed"], "nearMisses": ["550 no"] }""", "no \"source\"" },
        { "a source that is no address", """{ "id": "a", "reason": "spamContent", "allOf": ["quite spammy indeed"], "examples": ["550 quite spammy indeed"], "nearMisses": ["550 no"], "source": "my head" }""", "no address that begins with https" },
        { "no example", """{ "id": "a", "reason": "spamContent", "allOf": ["quite spammy indeed"], "nearMisses": ["550 no"], "source": "https://example.com" }""", "no \"examples\"" },
        { "no near miss", """{ "id": "a", "reason": "spamContent", "allOf": ["quite spammy indeed"], "examples": ["550 quite spammy indeed"], "source": "https://example.com" }""", "no \"nearMisses\"" },
        { "an id that is taken", """{ "id": "qmail.senderhosts", "reason": "spamContent", "allOf": ["quite spammy indeed"] }""", "the id is taken already, at Rules/qmail.json" },
        { "a phrase that may stand anywhere", """{ "id": "a", "reason": "spamContent", "anyOf": ["quite spammy indeed", "spam"] }""", "the phrase \"spam\" is so short" },
        { "a receiver that does not exist", """{ "id": "a", "reason": "spamContent", "allOf": ["spam"], "receivers": ["acme"] }""", "there is no receiver \"acme\"" },
        { "conditions that cannot hold", """{ "id": "a", "reason": "spamContent", "allOf": ["quite spammy indeed"], "noneOf": ["spammy"] }""", "asks for \"spammy\" and forbids it" },
        { "a rule that never wins", """{ "id": "a", "reason": "spamContent", "allOf": ["quite spammy indeed"] }, { "id": "b", "reason": "spamContent", "allOf": ["quite spammy indeed"] }""", "b: can never win, for wherever it holds a holds too" },
        { "a rule that a wider one of a more specific reason hides", """{ "id": "wide", "reason": "bareLineFeed", "allOf": ["quite spammy indeed"] }, { "id": "narrow", "reason": "policyViolation", "allOf": ["quite spammy indeed"], "noneOf": ["not at all"] }""", "narrow: can never win, for wherever it holds wide holds too" },
        { "an expiry that any other words go before", """{ "id": "cause", "reason": "spamContent", "allOf": ["quite spammy"] }, { "id": "expiry", "reason": "deliveryExpired", "allOf": ["quite spammy indeed"] }""", "expiry: can never win" },
        { "a host with a wildcard", """{ "id": "a", "reason": "spamContent", "allOf": ["quite spammy indeed"], "hosts": ["*.club.example"] }""", "\"*.club.example\" in \"hosts\" is no host's name" },
        { "software that writes no report", """{ "id": "a", "reason": "spamContent", "allOf": ["quite spammy indeed"], "software": ["postfx"] }""", "no report is read as \"postfx\"" },
        { "a rule that takes what others know", """{ "id": "a", "reason": "spamContent", "allOf": ["user unknown"] }""", "of other causes, such as" },
    };

    [Theory, MemberData(nameof(Mistakes))]
    public void The_lint_finds(string mistake, string rules, string complaint)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("rules.json", $$"""{ "version": 1, "rules": [ {{rules}} ] }""");

        var run = Tool.Run("rules", "lint", path);

        run.ExitCode.Should().Be(4, because: mistake);
        run.Output.Should().Contain(complaint);
    }

    [Fact]
    public void A_rule_beside_another_that_differs_is_not_hidden()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("rules.json", """{ "version": 1, "rules": [ { "id": "a", "reason": "spamContent", "allOf": ["quite spammy"] }, { "id": "b", "reason": "virusDetected", "allOf": ["quite spammy indeed"] }, { "id": "c", "reason": "virusDetected", "anyOf": ["quite spammy indeed", "rather viral"] } ] }""");

        Tool.Run("rules", "lint", path).Output.Should().NotContain("can never win");
    }

    [Fact]
    public void A_lost_example_says_by_which_step_of_the_order()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("bad.json", """
            { "version": 1, "rules": [
                { "id": "long", "reason": "policyViolation", "allOf": ["the acme gate is shut"] },
                { "id": "short", "reason": "spamContent", "allOf": ["acme gate"], "examples": ["550 The Acme gate is shut"] },
                { "id": "elsewhere", "reason": "spamContent", "allOf": ["acme fence"], "examples": ["550 The ACME  gate is shut"] } ] }
            """);

        Tool.Run("rules", "test", path).Output.Should()
            .Contain("FAIL  short: expected to win \"550 The Acme gate is shut\", but the rule long wins.\n      Beaten by longer words.\n")
            .And.Contain("      Its conditions do not all hold. The rules see this text: 550 the acme gate is shut\n");
    }

    [Fact]
    public void Quiet_checks_say_only_what_is_wrong()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("good.json", Good);

        Tool.Run("rules", "test", "--quiet", path).Output.Should().BeEmpty();
        Tool.Run("rules", "lint", "-q", path).Output.Should().BeEmpty();
    }

    [Fact]
    public void The_schema_of_rule_files_comes_with_the_tool() => Tool.Run("rules", "schema").Output.Should().Be(Documentation.Repository.Read("docs", "rule-file.schema.json"));

    [Theory]
    [InlineData("test")]
    [InlineData("lint")]
    public void A_file_that_is_no_rule_file_gets_file_line_and_what_was_expected(string command)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("broken.json", "{ \"version\": 1,\n  \"rules\": [ { \"id\": \"a\", \"reson\": \"spamContent\" } ] }");

        var run = Tool.Run("rules", command, path);

        run.ExitCode.Should().Be(2);
        run.Error.Should().ContainAll("broken.json", "2", "\"reson\" is not a key of a rule");
    }
}
