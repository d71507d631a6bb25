using System.Text;
using BounceKit.Tests.Fixtures;

namespace BounceKit.Webhooks.Tests;

/// <summary>Bad calls throw; a bad body is a warning.</summary>
public class BadBodyTests
{
    [Fact]
    public void A_bad_call_says_which_argument_is_wrong()
    {
        var parser = WebhookParser.Default;

        FluentActions.Invoking(() => parser.Parse((string)null!)).Should().Throw<ArgumentNullException>().WithParameterName("body");
        FluentActions.Invoking(() => parser.ParseAsync(null!)).Should().ThrowAsync<ArgumentNullException>();
        FluentActions.Invoking(() => parser.Parse("{}", (WebhookProvider)99)).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("provider");
        FluentActions.Invoking(() => new WebhookParser(null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new WebhookParser(new WebhookParserOptions { MaxEvents = 0 })).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("MaxEvents");
        FluentActions.Invoking(() => new WebhookParser(new WebhookParserOptions { MaxBodyBytes = 1 })).Should().Throw<ArgumentOutOfRangeException>().WithParameterName("MaxBodyBytes");
        FluentActions.Invoking(() => new WebhookParser(new WebhookParserOptions { Parser = new BounceParserOptions { MaxRecipients = 0 } })).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("[]", "empty")]
    [InlineData("[{\"msys\":{}}]", "empty")]
    [InlineData("null", "notAnEvent")]
    [InlineData("17", "notAnEvent")]
    [InlineData("\"text\"", "notAnEvent")]
    [InlineData("[[{}]]", "notAnEvent")]
    [InlineData("{", "malformedJson")]
    [InlineData("<html>", "malformedJson")]
    [InlineData("event=bounce&email=anna%40example.org", "malformedJson")]
    public void A_body_that_holds_no_event_gives_a_warning(string body, string warning)
    {
        var result = WebhookParser.Default.Parse(body);

        result.Events.Should().BeEmpty();
        result.Warnings.Should().ContainSingle().Which.Code.Should().Be(warning);
    }

    [Fact]
    public void What_stands_before_a_fault_is_read_and_the_fault_is_told()
    {
        var result = WebhookParser.Default.Parse(Payload.Bytes("strange/broken-off"));

        result.Events.Should().ContainSingle();
        result.Truncated.Should().BeTrue();
        result.Warnings.Should().ContainSingle().Which.Message.Should().Contain("line 1, byte");
    }

    [Fact]
    public void More_events_than_the_limit_are_not_read_and_said_to_be_left_out()
    {
        var parser = new WebhookParser(new WebhookParserOptions { MaxEvents = 3 });

        var result = parser.Parse(Payload.Bytes("sendgrid/batch-of-every-event"));

        result.Events.Should().HaveCount(3);
        result.Truncated.Should().BeTrue();
        result.Warnings.Should().ContainSingle().Which.Code.Should().Be("tooManyEvents");
    }

    [Fact]
    public void As_many_events_as_the_limit_are_read_without_a_warning() =>
        new WebhookParser(new WebhookParserOptions { MaxEvents = 12 }).Parse(Payload.Bytes("sendgrid/batch-of-every-event")).Warnings.Should().BeEmpty();

    [Fact]
    public void More_recipients_than_the_limit_are_not_reported_and_said_to_be_left_out()
    {
        var parser = new WebhookParser(new WebhookParserOptions { Parser = new BounceParserOptions { MaxRecipients = 1 } });

        var report = parser.Parse(Payload.Bytes("amazon-ses/bounce-without-a-reply")).Events[0].Report;

        report.Recipients.Should().ContainSingle();
        report.Truncated.Should().BeTrue();
        report.Warnings.Should().ContainSingle().Which.Code.Should().Be("tooManyRecipients");
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_not_read_in_any_form()
    {
        var parser = new WebhookParser(new WebhookParserOptions { MaxBodyBytes = 2_000 });
        var body = "[" + new string(' ', 2_000) + "]";

        parser.Parse(body).Warnings.Should().ContainSingle().Which.Code.Should().Be("bodyTooLarge");
        parser.Parse(Encoding.UTF8.GetBytes(body)).Truncated.Should().BeTrue();
        (await parser.ParseAsync(new MemoryStream(Encoding.UTF8.GetBytes(body)), cancellationToken: TestContext.Current.CancellationToken)).Truncated.Should().BeTrue();
    }

    [Fact]
    public async Task An_endless_body_is_read_no_further_than_the_limit()
    {
        var endless = new EndlessStream(Enumerable.Repeat(" "u8.ToArray(), int.MaxValue));

        var result = await new WebhookParser(new WebhookParserOptions { MaxBodyBytes = 10_000 }).ParseAsync(endless, cancellationToken: TestContext.Current.CancellationToken);

        result.Truncated.Should().BeTrue();
        endless.Given.Should().Be(10_001);
    }

    [Fact]
    public async Task A_stream_that_fails_passes_its_fault_on() =>
        await FluentActions.Awaiting(() => WebhookParser.Default.ParseAsync(new FailingStream())).Should().ThrowAsync<IOException>();

    [Theory]
    [InlineData("{\"event\":", "}")]
    [InlineData("[", "]")]
    [InlineData("{\"Message\":[", "]}")]
    public void Deep_nesting_is_a_warning(string open, string close)
    {
        var body = string.Concat(Enumerable.Repeat(open, 200_000)) + "1" + string.Concat(Enumerable.Repeat(close, 200_000));

        var result = WebhookParser.Default.Parse(body);

        result.Events.Should().BeEmpty();
        result.Warnings.Should().ContainSingle().Which.Code.Should().Be("malformedJson");
    }

    [Fact]
    public void Envelopes_in_envelopes_are_opened_only_so_far()
    {
        var body = "{\"eventType\":\"Bounce\"}";
        for (var i = 0; i < 8; i++) body = $"{{\"Type\":\"Notification\",\"TopicArn\":\"arn\",\"Message\":\"{body.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"}}";

        var told = WebhookParser.Default.Parse(body).Events.Should().ContainSingle().Subject;

        told.IsKnown.Should().BeFalse();
    }

    [Fact]
    public void Half_a_surrogate_and_bytes_that_are_no_UTF8_become_replacement_characters()
    {
        byte[] body = [.. "{\"RecordType\":\"Bounce\",\"Email\":\"anna"u8, 0xFF, 0xC3, .. "@example.org\",\"Details\":\"550 5.1.1 \\uD800 no \\ud83d\\ude00 such user \\\\ud800\",\"\\udfff\":1}"u8];

        var recipient = WebhookParser.Default.Parse(body).Events.Should().ContainSingle().Subject.Report.Recipients.Should().ContainSingle().Subject;

        recipient.Address.Should().Be("anna\uFFFD\uFFFD@example.org");
        recipient.Diagnostic.Should().Be("550 5.1.1 \uFFFD no 😀 such user \\ud800");
    }

    [Fact]
    public void A_byte_order_mark_does_no_harm() =>
        WebhookParser.Default.Parse(new byte[] { 0xEF, 0xBB, 0xBF }.Concat(Payload.Bytes("postmark/hard-bounce")).ToArray()).Events.Should().ContainSingle().Which.IsKnown.Should().BeTrue();

    [Fact]
    public void A_line_end_in_a_value_begins_no_header_of_the_original()
    {
        var report = Payload.Event("strange/controls-in-values").Report;

        report.Original!.Headers.Keys.Should().Equal("message-id");
        report.Recipients[0].Address.Should().NotContainAny("\r", "\n");
    }
}
