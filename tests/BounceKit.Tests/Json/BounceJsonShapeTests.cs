using System.Text.Json;

namespace BounceKit.Tests.Json;

/// <summary>The documented shape: names, order, words, and what is left out.</summary>
public class BounceJsonShapeTests
{
    [Fact]
    public void Every_member_is_written_by_its_documented_name_and_in_the_documented_order() =>
        BounceJson.Serialize(SampleReports.Full).Should().Be("""
            {"source":"maildir/bounce-01.eml","kind":"failure","format":"rfc3464","messageId":"abc@home.example.jp","date":"2010-01-16T12:00:00+09:00","deliveredTo":["nas+x@example.jp"],
            "reportingMta":"home.example.jp","receivedFromMta":"NAS","dsnGateway":"gateway.example.jp","originalEnvelopeId":"QQ314159","arrivalDate":"2010-01-16T11:59:00+09:00",
            "fields":{"x-display-name":["NAS"]},"authenticity":{"level":"unproven","findings":[{"id":"no-token","text":"Nothing proves it.","where":"top"}]},"recipients":[
            {"address":"hogehoge@fugafuga.jp","originalAddress":"alias@fugafuga.jp","mailedAddress":"alias@fugafuga.jp","forwarded":true,"action":"failed",
            "status":"5.7.1","reportedStatus":"5.0.0","smtpCode":552,"smtpCommand":"RCPT",
            "remoteMta":"mx.fugafuga.jp","lastAttemptDate":"2010-01-16T12:00:00+09:00","willRetryUntil":"2010-01-21T12:00:00+09:00","finalLogId":"K1",
            "diagnostic":"552 sorry, your domain isn't in my list of allowed senderhosts (#5.7.1)","fields":{"x-line":["1"]},
            "reason":"senderHostNotAllowed","category":"policy","bounceType":"soft","recommendation":"fixConfiguration","fixBy":"senderAdmin","countsAgainstRecipient":false,
            "ruleId":"qmail.senderhosts","matchedText":"isn't in my list of allowed senderhosts","confidence":"high","retryAfterSeconds":1800,"retryAfterSource":"receiverRule",
            "blocklist":{"name":"Example list","listed":"192.0.2.1","delistUrl":"https://list.example/"},"serverUrl":"https://example.jp/help","newAddress":"new@fugafuga.jp",
            "eventId":"0123456789abcdef0123456789abcdef","findings":[{"id":"from-domain-hosted-by-receiver","text":"The From is hosted there.","where":"original.from"}],
            "remediations":[{"id":"sender-host-not-allowed","title":"This host may not send for that domain","explanation":"The receiver checks who may send.",
            "steps":[{"text":"Send through the provider.","by":"senderAdmin"}],"doesNotHelp":["A TXT record."],"references":[{"title":"RFC 6409","url":"https://www.rfc-editor.org/rfc/rfc6409"}]}]}],
            "original":{"messageId":"HOME1@home","from":"hogehoge@fugafuga.jp","to":["hogehoge@fugafuga.jp"],"subject":"NAS health check","date":"2010-01-16T12:00:00+09:00",
            "listId":"nas.example.jp","feedbackId":"1:2:3:nas","headers":{"x-mailer":["NAS"]}},
            "feedback":{"type":"abuse","sourceIp":"192.0.2.1","arrivalDate":"2010-01-16T12:00:00+09:00","reportedDomain":"example.jp","userAgent":"Reporter/1.0"},
            "truncated":true,"warnings":[{"code":"textCut","message":"A part was cut."}]}
            """.ReplaceLineEndings(""));

    [Fact]
    public void What_the_message_does_not_say_is_left_out_but_recipients_are_always_there() =>
        BounceJson.Serialize(new BounceReport()).Should().Be("""{"kind":"notABounce","recipients":[]}""");

    [Fact]
    public void A_recipient_of_whom_nothing_is_known_keeps_its_verdict() =>
        BounceJson.Serialize(new BounceReport { Kind = BounceKind.Failure, Recipients = [new RecipientOutcome()] }).Should().Be(
            """{"kind":"failure","recipients":[{"reason":"undetermined","category":"unknown","recommendation":"review","fixBy":"unknown","countsAgainstRecipient":false,"confidence":"low"}]}""");

    [Fact]
    public void Empty_texts_and_values_that_say_nothing_are_left_out() =>
        BounceJson.Serialize(new Verdict { Diagnostic = "", SmtpCommand = SmtpCommand.Unspecified, Status = default(EnhancedStatusCode) }).Should().Be(
            """{"reason":"undetermined","category":"unknown","recommendation":"review","fixBy":"unknown","confidence":"low"}""");

    [Fact]
    public void A_verdict_that_is_an_outcome_is_written_whole()
    {
        Verdict outcome = new RecipientOutcome { Address = "a@example.com" };

        BounceJson.Serialize(outcome).Should().StartWith("""{"address":"a@example.com",""");
    }

    [Fact]
    public void Indented_JSON_says_the_same_on_lines_that_end_alike_everywhere()
    {
        var json = BounceJson.Serialize(SampleReports.Full, indented: true);

        json.Should().StartWith("{\n  \"source\"").And.NotContain("\r");
        JsonSerializer.Serialize(JsonDocument.Parse(json)).Should().Be(JsonSerializer.Serialize(JsonDocument.Parse(BounceJson.Serialize(SampleReports.Full))));
        BounceJson.Serialize(new Verdict(), indented: true).Should().StartWith("{\n");
    }

    [Fact]
    public void Bytes_are_the_same_text_in_UTF_8() =>
        BounceJson.SerializeToUtf8Bytes(SampleReports.Full).Should().Equal(System.Text.Encoding.UTF8.GetBytes(BounceJson.Serialize(SampleReports.Full)));

    [Theory]
    [InlineData(SmtpCommand.Connect, "CONNECT")]
    [InlineData(SmtpCommand.Ehlo, "EHLO")]
    [InlineData(SmtpCommand.StartTls, "STARTTLS")]
    [InlineData(SmtpCommand.Auth, "AUTH")]
    [InlineData(SmtpCommand.Mail, "MAIL")]
    [InlineData(SmtpCommand.Rcpt, "RCPT")]
    [InlineData(SmtpCommand.Data, "DATA")]
    [InlineData(SmtpCommand.EndOfMessage, "EOM")]
    public void Commands_are_written_as_on_the_wire(SmtpCommand command, string word) =>
        BounceJson.Serialize(new Verdict { SmtpCommand = command }).Should().Contain($"\"smtpCommand\":\"{word}\"");

    public static TheoryData<BounceReason, string> EveryReason() =>
        [.. Enum.GetValues<BounceReason>().Select(reason => (reason, char.ToLowerInvariant(reason.ToString()[0]) + reason.ToString()[1..]))];

    [Theory, MemberData(nameof(EveryReason))]
    public void Reasons_are_written_in_camelCase(BounceReason reason, string word) =>
        BounceJson.Serialize(new Verdict { Reason = reason }).Should().Contain($"\"reason\":\"{word}\"");

    [Fact]
    public void A_number_that_is_no_word_is_written_as_the_zero_word() =>
        BounceJson.Serialize(new BounceReport { Kind = (BounceKind)999 }).Should().Contain("\"kind\":\"notABounce\"");

    [Fact]
    public void Null_reports_and_verdicts_are_refused()
    {
        ((Action)(() => BounceJson.Serialize((BounceReport)null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => BounceJson.Serialize((Verdict)null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => BounceJson.SerializeToUtf8Bytes(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => BounceJson.Deserialize(null!))).Should().Throw<ArgumentNullException>();
    }
}
