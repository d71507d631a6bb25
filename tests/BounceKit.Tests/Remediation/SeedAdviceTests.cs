using System.Globalization;
using BounceKit.Remediations;

namespace BounceKit.Tests.Remediations;

/// <summary>The two cases that the project began with: everything that was found out about them is said, the best way out first.</summary>
public class SeedAdviceTests
{
    private static readonly AdviceQuery SenderHosts = new()
    {
        Reason = BounceReason.SenderHostNotAllowed,
        RuleId = "qmail.senderhosts",
        Recipient = "hogehoge@fugafuga.jp",
        Sender = "hogehoge@fugafuga.jp",
        RemoteMta = "mx.fugafuga.jp",
        SendingHost = "home.example.jp",
        SmtpCode = 552,
        Status = new EnhancedStatusCode(5, 7, 1),
    };

    private static readonly AdviceQuery BareLineFeed = new() { Reason = BounceReason.BareLineFeed, RuleId = "qmail.bare-lf", SmtpCode = 451 };

    [Theory]
    [InlineData("en", "submission server of the destination's provider", "port 587")]
    [InlineData("en", "smart host", "with login")]
    [InlineData("en", "a From, and an envelope sender, of a domain that your sending host may send for")]
    [InlineData("en", "POP", "about 30 minutes")]
    [InlineData("en", "TXT (SPF) record", "refused as before")]
    [InlineData("en", "unproven", "IIS SMTP service", "BlackJumboDog", "PMail Server")]
    [InlineData("en", "CORESERVER", "XREA", "552", "5.7.1")]
    [InlineData("en", "hogehoge@fugafuga.jp", "home.example.jp", "mx.fugafuga.jp")]
    [InlineData("ja", "宛先の事業者の送信サーバー", "587", "SMTP 認証")]
    [InlineData("ja", "スマートホスト", "ログイン")]
    [InlineData("ja", "送信元ホストから送ってよいドメインのアドレス", "エンベロープの差出人")]
    [InlineData("ja", "POP before SMTP", "約 30 分")]
    [InlineData("ja", "TXT（SPF）レコード", "拒否は変わりませんでした")]
    [InlineData("ja", "確認されていません", "IIS の SMTP サービス", "BlackJumboDog", "PMail Server")]
    [InlineData("ja", "CORESERVER", "XREA", "552", "5.7.1")]
    [InlineData("ja", "hogehoge@fugafuga.jp", "home.example.jp", "mx.fugafuga.jp")]
    public void The_advice_on_allowed_senderhosts_names(string language, params string[] facts)
        => Text(language, SenderHosts).Should().ContainAll(facts);

    [Fact]
    public void The_ways_out_of_allowed_senderhosts_stand_in_the_order_of_their_worth()
    {
        var steps = Advise("en", SenderHosts)[0].Steps.Select(step => step.Text).ToList();

        IndexOf(steps, "submission server").Should().BeLessThan(IndexOf(steps, "smart host"));
        IndexOf(steps, "smart host").Should().BeLessThan(IndexOf(steps, "envelope sender"));
        IndexOf(steps, "envelope sender").Should().BeLessThan(IndexOf(steps, "POP"));
    }

    [Fact]
    public void The_rule_or_the_words_of_the_reply_lead_to_the_same_advice()
    {
        var byWords = SenderHosts with { RuleId = null, Diagnostic = "552 sorry, your domain isn't in my list of allowed senderhosts (#5.7.1)" };

        Advise("en", byWords).Should().BeSameAs(Advise("en", SenderHosts));
    }

    [Fact]
    public void A_sender_domain_that_the_receiver_hosts_sharpens_the_advice()
        => Advise("en", SenderHosts with { Findings = ["from-domain-hosted-by-receiver"] }).Select(advice => advice.Id)
            .Should().Equal("xrea-sender-hosts", "sender-domain-hosted-by-receiver");

    [Theory]
    [InlineData("en", "CRLF", "RFC 5321 section 2.3.8")]
    [InlineData("en", "Waiting for the next attempts", "451")]
    [InlineData("en", "MimeKit", "FormatOptions.NewLineFormat", "NewLineFormat.Dos")]
    [InlineData("en", "every LF that has no CR before it", "before the message is signed with DKIM")]
    [InlineData("en", "quoted-printable", "base64")]
    [InlineData("en", "a server of your own that fixes line ends", "Postfix", "IIS")]
    [InlineData("en", "BDAT", "RFC 3030")]
    [InlineData("en", "smtpd_forbid_bare_newline = normalize", "BareLinefeedRejectionEnabled")]
    [InlineData("ja", "CRLF", "RFC 5321 2.3.8")]
    [InlineData("ja", "次の再送を待つこと", "451")]
    [InlineData("ja", "MimeKit", "FormatOptions.NewLineFormat", "NewLineFormat.Dos")]
    [InlineData("ja", "直前に CR のない LF", "署名の前に変換")]
    [InlineData("ja", "quoted-printable", "base64")]
    [InlineData("ja", "改行を直してくれる自前のサーバー", "Postfix", "IIS")]
    [InlineData("ja", "BDAT", "RFC 3030")]
    [InlineData("ja", "smtpd_forbid_bare_newline = normalize", "BareLinefeedRejectionEnabled")]
    public void The_advice_on_a_bare_line_feed_names(string language, params string[] facts)
        => Text(language, BareLineFeed).Should().ContainAll(facts);

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void The_advice_on_a_bare_line_feed_refers_to_the_standard(string language)
        => Advise(language, BareLineFeed).SelectMany(advice => advice.References).Select(reference => reference.Url)
            .Should().Contain("https://www.rfc-editor.org/rfc/rfc5321#section-2.3.8");

    [Theory]
    [InlineData("en", "PTR record", "192.0.2.25", "outgoing server with login")]
    [InlineData("ja", "PTR レコード", "192.0.2.25", "送信サーバーにログイン")]
    public void The_advice_on_missing_reverse_DNS_names(string language, params string[] facts)
        => Text(language, AdviceSamples.Full with { Reason = BounceReason.ReverseDnsMissing }).Should().ContainAll(facts);

    private static IReadOnlyList<Remediation> Advise(string language, AdviceQuery query) => AdviceCatalog.For(CultureInfo.GetCultureInfo(language)).Advise(query);

    private static string Text(string language, AdviceQuery query) => AdviceSamples.AllText(Advise(language, query));

    private static int IndexOf(List<string> steps, string words) => steps.FindIndex(step => step.Contains(words, StringComparison.Ordinal));
}
