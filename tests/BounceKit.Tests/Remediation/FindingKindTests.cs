using System.Globalization;
using System.Text;
using BounceKit.Remediations;

namespace BounceKit.Tests.Remediations;

/// <summary>That each kind of finding is found in a message that shows it, is told in every language, and says where it was seen.</summary>
public class FindingKindTests
{
    private const string SenderHosts = "552 sorry, your domain isn't in my list of allowed senderhosts (#5.7.1)";
    private const string NonCompliant = "550 5.7.1 Message is not RFC 5322 compliant";
    private const string Unauthenticated = "550 5.7.26 This mail has been blocked because the sender is unauthenticated";
    private const string NoReverseName = "550 5.7.25 Client host rejected: cannot find your reverse hostname, [203.0.113.9]";
    private const string UserUnknown = "550 5.1.1 user unknown";
    private const string Head = "Received: from nas.example.jp ([203.0.113.9]) by home.example.jp; Sat, 16 Jan 2010 11:59:00 +0900\r\n";
    private const string Body = "To: hogehoge@fugafuga.jp\r\nSubject: NAS health check\r\n";
    private const string Whole = Head + "From: nas@example.jp\r\n" + Body;
    private const string Dated = "Date: Sat, 16 Jan 2010 11:59:00 +0900\r\nMessage-ID: <o1@example.jp>\r\n" + Whole;

    /// <summary>By the kind's id a notice that shows it, and a value of the message that its text names.</summary>
    private static readonly Dictionary<string, (string Notice, string? Names)> Examples = new()
    {
        ["from-domain-hosted-by-receiver"] = (Notices.Of(SenderHosts, Notices.SeedOriginal), "home.example.jp"),
        ["from-domain-unlike-envelope"] = (Notices.Of(SenderHosts, "Return-Path: <bounce@mailer.example>\r\n" + Whole), "mailer.example"),
        ["original-from-missing"] = (Notices.Of(NonCompliant, Head + Body), null),
        ["original-from-multiple"] = (Notices.Of(NonCompliant, "From: other@example.jp\r\n" + Whole), null),
        ["original-date-missing"] = (Notices.Of(NonCompliant, Whole), null),
        ["original-message-id-missing"] = (Notices.Of(NonCompliant, Whole), null),
        ["original-header-eight-bit"] = (Notices.Of(NonCompliant, Whole + "Comments: caf\u00e9\r\n"), "Comments"),
        ["original-header-line-too-long"] = (Notices.Of(NonCompliant, Whole + "References: " + new string('x', 1_200) + "\r\n"), "References"),
        ["original-bare-line-feed"] = (Notices.Of("451 See http://pobox.com/~djb/docs/smtplf.html.", Whole + "X-Log: one\nX-More: two\r\n"), null),
        ["original-spf-failed"] = (Notices.Of(Unauthenticated, "Authentication-Results: mx.example; spf=fail\r\n" + Whole), null),
        ["original-dkim-failed"] = (Notices.Of(Unauthenticated, "Authentication-Results: mx.example; dkim=fail\r\n" + Whole), null),
        ["original-dmarc-failed"] = (Notices.Of(Unauthenticated, "Authentication-Results: mx.example; dmarc=fail\r\n" + Whole), null),
        ["original-authentication-unknown"] = (Notices.Of(Unauthenticated, Whole), null),
        ["original-not-signed"] = (Notices.Of(Unauthenticated, Whole), null),
        ["dkim-domain-unlike-from"] = (Notices.Of(Unauthenticated, "DKIM-Signature: v=1; d=mailer.example; s=a; b=x\r\n" + Whole), "mailer.example"),
        ["sending-host-name-incomplete"] = (Notices.Of(NoReverseName, Whole, "homeserver"), "homeserver"),
        ["received-helo-incomplete"] = (Notices.Of(NoReverseName, Whole.Replace("nas.example.jp", "nas", StringComparison.Ordinal)), "nas"),
        ["received-reverse-dns-unknown"] = (Notices.Of(NoReverseName, Whole.Replace("([", "(unknown [", StringComparison.Ordinal)), "203.0.113.9"),
        ["message-over-size-limit"] = (Notices.Of("552 5.3.4 message size 31457281 exceeds size limit 26214400 of server mx.fugafuga.jp", Whole), "25 MB"),
        ["delivered-to-recognized"] = (Notices.Of(UserUnknown, Dated), null),
        ["envelope-id-recognized"] = (WithEnvelopeId(Notices.Of(UserUnknown, Dated)), null),
        ["original-message-id-recognized"] = (Notices.Of(UserUnknown, Dated), null),
        ["nothing-recognized"] = (Notices.Of(UserUnknown, Dated), null),
        ["recipients-in-original"] = (Notices.Of(UserUnknown, Dated), null),
        ["no-original-and-no-envelope-id"] = (Notices.Of(UserUnknown, null), null),
        ["return-path-not-null"] = (Notices.Of(UserUnknown, Dated, more: "Return-Path: <someone@example.org>\r\n"), "someone@example.org"),
        ["reporting-mta-unlike-received"] = (Notices.Of(UserUnknown, Dated, more: "Received: from a.elsewhere.example ([203.0.113.9]) by mx.example.org; Sat, 16 Jan 2010 12:00:00 +0900\r\n"), "home.example.jp"),
        ["recipient-not-in-original"] = (Notices.Of(UserUnknown, Dated, recipient: "other@fugafuga.jp"), "other@fugafuga.jp"),
        ["more-recipients-than-original"] = (WithMoreRecipients(Notices.Of(UserUnknown, Dated.Replace(Head, "", StringComparison.Ordinal))), "3"),
        ["original-later-than-notice"] = (Notices.Of(UserUnknown, Dated.Replace("2010", "2012", StringComparison.Ordinal)), null),
        ["notice-authentication-failed"] = (Notices.Of(UserUnknown, Dated, more: "Authentication-Results: mx.example.jp; dmarc=fail header.from=home.example.jp\r\n"), null),
    };

    public static TheoryData<string, string> KindsByLanguage()
    {
        var rows = new TheoryData<string, string>();
        foreach (var language in AdviceCatalog.Languages)
            foreach (var kind in FindingKinds.All) rows.Add(language, kind.Id);
        return rows;
    }

    [Fact]
    public void Every_kind_has_a_message_that_shows_it() => Examples.Keys.Should().BeEquivalentTo(FindingKinds.All.Select(kind => kind.Id));

    [Theory, MemberData(nameof(KindsByLanguage))]
    public void A_kind_is_found_told_and_placed(string language, string id)
    {
        var (notice, names) = Examples[id];

        var report = new BounceParser(new BounceParserOptions { Culture = CultureInfo.GetCultureInfo(language), IsOurs = Check(id) }).Parse(Encoding.UTF8.GetBytes(notice));

        var finding = report.Authenticity!.Findings.Concat(report.Recipients.SelectMany(recipient => recipient.Findings)).First(found => found.Id == id);
        finding.Where.Should().Be(FindingKinds.All.Single(kind => kind.Id == id).Where);
        finding.Text.Should().NotBeEmpty();
        if (names is not null) finding.Text.Should().Contain(names);
    }

    [Theory]
    [InlineData("en", "not proven")]
    [InlineData("ja", "確")]
    public void What_the_message_does_not_prove_is_said_to_be_unproven(string language, string word)
    {
        var sentences = AdviceSamples.Words(language).Sentences;
        foreach (var id in (string[])["original-bare-line-feed", "original-not-signed", "sending-host-name-incomplete"])
            new Sentences(AdviceSamples.Words(language)).Fill(id, AdviceSamples.Empty).Should().Contain(word, "{0}", id);
        sentences.Should().ContainKey("original-date-missing");
    }

    private static Func<OwnershipQuery, bool>? Check(string id) => id switch
    {
        "delivered-to-recognized" => query => query.Token == OwnershipToken.DeliveredTo,
        "envelope-id-recognized" => query => query.Token == OwnershipToken.EnvelopeId,
        "original-message-id-recognized" => query => query.Token == OwnershipToken.OriginalMessageId,
        "nothing-recognized" => _ => false,
        _ => null,
    };

    private static string WithEnvelopeId(string notice) => notice.Replace("Received-From-MTA", "Original-Envelope-Id: QQ314159\r\nReceived-From-MTA", StringComparison.Ordinal);

    private static string WithMoreRecipients(string notice)
    {
        var more = string.Concat(new[] { "second", "third" }.Select(name => $"Final-Recipient: rfc822;{name}@fugafuga.jp\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp;{UserUnknown}\r\n\r\n"));
        return notice.Replace("Final-Recipient: rfc822;hogehoge", more + "Final-Recipient: rfc822;hogehoge", StringComparison.Ordinal);
    }
}
