using System.Text.Json;

namespace BounceKit.Cli.Tests.Commands;

public class SummaryCommandTests
{
    private static readonly string Mailbox = Samples.Mbox(
        Samples.Bounce(),
        Samples.Bounce("a@gmail.com", "550 5.1.1 User unknown"),
        Samples.Bounce("b@gmail.com", "550 5.1.1 User unknown"),
        Samples.Bounce("c@example.com", "550 5.7.1 Service unavailable; client [192.0.2.25] blocked using bl.example.org"),
        Samples.Bounce("d@example.com", "550 zork"),
        Samples.NotABounce);

    [Fact]
    public void The_table_counts_messages_reasons_receivers_and_addresses()
    {
        var run = Tool.RunWithInput(Mailbox, "summary", "-");

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("6 messages: 5 failures, 1 not a bounce.")
            .And.MatchRegex("2  █+ +user unknown\n")
            .And.MatchRegex("2  █+ +Gmail and Google Workspace\n")
            .And.MatchRegex("1  █+ +192\\.0\\.2\\.25\n")
            .And.MatchRegex("1  550 zork\n");
    }

    [Fact]
    public void In_json_every_question_has_its_array()
    {
        using var json = JsonDocument.Parse(Tool.RunWithInput(Mailbox, "summary", "--format", "json", "-").Output);

        var root = json.RootElement;
        root.GetProperty("messages").GetInt32().Should().Be(6);
        root.GetProperty("outcomes").GetInt32().Should().Be(5);
        root.GetProperty("reasons")[0].GetRawText().Should().Contain("\"userUnknown\"").And.Contain("2");
        root.GetProperty("sendingIps")[0].GetProperty("ip").GetString().Should().Be("192.0.2.25");
        root.GetProperty("unmatched")[0].GetProperty("example").GetString().Should().Be("550 zork");
    }

    [Fact]
    public void The_page_holds_every_bounce_behind_its_number()
    {
        var (run, page) = Page(Mailbox);

        run.ExitCode.Should().Be(0);
        run.Output.Should().Contain("report.html: 6 messages.");
        page.Should().StartWith("<!DOCTYPE html>").And.ContainAll("<html lang=\"en\">", "a@gmail.com", "b@gmail.com", "550 5.1.1 User unknown", "Gmail and Google Workspace", "</html>");
        page.Split("<details>").Length.Should().BeGreaterThan(5);
    }

    [Fact]
    public void The_page_speaks_Japanese() => Page(Mailbox, "--lang", "ja").Page.Should().ContainAll("<html lang=\"ja\">", "宛先が存在しない").And.NotContain("user unknown");

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("</q></td></table><iframe src=https://evil.example>")]
    [InlineData("' onmouseover='alert(1)")]
    [InlineData("javascript:alert(1)")]
    public void Nothing_from_mail_becomes_markup(string attack)
    {
        var (_, page) = Page(Samples.Mbox(Samples.Bounce("\"<b>x\"@example.com", "550 " + attack), Samples.Bounce("b@example.com", "550 5.1.1 User unknown " + attack)));

        page.Should().NotContainAny("<script", "<img", "<iframe", "<b>x", "href=", "src=\"", "onmouseover='");
        page.Split("<td").Length.Should().Be(page.Split("</td>").Length);
    }

    [Fact]
    public void The_page_loads_nothing_and_forbids_it_too()
    {
        var (_, page) = Page(Mailbox);

        page.Should().Contain("default-src 'none'").And.NotContainAny("<script", "<link", "url(", "@import", "<base", "<form");
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_said()
    {
        using var folder = new TemporaryFolder();

        var run = Tool.RunWithInput(Mailbox, "summary", "--html", Path.Combine(folder.Path, "no", "such", "folder.html"), "-");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("cannot be written");
    }

    [Fact]
    public void An_empty_folder_gives_an_empty_page()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "report.html");

        Tool.Run("summary", "--html", path, Directory.CreateDirectory(Path.Combine(folder.Path, "mail")).FullName).ExitCode.Should().Be(0);

        File.ReadAllText(path).Should().Contain("Nothing.").And.EndWith("</html>\n");
    }

    private static (Tool Run, string Page) Page(string mailbox, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "report.html");
        var run = Tool.RunWithInput(mailbox, ["summary", "--html", path, .. options, "-"]);
        return (run, File.ReadAllText(path));
    }
}
