using System.Text;
using BounceKit.Reading;

namespace BounceKit.Tests.Reading;

public class MessageReaderTests
{
    private const string Report = """
        From: MAILER-DAEMON@example.com
        Subject: Undelivered
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=Delivery-Status; boundary="x"

        This is a MIME message.
        --x
        Content-Type: text/plain; charset=utf-8

        Your message could not be delivered.
        --x
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.com

        Final-Recipient: rfc822; user@example.net
        Action: failed
        --x
        Content-Type: message/rfc822

        From: sender@example.com
        Subject: Original
        Content-Type: multipart/mixed; boundary=y

        --y
        Content-Type: message/delivery-status

        Action: failed
        --y--
        --x
        Content-Type: application/pdf

        xxxx
        --x--
        """;

    [Fact]
    public void A_report_gives_its_headers_its_parts_and_the_headers_of_the_original()
    {
        var view = Mail.Read(Report);

        view.MediaType.Should().Be("multipart/report");
        view.ReportType.Should().Be("delivery-status");
        view.Headers.First("Subject").Should().Be("Undelivered");
        view.Parts.Select(p => (p.MediaType, p.Depth, p.Container)).Should().Equal(
            ("text/plain", 1, "multipart/report"), ("message/delivery-status", 1, "multipart/report"), ("application/pdf", 1, "multipart/report"));
        view.Parts[1].Text.Should().Be("Reporting-MTA: dns; mx.example.com\n\nFinal-Recipient: rfc822; user@example.net\nAction: failed");
        view.Parts[2].Text.Should().BeEmpty();
        view.ReturnedMessages.Should().ContainSingle().Which.Should().Match<ReturnedMessageView>(r => r.MediaType == "message/rfc822" && r.Depth == 1 && r.PartsBefore == 2);
        view.ReturnedMessages[0].Headers.First("Subject").Should().Be("Original");
        view.ReturnedMessages[0].Headers.First("Content-Type").Should().StartWith("multipart/mixed");
        view.Warnings.Should().BeEmpty();
        view.Truncated.Should().BeFalse();
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_of_every_kind_give_the_same_view(string lineEnd)
    {
        var view = Mail.Read(Report.Replace("\n", lineEnd, StringComparison.Ordinal));

        Unended(view).Should().Be(Unended(Mail.Read(Report)));

        static string Unended(MessageView v) => ViewText.Of(v).Replace("\r", "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_base64_encoded_delivery_status_part_is_decoded()
    {
        var encoded = Convert.ToBase64String("Reporting-MTA: dns; mx\r\n\r\nAction: failed\r\n"u8, Base64FormattingOptions.InsertLineBreaks);

        var view = Mail.Read(Part("message/delivery-status", "base64", encoded));

        view.Parts.Single().Text.Should().Be("Reporting-MTA: dns; mx\n\nAction: failed\n");
    }

    [Theory]
    [InlineData("message/rfc822", "base64", "U3ViamVjdDogb25lCgpib2R5Cg==")]
    [InlineData("message/global", "quoted-printable", "Subject: =6Fne\n\nbody")]
    [InlineData("text/rfc822-headers", "base64", "U3ViamVjdDogb25lCg==")]
    [InlineData("text/rfc822-headers", "7bit", "Subject: one\n")]
    [InlineData("text/rfc822-headers", "7bit", "\nSubject: one\n")]
    [InlineData("message/global-headers", "8bit", "Subject: one\n")]
    [InlineData("message/partial", "7bit", "Subject: one\n\nbody\n")]
    [InlineData("message/news", "7bit", "Subject: one\n\nbody\n")]
    [InlineData("message/rfc822", "7bit", "From a@example.com Mon\nSubject: one\n\nbody\n")]
    public void The_headers_of_a_returned_message_are_read_however_it_comes(string mediaType, string encoding, string content)
    {
        var view = Mail.Read(Part(mediaType, encoding, content));

        view.Parts.Should().BeEmpty();
        view.ReturnedMessages.Should().ContainSingle().Which.Headers.First("Subject").Should().Be("one");
    }

    [Fact]
    public void A_bounce_forwarded_as_an_attachment_gives_no_parts_of_its_own()
    {
        var view = Mail.Read(Part("message/rfc822", "7bit", Report.Replace("--x", "--inner", StringComparison.Ordinal).Replace("\"x\"", "\"inner\"", StringComparison.Ordinal)));

        view.Parts.Should().BeEmpty();
        view.ReturnedMessages.Should().ContainSingle().Which.Headers.First("Subject").Should().Be("Undelivered");
    }

    [Fact]
    public void Text_that_only_claims_to_be_base64_is_kept()
    {
        Mail.Read("Subject: a\nContent-Transfer-Encoding: base64\n\nThe user is unknown: x\n").NoticeText.Should().Be("The user is unknown: x\n");
    }

    [Fact]
    public void A_multipart_without_a_boundary_is_kept_as_text()
    {
        var view = Mail.Read("Subject: a\nContent-Type: multipart/report; report-type=delivery-status\n\nAction: failed\n");

        view.MediaType.Should().Be("multipart/report");
        view.NoticeText.Should().Be("Action: failed\n");
        Codes(view).Should().Equal("multipartWithoutBoundary");
    }

    [Fact]
    public void A_multipart_whose_boundary_never_comes_is_kept_as_text()
    {
        var view = Mail.Read("Subject: a\nContent-Type: multipart/mixed; boundary=x\n\nAction: failed\n");

        view.NoticeText.Should().Be("Action: failed\n");
        Codes(view).Should().Equal("multipartWithoutParts");
    }

    [Theory]
    [InlineData("Subject: a\n\nbody\n")]
    [InlineData("Subject: a\nContent-Type: garbage\n\nbody\n")]
    [InlineData("Subject: a\nContent-Type: text\n\nbody\n")]
    public void A_message_without_a_usable_content_type_is_plain_text(string message)
    {
        var view = Mail.Read(message);

        view.MediaType.Should().Be("text/plain");
        view.NoticeText.Should().Be("body\n");
    }

    [Theory]
    [InlineData("\n\nSubject: a\n\nbody\n")]
    [InlineData("  \n\t\nSubject: a\n\nbody\n")]
    [InlineData("\xEF\xBB\xBFSubject: a\n\nbody\n")]
    [InlineData("From x@example.com Mon Jan  1 00:00:00 2024\nSubject: a\n\nbody\n")]
    [InlineData(">From x@example.com Mon Jan  1 00:00:00 2024\nSubject: a\n\nbody\n")]
    [InlineData("\nFrom x@example.com Mon Jan  1 00:00:00 2024\nSubject: a\n\nbody\n")]
    [InlineData("From x@example.com Mon Jan  1 00:00:00 2024\n\nSubject: a\n\nbody\n")]
    public void What_stands_before_the_first_header_does_not_hide_it(string message)
    {
        var view = Mail.Read(message);

        view.Headers.Count.Should().Be(1);
        view.Headers.First("Subject").Should().Be("a");
        view.NoticeText.Should().Be("body\n");
    }

    [Theory]
    [InlineData("just some text\nand more\n")]
    [InlineData("user unknown")]
    public void A_text_without_headers_is_kept_as_text(string text)
    {
        var view = Mail.Read(text);

        view.Headers.Count.Should().Be(0);
        view.NoticeText.Should().Be(text);
        Codes(view).Should().Equal("noHeaders");
    }

    [Fact]
    public void A_long_text_without_headers_is_kept_whole()
    {
        var text = "no header at all\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"line {i}\n"));

        Mail.Read(text).NoticeText.Should().Be(text);
    }

    [Fact]
    public void Nothing_gives_an_empty_view()
    {
        var view = Mail.Read("");

        view.Parts.Should().BeEmpty();
        view.NoticeText.Should().BeEmpty();
        Codes(view).Should().Equal("emptyMessage");
    }

    [Fact]
    public void An_invalid_header_line_is_passed_over_with_a_warning()
    {
        var view = Mail.Read("Subject: a\nthis is no header\nX-Last: b\n\nbody\n");

        view.Headers.Count.Should().Be(2);
        view.Headers.First("X-Last").Should().Be("b");
        Codes(view).Should().Equal("invalidHeaderLine");
    }

    [Theory]
    [InlineData("Subject: a\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x\n\nnotice\n--x\nContent-Type: message/delivery-status\n\nAction: failed\n")]
    [InlineData("Subject: a\nContent-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x\n\nnotice\n--x\nContent-Type: message/delivery-status\n\nAction: failed")]
    public void A_message_that_ends_too_soon_gives_what_it_has(string message)
    {
        Mail.Read(message).Parts.Select(p => p.Text.Trim()).Should().Equal("notice", "Action: failed");
    }

    [Fact]
    public void Text_beyond_the_limit_is_cut_with_a_warning()
    {
        var view = Mail.Read("Subject: a\n\n" + string.Concat(Enumerable.Repeat("0123456789abcde\n", 200)), new BounceParserOptions { MaxTextBytes = 1024 });

        view.NoticeText.Should().HaveLength(1024);
        view.Truncated.Should().BeTrue();
        Codes(view).Should().Equal("textTruncated");
    }

    [Fact]
    public void Text_is_cut_when_many_parts_add_up()
    {
        var part = "--x\nContent-Type: text/plain\n\n" + new string('t', 1024) + "\n";
        var view = Mail.Read("Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n" + string.Concat(Enumerable.Repeat(part, 20)), new BounceParserOptions { MaxTextBytes = 1024 });

        view.Parts.Should().HaveCount(20);
        view.Parts.Sum(p => p.Text.Length).Should().Be(1024 + 512);
        Codes(view).Should().Equal("textTruncated");
    }

    [Fact]
    public void Returned_headers_that_are_encoded_are_cut_when_many_parts_add_up()
    {
        var part = "--x\nContent-Type: text/rfc822-headers\nContent-Transfer-Encoding: quoted-printable\n\nSubject: " + new string('s', 1000) + "\n";
        var view = Mail.Read("Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n" + string.Concat(Enumerable.Repeat(part, 20)), new BounceParserOptions { MaxTextBytes = 1024 });

        view.ReturnedMessages.Should().HaveCount(2);
        view.Parts.Should().HaveCount(18);
        Codes(view).Should().Equal("textTruncated");
    }

    [Fact]
    public void Parts_beyond_the_limit_are_left_out_with_a_warning()
    {
        var view = Mail.Read("Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n" + string.Concat(Enumerable.Repeat("--x\nA: b\n\n", 200_000)));

        view.Parts.Should().HaveCount(1000);
        view.Truncated.Should().BeTrue();
        Codes(view).Should().Equal("tooManyParts");
    }

    [Fact]
    public void Nesting_a_thousand_deep_is_cut_with_a_warning()
    {
        var view = Mail.Read("Subject: a\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}b\n\n--b{i}b\n")));

        Codes(view).Should().Equal("nestedTooDeeply");
        view.Parts.Should().ContainSingle().Which.Depth.Should().Be(32);
    }

    [Fact]
    public void A_header_beyond_64_KB_is_cut_with_a_warning_and_what_follows_is_read()
    {
        var folded = string.Concat(Enumerable.Repeat(" 0123456789012345678901234567890123456789\n", 100_000));

        var view = Mail.Read("Subject: a\nX-Long:" + folded + "X-Last: b\n\nbody\n");

        view.Headers.First("X-Long")!.Length.Should().BeLessThanOrEqualTo(64 * 1024);
        view.Headers.First("X-Last").Should().Be("b");
        view.NoticeText.Should().Be("body\n");
        Codes(view).Should().Equal("headerTooLong");
    }

    [Fact]
    public void Too_many_headers_are_left_out_with_a_warning()
    {
        var view = Mail.Read(string.Concat(Enumerable.Repeat("A: b\n", 20_000)) + "\nbody\n");

        view.Headers.Count.Should().Be(10_000);
        Codes(view).Should().Equal("tooManyHeaders");
    }

    [Fact]
    public void Long_lines_of_a_body_are_not_cut()
    {
        var body = new string('x', 300_000) + "\n" + string.Concat(Enumerable.Repeat(" indented\n", 20_000));

        var view = Mail.Read("Subject: a\n\n" + body);

        view.NoticeText.Should().Be(body);
        view.Warnings.Should().BeEmpty();
    }

    [Fact]
    public void A_charset_that_nobody_knows_is_a_warning()
    {
        var view = Mail.Read("Subject: a\nContent-Type: text/plain; charset=x-no-such\n\nbody\n");

        view.NoticeText.Should().Be("body\n");
        Codes(view).Should().Equal("unknownCharset");
    }

    [Theory]
    [InlineData(2_000_000, 0)]
    [InlineData(2_000_000, (int)'x')]
    [InlineData(2_000_000, (int)'\n')]
    [InlineData(2_000_000, (int)' ')]
    [InlineData(2_000_000, (int)':')]
    [InlineData(2_000_000, (int)'\r')]
    public void Two_million_equal_bytes_are_read(int count, int value)
    {
        var bytes = new byte[count];
        bytes.AsSpan().Fill((byte)value);

        var act = () => Mail.Read(bytes).NoticeText;

        act.Should().NotThrow();
    }

    [Fact]
    public void A_stream_is_read_from_its_position_and_left_open()
    {
        using var stream = new MemoryStream(Mail.Bytes("junkSubject: a\n\nbody\n"));
        stream.Position = 4;

        var view = MessageReader.Read(stream, BounceParserOptions.Default);

        view.Headers.First("Subject").Should().Be("a");
        stream.Position.Should().Be(stream.Length);
    }

    [Fact]
    public void A_stream_that_cannot_seek_and_gives_a_byte_at_a_time_gives_the_same_view()
    {
        using var stream = new TrickleStream(Mail.Bytes(Report));

        var view = MessageReader.Read(stream, BounceParserOptions.Default);

        ViewText.Of(view).Should().Be(ViewText.Of(Mail.Read(Report)));
    }

    [Fact]
    public void A_stream_that_fails_throws_and_the_next_message_is_read_as_ever()
    {
        var act = () => MessageReader.Read(new FailingStream(), BounceParserOptions.Default);

        act.Should().Throw<IOException>();
        ViewText.Of(Mail.Read(Report)).Should().Be(ViewText.Of(Mail.Read(Report)));
    }

    [Theory]
    [InlineData("text/plain", "", "notice")]
    [InlineData("text/html", "", "<p>notice</p>")]
    [InlineData("text/plain", "Content-Disposition: attachment; filename=a.txt\n", "notice")]
    public void The_notice_is_the_text_or_the_html_or_what_is_attached(string mediaType, string header, string content)
    {
        Mail.Read($"Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: {mediaType}\n{header}\n{content}\n--x--\n").NoticeText.Should().Be("notice");
    }

    [Theory]
    [InlineData("plain", "<p>html</p>", "plain")]
    [InlineData(" ", "<p>html</p>", "html")]
    public void Of_two_alternatives_the_plain_one_is_read_unless_blank(string plain, string html, string notice)
    {
        Mail.Read($"Subject: a\nContent-Type: multipart/alternative; boundary=x\n\n--x\n\n{plain}\n--x\nContent-Type: text/html\n\n{html}\n--x--\n").NoticeText.Should().Be(notice);
    }

    [Fact]
    public void The_notice_joins_texts_before_and_after_the_original_and_leaves_attachments_out()
    {
        var view = Mail.Read("Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nbefore\n--x\nContent-Type: text/rfc822-headers\n\nTo: b\n--x\n\nafter\n--x\nContent-Disposition: attachment\n\nattached\n--x--\n");

        view.NoticeText.Should().Be("before\n\nafter");
    }

    [Fact]
    public void A_carriage_return_too_many_adds_no_line()
    {
        Mail.Read("Subject: a\n\none\r\r\ntwo\rthree\r\n").NoticeText.Should().Be("one\ntwo\nthree\n");
    }

    private static string Part(string mediaType, string encoding, string content) =>
        $"Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: {mediaType}\nContent-Transfer-Encoding: {encoding}\n\n{content}\n--x--\n";

    private static IEnumerable<string> Codes(MessageView view) => view.Warnings.Select(w => w.Code);

    private sealed class TrickleStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));

        public override int Read(Span<byte> buffer) => base.Read(buffer.Slice(0, Math.Min(buffer.Length, 1)));
    }

    private sealed class FailingStream : MemoryStream
    {
        private int reads;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (reads++ > 0) throw new IOException("The stream fails.");
            var head = Encoding.ASCII.GetBytes("Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\n");
            head.CopyTo(buffer, offset);
            return head.Length;
        }
    }
}
