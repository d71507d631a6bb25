using System.Text;
using System.Text.Json;

namespace BounceKit.Cli.Tests.Commands;

public class ParseCommandTests
{
    [Fact]
    public void The_default_is_a_table_for_people()
    {
        using var folder = new TemporaryFolder();

        var run = Tool.Run("parse", folder.Write("bounce.eml", Samples.Bounce()));

        run.ExitCode.Should().Be(0);
        run.Error.Should().BeEmpty();
        run.Output.Should().Contain("Recipient").And.Contain("hogehoge@fugafuga.jp").And.Contain("552 5.7.1").And.Contain("fix set-up").And.Contain("1 message: 1 failure.");
    }

    [Fact]
    public void Jsonl_has_one_object_a_line_with_the_path_as_it_was_given()
    {
        using var folder = new TemporaryFolder();
        var first = folder.Write("a.eml", Samples.Bounce());
        var second = folder.Write("b.eml", Samples.NotABounce);

        var run = Tool.Run("parse", "--format", "jsonl", first, second);

        run.ExitCode.Should().Be(0);
        var reports = run.Output.TrimEnd('\n').Split('\n').Select(BounceJson.Deserialize).ToList();
        reports.Select(report => report.Source).Should().Equal(first, second);
        reports[0].Recipients.Should().ContainSingle().Which.Reason.Should().Be(BounceReason.SenderHostNotAllowed);
        reports[1].Kind.Should().Be(BounceKind.NotABounce);
    }

    [Fact]
    public void Json_is_one_array()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.eml", Samples.Bounce());
        folder.Write("b.eml", Samples.NotABounce);

        var run = Tool.Run("parse", "--format", "json", folder.Path);

        JsonDocument.Parse(run.Output).RootElement.GetArrayLength().Should().Be(2);
    }

    [Fact]
    public void Json_of_nothing_is_an_empty_array()
    {
        using var folder = new TemporaryFolder();

        var run = Tool.Run("parse", "--format", "json", folder.Path);

        run.Output.Should().Be("[]\n");
        run.ExitCode.Should().Be(0);
    }

    [Fact]
    public void Csv_has_a_header_and_one_line_per_recipient()
    {
        using var folder = new TemporaryFolder();

        var run = Tool.Run("parse", "--format", "csv", folder.Write("bounce.eml", Samples.Bounce()));

        var lines = run.Output.Split("\r\n");
        lines.Should().HaveCount(3);
        lines[0].Should().StartWith("source,kind,format,date,");
        lines[1].Should().Contain(",failure,rfc3464,2010-01-16T12:00:00+09:00,").And.Contain(",senderHostNotAllowed,policy,soft,fixConfiguration,senderAdmin,false,");
    }

    [Fact]
    public void Standard_input_holds_one_message_or_a_mailbox_of_several()
    {
        var one = Tool.RunWithInput(Samples.Bounce(), "parse", "--format", "jsonl", "-");
        var two = Tool.RunWithInput(Samples.Mbox(Samples.Bounce("a@example.com"), Samples.Bounce("b@example.com")), "parse", "--format", "jsonl", "-");

        BounceJson.Deserialize(one.Output).Source.Should().Be("-");
        two.Output.TrimEnd('\n').Split('\n').Select(line => BounceJson.Deserialize(line).Source).Should().Equal("-#1", "-#2");
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("table")]
    public void A_path_without_anything_is_said_and_the_other_inputs_are_read(string format)
    {
        using var folder = new TemporaryFolder();
        var there = folder.Write("there.eml", Samples.Bounce());

        var run = Tool.Run("parse", "--format", format, folder.Path + "/missing.eml", there);

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("bouncekit: There is nothing at").And.Contain("missing.eml").And.Contain("Expected: a message, a folder, an mbox file or a Maildir");
        run.Output.Should().Contain("hogehoge@fugafuga.jp");
    }

    [Fact]
    public void A_file_in_a_folder_that_cannot_be_opened_is_said_and_the_others_are_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.eml", Samples.Bounce());
        File.CreateSymbolicLink(Path.Combine(folder.Path, "b.eml"), Path.Combine(folder.Path, "gone.eml"));

        var run = Tool.Run("parse", "--format", "jsonl", folder.Path);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("b.eml").And.Contain("cannot be read");
        run.Output.TrimEnd('\n').Split('\n').Should().ContainSingle();
    }

    [Fact]
    public void Advice_comes_in_the_language_asked_for()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("bounce.eml", Samples.Bounce());

        var english = BounceJson.Deserialize(Tool.Run("parse", "--format", "jsonl", path).Output);
        var japanese = BounceJson.Deserialize(Tool.Run("parse", "--format", "jsonl", "--lang", "ja", path).Output);

        english.Recipients[0].Remediations[0].Title.Should().MatchRegex("^[A-Za-z ,.'-]+$");
        japanese.Recipients[0].Remediations[0].Title.Should().MatchRegex(@"[\p{IsHiragana}\p{IsKatakana}]");
    }

    [Fact]
    public void A_rule_file_that_is_missing_is_said_and_nothing_is_read()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("bounce.eml", Samples.Bounce());

        var run = Tool.Run("parse", "--rules", folder.Path + "/none.json", path);

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("bouncekit: The rule file").And.Contain("none.json");
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public void A_malformed_rule_file_is_said_with_its_place()
    {
        using var folder = new TemporaryFolder();
        var rules = folder.Write("mine.json", "{ \"rules\": [ { \"id\": 7 } ] }");

        var run = Tool.Run("parse", "--rules", rules, folder.Write("bounce.eml", Samples.Bounce()));

        run.ExitCode.Should().Be(2);
        run.Error.Should().StartWith("bouncekit: A rule file is not as it must be.").And.Contain(rules);
        run.Output.Should().BeEmpty();
    }

    [Fact]
    public void A_stop_leaves_a_whole_array_and_its_own_status()
    {
        using var folder = new TemporaryFolder();
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        var run = Tool.RunIn(new Tool.Surroundings { Stop = stop.Token }, "parse", "--format", "json", folder.Write("bounce.eml", Samples.Bounce()));

        run.ExitCode.Should().Be(130);
        run.Error.Should().Contain("Stopped.");
        run.Output.Should().Be("[]\n");
    }

    [Fact]
    public void Several_threads_write_what_one_writes()
    {
        var mailbox = Samples.Mbox([.. Enumerable.Range(0, 100).Select(i => Samples.Bounce($"user{i}@example.com"))]);
        var one = Tool.RunWithInput(mailbox, "parse", "--format", "jsonl", "-");

        var several = Tool.RunWithInput(mailbox, "parse", "--parallel", "3", "--format", "jsonl", "-");

        several.Should().Be(one);
        several.Output.Split('\n').Should().HaveCount(101);
    }

    [Fact]
    public void A_stop_while_several_threads_work_leaves_a_whole_array_of_the_first_messages()
    {
        using var stop = new CancellationTokenSource();
        var mailbox = Samples.Mbox([.. Enumerable.Range(0, 2_000).Select(i => Samples.Bounce($"user{i}@example.com"))]);
        using var input = new StoppingStream(Encoding.UTF8.GetBytes(mailbox), stop);

        var run = Tool.RunIn(new Tool.Surroundings { Input = input, Stop = stop.Token }, "parse", "--parallel", "2", "--format", "json", "-");

        run.ExitCode.Should().Be(130);
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.EnumerateArray().Select(report => report.GetProperty("source").GetString()).Should().Equal(Enumerable.Range(1, json.RootElement.GetArrayLength()).Select(i => $"-#{i}"));
        json.RootElement.GetArrayLength().Should().BeInRange(1, 1_999);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("65")]
    [InlineData("many")]
    public void A_number_of_threads_that_cannot_be_is_named_with_what_was_expected(string threads)
    {
        var run = Tool.Run("parse", "--parallel", threads, "a.eml");

        run.ExitCode.Should().Be(1);
        run.Error.Should().Contain($"--parallel takes a number from 1 to 64, not \"{threads}\".");
    }

    [Theory]
    [InlineData("parse")]
    [InlineData("parse", "--format", "xml", "a.eml")]
    [InlineData("parse", "--lang", "tlh", "a.eml")]
    [InlineData("pars", "a.eml")]
    public void A_command_line_that_is_not_understood_is_said_on_standard_error_alone(params string[] arguments)
    {
        var run = Tool.Run(arguments);

        run.ExitCode.Should().Be(1);
        run.Error.Should().NotBeEmpty();
        run.Output.Trim().Should().BeEmpty();
    }

    /// <summary>Asks to stop once most of it has been read, as a user does who sees enough.</summary>
    private sealed class StoppingStream(byte[] bytes, CancellationTokenSource stop) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            if (Position > Length * 3 / 4) stop.Cancel();
            return base.Read(buffer, offset, count);
        }
    }
}
