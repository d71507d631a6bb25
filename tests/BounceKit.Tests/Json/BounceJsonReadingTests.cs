using System.Text.Json;

namespace BounceKit.Tests.Json;

/// <summary>Reading back what this version wrote, and what a newer one may write.</summary>
public class BounceJsonReadingTests
{
    [Fact]
    public void A_full_report_makes_the_round_trip()
    {
        var json = BounceJson.Serialize(SampleReports.Full);

        BounceJson.Serialize(BounceJson.Deserialize(json)).Should().Be(json);
    }

    [Fact]
    public void An_empty_report_makes_the_round_trip_and_its_lists_are_never_null()
    {
        var json = BounceJson.Serialize(new BounceReport { Recipients = [new RecipientOutcome()], Original = new OriginalMessage(), Authenticity = new Authenticity() });

        var report = BounceJson.Deserialize(json);

        BounceJson.Serialize(report).Should().Be(json);
        report.DeliveredTo.Should().BeEmpty();
        report.Fields.Should().BeEmpty();
        report.Warnings.Should().BeEmpty();
        report.Recipients[0].Findings.Should().BeEmpty();
        report.Recipients[0].Remediations.Should().BeEmpty();
        report.Original!.To.Should().BeEmpty();
        report.Original.Headers.Should().BeEmpty();
        report.Authenticity!.Findings.Should().BeEmpty();
    }

    [Fact]
    public void Members_that_are_null_are_read_like_members_that_are_missing()
    {
        var report = BounceJson.Deserialize("""{"source":null,"recipients":null,"fields":null,"warnings":[{"code":null}],"date":null}""");

        report.Recipients.Should().BeEmpty();
        report.Fields.Should().BeEmpty();
        report.Warnings.Should().ContainSingle().Which.Code.Should().BeEmpty();
    }

    [Fact]
    public void Unknown_members_are_skipped() =>
        BounceJson.Deserialize("""{"kind":"delay","severity":{"level":[1,2]},"recipients":[{"mood":"bad","address":"a@example.com"}]}""")
            .Recipients.Should().ContainSingle().Which.Address.Should().Be("a@example.com");

    [Theory]
    [InlineData("\"telepathy\"")]
    [InlineData("\"Failure\"")]
    [InlineData("\"1\"")]
    [InlineData("7")]
    [InlineData("true")]
    [InlineData("{\"a\":[1]}")]
    public void Unknown_words_are_the_zero_value(string word)
    {
        var report = BounceJson.Deserialize($$"""{"kind":{{word}},"recipients":[{"reason":{{word}},"smtpCommand":{{word}},"bounceType":{{word}},"address":"a@example.com"}]}""");

        report.Kind.Should().Be(BounceKind.NotABounce);
        var recipient = report.Recipients.Should().ContainSingle().Which;
        recipient.Reason.Should().Be(BounceReason.Undetermined);
        recipient.SmtpCommand.Should().Be(SmtpCommand.Unspecified);
        recipient.BounceType.Should().Be(BounceType.Soft);
        recipient.Address.Should().Be("a@example.com");
    }

    [Theory]
    [InlineData("\"5.1\"")]
    [InlineData("\"\"")]
    [InlineData("511")]
    [InlineData("null")]
    [InlineData("[\"5.1.1\"]")]
    public void A_malformed_status_is_read_as_null(string status)
    {
        var recipient = BounceJson.Deserialize($$"""{"recipients":[{"status":{{status}},"address":"a@example.com"}]}""").Recipients.Should().ContainSingle().Which;

        recipient.Status.Should().BeNull();
        recipient.Address.Should().Be("a@example.com");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("\"failure\"")]
    [InlineData("{\"recipients\":{}}")]
    [InlineData("{\"kind\":\"\\ud800\"}")]
    public void What_is_no_report_is_refused(string json)
    {
        var read = () => BounceJson.Deserialize(json);

        read.Should().Throw<JsonException>();
    }
}
