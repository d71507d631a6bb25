using BounceKit.Cli.Languages;
using BounceKit.Cli.Output;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Tests.Output;

public class TableReportWriterTests
{
    private const string LongAddress = "a.very.long.local.part.indeed.and.more@a-very-long-host-name.example.com";

    [Theory]
    [InlineData("en", 80)]
    [InlineData("en", 120)]
    [InlineData("ja", 80)]
    [InlineData("ja", 120)]
    public void No_line_is_wider_than_the_terminal_and_no_word_is_cut(string language, int width)
    {
        var table = Table(language, width, [.. Enum.GetValues<BounceReason>().Select(reason => Report(LongAddress, reason))]);

        table.Split('\n').Should().OnlyContain(line => new Spectre.Console.Rendering.Segment(line).CellCount() <= width && line == line.TrimEnd());
        string.Concat(table.Where(character => !char.IsWhiteSpace(character))).Should().NotContain("…");
    }

    [Fact]
    public void An_address_that_is_too_long_goes_on_in_the_next_line_of_its_cell()
    {
        var rows = Table("en", 80, Report(LongAddress, BounceReason.UserUnknown)).Split('\n').SkipWhile(line => !line.StartsWith("a.very", StringComparison.Ordinal)).TakeWhile(line => !line.StartsWith('─'));

        string.Concat(rows.Select(row => row.PadRight(28)[..28].Trim())).Should().Be(LongAddress);
    }

    [Fact]
    public void Each_message_has_its_line_and_each_recipient_its_row()
    {
        var report = Report("a@example.com", BounceReason.MailboxFull);

        Table("en", 80, report with { Recipients = [report.Recipients[0], report.Recipients[0] with { Address = null }] }, new BounceReport { Source = "letter.eml", Warnings = [new BounceWarning { Code = "c", Message = "It is empty." }] }).Should().Be(
            """
            Recipient                     Reason                 Codes        What next
            ────────────────────────────────────────────────────────────────────────────────
            bounce.eml  failure
            a@example.com                 mailbox full           552 5.2.2    retry later
            (not named)                   mailbox full           552 5.2.2    retry later
            letter.eml  not a bounce
            ! It is empty.
            ────────────────────────────────────────────────────────────────────────────────
            2 messages: 1 failure, 1 not a bounce.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Colour_is_there_only_where_it_is_wanted()
    {
        Write(color: true).Should().Contain("\u001b[");
        Write(color: false).Should().NotContain("\u001b[");

        static string Write(bool color) => Table(new Terminal { Input = Stream.Null, Output = new StringWriter(), Error = TextWriter.Null, Color = color }, "en", [Report("a@example.com", BounceReason.UserUnknown)]);
    }

    private static BounceReport Report(string address, BounceReason reason) => new()
    {
        Source = "bounce.eml",
        Kind = BounceKind.Failure,
        Recipients = [new RecipientOutcome { Address = address, Reason = reason, SmtpCode = 552, Status = new EnhancedStatusCode(5, 2, 2), Recommendation = Recommendation.RetryLater }],
    };

    private static string Table(string language, int width, params BounceReport[] reports) =>
        Table(new Terminal { Input = Stream.Null, Output = new StringWriter(), Error = TextWriter.Null, Width = width }, language, reports);

    private static string Table(Terminal terminal, string language, BounceReport[] reports)
    {
        var writer = new TableReportWriter(PeopleConsole.Over(terminal), Phrases.All.Single(one => one.Code == language));
        foreach (var report in reports) writer.Write(report);
        writer.End();
        return terminal.Output.ToString()!;
    }
}
