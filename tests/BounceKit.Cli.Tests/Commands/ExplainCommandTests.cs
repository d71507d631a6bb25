using System.Text;
using System.Text.Json;

namespace BounceKit.Cli.Tests.Commands;

public class ExplainCommandTests
{
    [Fact]
    public void A_reply_is_explained_with_cause_rule_steps_and_sources()
    {
        var run = Tool.Run("explain", Samples.Reply);

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().ContainAll("What happened", "was not delivered", Samples.Reply, "Why we think so", "senderHostNotAllowed", "qmail.senderhosts", "SMTP 552, enhanced 5.7.1", "What to do now", "  1. ", "What does not help", "Sources", "https://");
    }

    [Fact]
    public void The_same_in_Japanese()
    {
        var run = Tool.Run("explain", "--lang", "ja", Samples.Reply);

        run.Output.Should().ContainAll("何が起きたか", "メールは届きませんでした。", "senderHostNotAllowed", "これからすること", "効果のないこと", "出典").And.NotContain("What");
    }

    [Fact]
    public void Words_need_no_quotation_marks() =>
        Tool.Run("explain", "550", "5.1.1", "User", "unknown").Output.Should().Contain("userUnknown");

    [Fact]
    public void A_message_in_a_file_is_read_as_a_message()
    {
        using var folder = new TemporaryFolder();

        Tool.Run("explain", folder.Write("bounce.eml", Samples.Bounce())).Output.Should().Contain("The mail to hogehoge@fugafuga.jp was not delivered.").And.Contain("rfc3464");
    }

    [Theory]
    [InlineData]
    [InlineData("-")]
    public void Standard_input_is_read_where_nothing_else_is_given(params string[] input) =>
        Tool.RunWithInput(Samples.Bounce(), ["explain", .. input]).Output.Should().Contain("hogehoge@fugafuga.jp");

    [Fact]
    public void On_a_terminal_the_tool_says_that_it_waits() =>
        Tool.RunIn(new Tool.Surroundings { InputIsTerminal = true, Input = new MemoryStream(Encoding.UTF8.GetBytes(Samples.Reply)) }, "explain").Error.Should().StartWith("Paste the bounce here");

    [Fact]
    public void Text_in_UTF_16_is_read_by_its_mark() =>
        Tool.RunOn(new MemoryStream([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Samples.Reply)]), "explain").Output.Should().Contain("senderHostNotAllowed");

    [Fact]
    public void Text_that_is_no_UTF_8_is_read_all_the_same() =>
        Tool.RunOn(new MemoryStream(Encoding.Latin1.GetBytes("550 5.1.1 Empfänger: User unknown")), "explain").Output.Should().Contain("userUnknown");

    [Fact]
    public void Json_is_the_whole_report() =>
        BounceJson.Deserialize(Tool.Run("explain", "--format", "json", Samples.Reply).Output).Recipients.Should().ContainSingle().Which.Reason.Should().Be(BounceReason.SenderHostNotAllowed);

    [Theory]
    [InlineData("missing.eml")]
    [InlineData("folder/missing")]
    public void A_mistyped_file_name_is_not_taken_for_words(string name)
    {
        var run = Tool.Run("explain", name);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain($"There is nothing at \"{name}\"");
    }

    [Fact]
    public void A_folder_is_refused_with_the_command_that_takes_it()
    {
        using var folder = new TemporaryFolder();

        var run = Tool.Run("explain", folder.Path);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain($"bouncekit parse \"{folder.Path}\"");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("\0\0\0\0")]
    public void Input_without_a_word_is_refused(string input)
    {
        var run = Tool.RunWithInput(input, "explain");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("the input holds no word");
    }

    [Fact]
    public void Mail_cannot_play_tricks_on_the_terminal()
    {
        var run = Tool.RunWithInput("550 5.1.1 User unknown \u001b[31m\u001b]0;title\u0007 \u202egpj.exe [red]not markup[/]", "explain");

        run.Output.Should().NotContainAny("\u001b", "\u0007", "\u202e").And.ContainAll("␛[31m", "<U+202E>", "[red]not markup[/]");
    }

    [Fact]
    public void Lines_of_text_and_objects_become_lines_of_verdicts_in_order()
    {
        var run = Tool.RunWithInput(
            """
            550 5.1.1 User unknown

            {"id":"x7","text":"552 sorry, your domain isn't in my list of allowed senderhosts (#5.7.1)","recipient":"a@example.jp","remoteMta":"mx.example.jp"}
            {"id":8,"text":"451 See http://pobox.com/~djb/docs/smtplf.html."}
            """, "explain", "--format", "jsonl");

        run.ExitCode.Should().Be(0);
        var verdicts = run.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        verdicts.Select(verdict => verdict.GetProperty("reason").GetString()).Should().Equal("userUnknown", "senderHostNotAllowed", "bareLineFeed");
        verdicts[0].TryGetProperty("id", out _).Should().BeFalse();
        verdicts[0].GetProperty("text").GetString().Should().Be("550 5.1.1 User unknown");
        verdicts[1].GetProperty("id").GetString().Should().Be("x7");
        verdicts[1].GetProperty("remediations").GetArrayLength().Should().BePositive();
        verdicts[2].GetProperty("id").GetInt32().Should().Be(8);
        run.Output.Should().StartWith("{\"text\":").And.Contain("isn't");
    }

    [Theory]
    [InlineData("{\"id\":1}")]
    [InlineData("{\"text\":7}")]
    [InlineData("{\"text\":\"550")]
    [InlineData("{}")]
    public void A_line_that_is_no_such_object_is_said_and_the_others_are_done(string line)
    {
        var run = Tool.RunWithInput($"{line}\n550 5.1.1 User unknown\n", "explain", "--format", "jsonl");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("Line 1: expected a JSON object with a member \"text\"");
        run.Output.TrimEnd('\n').Split('\n').Should().ContainSingle().Which.Should().Contain("userUnknown");
    }

    [Fact]
    public void A_line_that_begins_with_a_brace_may_still_be_text() =>
        Tool.RunWithInput("{mx1} 550 5.1.1 User unknown\n", "explain", "--format", "jsonl").Output.Should().Contain("userUnknown");
}
