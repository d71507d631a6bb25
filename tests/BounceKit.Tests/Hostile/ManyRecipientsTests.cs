using System.Globalization;
using System.Text;
using MimeKit;

namespace BounceKit.Tests.Hostile;

/// <summary>Notices to large lists: as many recipients as the limit says are reported, all are counted, and nothing grows with the rest.</summary>
public class ManyRecipientsTests
{
    private const string Head = "From: MAILER-DAEMON@example.com\r\nTo: list@example.org\r\nSubject: Undelivered Mail\r\nMessage-ID: <many@example.com>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
        + "--b\r\nContent-Type: text/plain\r\n\r\nYour message was not delivered.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.com\r\nArrival-Date: Tue, 24 Nov 2026 10:00:00 +0000\r\n";

    private const string Returned = "--b\r\nContent-Type: text/rfc822-headers\r\n\r\nFrom: list@example.org\r\nSubject: news\r\nMessage-ID: <news@example.org>\r\n\r\n--b--\r\n";

    [Fact]
    public void A_hundred_thousand_recipients_are_counted_and_ten_thousand_reported()
    {
        var report = Parse(Notice(100_000, Block));

        report.Recipients.Select(r => r.Address).Should().Equal(Enumerable.Range(0, 10_000).Select(i => $"user{i}@example.com"));
        report.Recipients.Should().OnlyContain(r => r.Reason == BounceReason.UserUnknown);
        report.Truncated.Should().BeTrue();
        report.Warnings.Should().ContainSingle().Which.Should().Be(new BounceWarning { Code = "tooManyRecipients", Message = "The report names 100000 recipients; 10000 are reported (MaxRecipients)." });
    }

    [Fact]
    public void What_follows_a_hundred_thousand_recipients_is_read() => Parse(Notice(100_000, Block)).Original!.MessageId.Should().Be("news@example.org");

    [Fact]
    public void As_many_recipients_as_the_limit_are_reported_without_a_word()
    {
        var report = Parse(Notice(5_000, Block), new BounceParserOptions { MaxRecipients = 5_000 });

        report.Recipients.Select(r => r.Address).Should().Equal(Enumerable.Range(0, 5_000).Select(i => $"user{i}@example.com"));
        report.Recipients.Should().OnlyContain(r => r.SmtpCode == 550 && r.Action == RecipientAction.Failed);
        report.ReportingMta.Should().Be("mx.example.com");
        report.Truncated.Should().BeFalse();
        report.Warnings.Should().BeEmpty();
    }

    [Fact]
    public void Recipients_that_no_empty_line_parts_are_counted_too()
    {
        var report = Parse(Notice(5_000, i => $"Original-Recipient: rfc822;u{i}@example.com\r\nFinal-Recipient: rfc822;user{i}@example.com\r\nStatus: 5.1.1\r\n"), new BounceParserOptions { MaxRecipients = 1_000 });

        report.Recipients.Select(r => r.Address).Should().Equal(Enumerable.Range(0, 1_000).Select(i => $"user{i}@example.com"));
        report.Warnings.Should().ContainSingle().Which.Message.Should().Contain("5000");
    }

    [Fact]
    public void Recipients_whose_words_are_beyond_the_limit_of_text_are_counted()
    {
        var report = Parse(Notice(200, Block), new BounceParserOptions { MaxTextBytes = 1_024 });

        report.Recipients.Count.Should().BeInRange(20, 60);
        report.Truncated.Should().BeTrue();
        report.Warnings.Should().ContainSingle(w => w.Code == "tooManyRecipients").Which.Message.Should().Be($"The report names 200 recipients; {report.Recipients.Count} are reported (MaxTextBytes).");
    }

    [Fact]
    public void A_field_beyond_the_limit_of_text_costs_no_other_recipient()
    {
        var report = Parse(Notice(3, i => Block(i) + (i == 1 ? "X-Long: " + new string('x', 5_000) + "\r\n" : "")), new BounceParserOptions { MaxTextBytes = 1_024 });

        report.Recipients.Select(r => r.Address).Should().Equal("user0@example.com", "user1@example.com", "user2@example.com");
        report.Warnings.Select(w => w.Code).Should().Equal("textTruncated");
    }

    [Fact]
    public void A_recipient_that_no_empty_line_parts_from_a_field_beyond_the_limit_is_counted()
    {
        var report = Parse(Notice(3, i => Block(i).TrimStart() + (i == 0 ? "X-Long: " + new string('x', 5_000) + "\r\n" : "")), new BounceParserOptions { MaxTextBytes = 1_024 });

        report.Recipients.Select(r => r.Address).Should().Equal("user0@example.com");
        report.Warnings.Select(w => w.Code).Should().Equal("textTruncated", "tooManyRecipients");
        report.Warnings[1].Message.Should().Contain("3");
    }

    [Fact]
    public void They_are_the_same_from_a_loaded_message()
    {
        var message = Notice(12_000, Block);
        using var loaded = MimeMessage.Load(new MemoryStream(message), TestContext.Current.CancellationToken);

        var report = BounceParser.Default.Parse(loaded);

        BounceJson.Serialize(report).Should().Be(BounceJson.Serialize(Parse(message)));
    }

    [Fact]
    public void They_share_what_is_the_same_of_them()
    {
        var report = Parse(Notice(3, Block));

        var (first, last) = (report.Recipients[0], report.Recipients[2]);
        last.Diagnostic.Should().BeSameAs(first.Diagnostic);
        last.MatchedText.Should().BeSameAs(first.MatchedText);
        last.RemoteMta.Should().BeSameAs(first.RemoteMta);
        last.Remediations[^1].Explanation.Should().Contain("user2@example.com");
        last.Remediations[^1].Steps.Should().BeSameAs(first.Remediations[^1].Steps);
        last.Remediations[^1].DoesNotHelp.Should().BeSameAs(first.Remediations[^1].DoesNotHelp);
        last.Remediations[^1].References.Should().BeSameAs(first.Remediations[^1].References);
    }

    [Fact]
    public void They_share_words_also_where_others_stand_between()
    {
        var report = Parse(Notice(4, i => Block(i).Replace("User unknown", i % 2 == 0 ? "User unknown" : "No such user", StringComparison.Ordinal)));

        report.Recipients[2].Diagnostic.Should().Be("550 5.1.1 User unknown").And.BeSameAs(report.Recipients[0].Diagnostic);
        report.Recipients[3].Diagnostic.Should().Be("550 5.1.1 No such user").And.BeSameAs(report.Recipients[1].Diagnostic);
    }

    [Fact]
    public void Advice_is_equal_where_it_reads_the_same()
    {
        var (first, second) = (Parse(Notice(2, Block)), Parse(Notice(2, Block)));

        second.Recipients[1].Remediations[^1].Should().Be(first.Recipients[1].Remediations[^1]).And.NotBe(first.Recipients[0].Remediations[^1]);
        (first.Recipients[1].Remediations[^1] with { Explanation = "Ask." }).Explanation.Should().Be("Ask.");
    }

    [Fact]
    public void Fields_of_their_own_are_found_by_name()
    {
        var fields = Parse(Notice(2, i => Block(i) + $"X-Queue: q{i}\r\nX-Queue: again\r\nX-Node: n\r\n")).Recipients[1].Fields;

        fields.Keys.Should().Equal("x-queue", "x-node");
        fields["x-queue"].Should().Equal("q1", "again");
        fields.ContainsKey("x-else").Should().BeFalse();
        fields.Invoking(f => f["x-else"]).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public void Those_named_in_a_text_beyond_the_limit_are_counted()
    {
        var text = string.Concat(Enumerable.Range(0, 40).Select(i => $"<user{i}@example.com>: 550 5.1.1 User unknown\n"));

        var report = Parse(Encoding.ASCII.GetBytes("From: MAILER-DAEMON@example.com\nReturn-Path: <>\nSubject: failure notice\n\nDelivery to the following recipients failed:\n\n" + text), new BounceParserOptions { MaxRecipients = 10 });

        report.Recipients.Select(r => r.Address).Should().Equal(Enumerable.Range(0, 10).Select(i => $"user{i}@example.com"));
        report.Warnings.Should().ContainSingle().Which.Message.Should().Be("The report names 40 recipients; 10 are reported (MaxRecipients).");
    }

    private static string Block(int i) => string.Create(CultureInfo.InvariantCulture, $"\r\nFinal-Recipient: rfc822; user{i}@example.com\r\nAction: failed\r\nStatus: 5.1.1\r\nRemote-MTA: dns; mx.example.net\r\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\r\n");

    private static byte[] Notice(int recipients, Func<int, string> block) => Encoding.ASCII.GetBytes(Head + string.Concat(Enumerable.Range(0, recipients).Select(block)) + "\r\n" + Returned);

    private static BounceReport Parse(byte[] message, BounceParserOptions? options = null) => new BounceParser(options ?? BounceParserOptions.Default).Parse(new MemoryStream(message));
}
