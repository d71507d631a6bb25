using BounceKit.Diagnostics;

namespace BounceKit.Tests.Diagnostics;

/// <summary>A reply comes through logs, pages and programs that read it wrongly. What they did to it is undone before it is judged.</summary>
public class DiagnosticTextTests
{
    [Theory]
    [InlineData("smtp; 550 5.1.1 no such user", "550 5.1.1 no such user", "the type of RFC 3464")]
    [InlineData("X-Postfix; 550 5.1.1 no such user", "550 5.1.1 no such user", "a type of its own")]
    [InlineData("(reason:: 550 no such user)", "550 no such user", "BlackJumboDog's label")]
    [InlineData("550+5.1.1+no+such+user", "550 5.1.1 no such user", "the log of IIS")]
    [InlineData("550 5.1.1 &lt;kim@dest.example&gt; is unknown", "550 5.1.1 <kim@dest.example> is unknown", "entities of a page")]
    [InlineData("550 =?utf-8?B?5a6b5YWI44GM6KaL44Gk44GL44KK44G+44Gb44KT?=", "550 宛先が見つかりません", "an encoded word")]
    [InlineData("550 =?iso-8859-1?Q?bo=EEte_pleine?=", "550 boîte pleine", "an encoded word in Q")]
    [InlineData("550 boÃ®te pleine", "550 boîte pleine", "UTF-8 read as Latin-1")]
    [InlineData("550 ÑÐ\u00A0Ñ", "550 ÑÐ\u00A0Ñ", "what only looks like it")]
    [InlineData("550 à la carte: père, Noël", "550 à la carte: père, Noël", "words with accents")]
    [InlineData("550 â\u20AC\u0153userâ\u20AC\u009D unknown", "550 “user” unknown", "UTF-8 read as windows-1252")]
    [InlineData("550 5.1.1 a+b@dest.example is unknown", "550 5.1.1 a+b@dest.example is unknown", "a plus sign that is meant")]
    [InlineData("550 what=?is it", "550 what=?is it", "the beginning of an encoded word, and no more")]
    public void A_text_reads_as_the_server_wrote_it(string carried, string written, string how) =>
        DiagnosticText.Clean(carried).Should().Be(written, because: "of {0}", how);

    [Theory]
    [InlineData("550 boÃ®te aux lettres pleine", BounceReason.MailboxFull)]
    [InlineData("550 =?utf-8?B?5a6b5YWI44GM6KaL44Gk44GL44KK44G+44Gb44KT?=", BounceReason.UserUnknown)]
    [InlineData("５５０ ｎｏ　ｓｕｃｈ　ｕｓｅｒ", BounceReason.UserUnknown)]
    [InlineData("550 5.1.1 “no such user”", BounceReason.UserUnknown)]
    [InlineData("550-5.1.1 The account that you tried to reach does 550 5.1.1 not exist", BounceReason.UserUnknown)]
    [InlineData("550 Empfaenger unbekannt", BounceReason.UserUnknown)]
    [InlineData("550 Anhaenge dieser Art werden abgelehnt", BounceReason.ContentRejected)]
    [InlineData("550 brugeren er spaerret, postkassen er lukket", BounceReason.MailboxDisabled)]
    public void What_became_of_the_letters_changes_no_reason(string carried, BounceReason reason) =>
        BounceParser.Default.Classify(carried).Reason.Should().Be(reason);

    [Theory]
    [InlineData("対象は 500 通のメールです", null)]
    [InlineData("上限は 500 KB です", null)]
    [InlineData("对方服务器拒绝 553 sorry, your host is on a list", 553)]
    [InlineData("mx.dest.example #550 no such user ##", 550)]
    [InlineData("ticket #550 no such user", null)]
    public void A_number_is_a_reply_code_only_where_its_place_says_so(string text, int? code) =>
        BounceParser.Default.Classify(text).SmtpCode.Should().Be(code);
}
