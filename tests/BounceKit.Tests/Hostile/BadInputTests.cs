using System.Text;
using BounceKit.Tests.Fixtures;

namespace BounceKit.Tests.Hostile;

/// <summary>Input that is no message, or one made to break a reader: an answer and a warning, never an exception.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bouncekit").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void An_empty_file_is_no_bounce_and_says_that_it_is_empty()
    {
        var path = Path.Combine(folder, "empty.eml");
        File.WriteAllBytes(path, []);

        var report = BounceParser.Default.ParseFile(path);

        report.Kind.Should().Be(BounceKind.NotABounce);
        report.Warnings.Select(w => w.Code).Should().Equal("emptyMessage");
    }

    [Fact]
    public void Ten_megabytes_of_zeros_are_no_bounce()
    {
        var report = BounceParser.Default.Parse(new ZeroStream(10 << 20));

        report.Kind.Should().Be(BounceKind.NotABounce);
        report.Warnings.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("rfc3464/plain")]
    [InlineData("qmail/hand-written-two-recipients")]
    public void A_bounce_cut_off_at_any_byte_gives_a_report(string fixture)
    {
        var whole = Fixture.Bytes(fixture);

        var reports = Enumerable.Range(0, whole.Length).Select(length => BounceParser.Default.Parse(whole.AsMemory(0, length)));

        reports.Should().AllSatisfy(report => report.Should().NotBeNull());
    }

    [Fact]
    public void A_message_nested_a_thousand_deep_says_how_deep_it_was_read()
    {
        var message = new StringBuilder("From: MAILER-DAEMON@example.com\nSubject: Undelivered Mail\nMIME-Version: 1.0\n");
        for (var i = 0; i < 1_000; i++) message.Append("Content-Type: multipart/mixed; boundary=\"b").Append(i).Append("\"\n\n--b").Append(i).Append('\n');
        message.Append("Content-Type: text/plain\n\nuser@example.com: 550 5.1.1 no such user\n");

        var report = BounceParser.Default.Parse(Encoding.ASCII.GetBytes(message.ToString()));

        report.Warnings.Select(w => w.Code).Should().Contain("nestedTooDeeply");
    }

    [Fact]
    public void Messages_in_messages_a_thousand_deep_throw_nothing()
    {
        var message = string.Concat(Enumerable.Repeat("Content-Type: message/rfc822\n\n", 1_000)) + "Subject: innermost\n\ntext\n";

        var report = BounceParser.Default.Parse(Encoding.ASCII.GetBytes(message));

        report.Kind.Should().Be(BounceKind.NotABounce);
    }

    [Fact]
    public void A_folded_header_of_four_megabytes_is_cut_with_a_warning_and_the_rest_is_read()
    {
        var folded = new StringBuilder("X-Long: start");
        while (folded.Length < 4 << 20) folded.Append("\r\n ").Append('x', 70);
        var message = "From: MAILER-DAEMON@example.com\r\nReturn-Path: <>\r\nSubject: Undelivered Mail\r\n" + folded + "\r\nContent-Type: text/plain\r\n\r\nCould not be delivered:\r\n<user@example.com>: 550 5.1.1 no such user\r\n";

        var report = BounceParser.Default.Parse(Encoding.ASCII.GetBytes(message));

        report.Warnings.Select(w => w.Code).Should().Contain("headerTooLong");
        report.Recipients.Select(r => r.Address).Should().Equal("user@example.com");
    }

    [Fact]
    public void Twenty_thousand_recipients_are_read_up_to_the_limit_and_the_rest_is_counted()
    {
        var report = BounceParser.Default.Parse(new MemoryStream(Encoding.ASCII.GetBytes(WithRecipients(20_000))));

        report.Recipients.Should().HaveCount(BounceParserOptions.Default.MaxRecipients);
        report.Truncated.Should().BeTrue();
        report.Warnings.Should().ContainSingle(w => w.Code == "tooManyRecipients").Which.Message.Should().Contain("20000");
    }

    [Fact]
    public void Twenty_thousand_recipients_in_plain_text_are_read_up_to_the_limit()
    {
        var text = new StringBuilder("From: MAILER-DAEMON@example.com\nReturn-Path: <>\nSubject: failure notice\n\nDelivery to the following recipients failed:\n\n");
        for (var i = 0; i < 20_000; i++) text.Append("<user").Append(i).Append("@example.com>: 550 5.1.1 no such user\n");

        var report = BounceParser.Default.Parse(Encoding.ASCII.GetBytes(text.ToString()));

        report.Recipients.Should().HaveCountLessThanOrEqualTo(BounceParserOptions.Default.MaxRecipients).And.HaveCountGreaterThan(5_000);
        report.Truncated.Should().BeTrue();
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_a_fault_of_the_call()
    {
        var read = () => BounceParser.Default.ParseMailbox(Path.Combine(folder, "nowhere"), TestContext.Current.CancellationToken).ToList();

        read.Should().Throw<IOException>().WithMessage("*nowhere*");
    }

    private static string WithRecipients(int count)
    {
        var report = new StringBuilder("From: MAILER-DAEMON@example.com\nSubject: Undelivered Mail\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.com\n\n");
        for (var i = 0; i < count; i++) report.Append("Final-Recipient:u").Append(i).Append("@a.example\nStatus:5.1.1\n\n");
        return report.Append("--b--\n").ToString();
    }
}
