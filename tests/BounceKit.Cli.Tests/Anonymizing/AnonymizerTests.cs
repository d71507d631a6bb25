using System.Text;
using BounceKit.Cli.Anonymizing;
using CsCheck;
using MimeKit;

namespace BounceKit.Cli.Tests.Anonymizing;

public class AnonymizerTests
{
    private static readonly string[] Ends = ["com", "co.uk", "de", "ne.jp", "museum", "xn--p1ai"];

    /// <summary>A mailbox and a domain without a letter of ASCII: their stand-ins hold digits, which a rule takes for the beginning of an address.</summary>
    private static readonly string[] FixturesThatFail = ["utf-8-addresses.eml"];

    public static TheoryData<string> Encodings => [.. Notices.Encodings.Keys];

    [Fact]
    public void Nothing_that_tells_who_or_where_is_left()
    {
        var shared = Shared(Notices.Postfix());

        foreach (var identifier in Notices.Identifiers) shared.Should().NotContainEquivalentOf(identifier);
    }

    [Fact]
    public void The_words_that_decide_stay()
    {
        var shared = Shared(Notices.Postfix());

        shared.Should().Contain("This is the mail system at host mx.d").And.Contain("said: 550 5.1.1\r\n").And.Contain("Recipient address rejected: User unknown in local recipient table")
            .And.Contain("Subject: Undelivered Mail Returned to Sender\r\n").And.Contain("(Mail Delivery System)");
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void An_address_is_replaced_in(string encoding)
    {
        var planted = Notices.Encodings[encoding](Notices.Address);

        var shared = Shared(Notices.Postfix(planted));

        shared.Should().NotContain(planted).And.NotContainEquivalentOf("kazuko").And.NotContainEquivalentOf("maruyama");
        foreach (var (_, encode) in Notices.Encodings) shared.Should().NotContain(encode(Notices.Address));
    }

    [Theory]
    [InlineData("us-ascii", "7bit")]
    [InlineData("utf-8", "8bit")]
    [InlineData("utf-8", "base64")]
    [InlineData("utf-8", "quoted-printable")]
    [InlineData("iso-8859-1", "quoted-printable")]
    [InlineData("iso-2022-jp", "7bit")]
    [InlineData("iso-2022-jp", "base64")]
    [InlineData("shift_jis", "8bit")]
    [InlineData("koi8-r", "base64")]
    [InlineData("utf-7", "7bit")]
    public void A_text_keeps_its_charset_and_transfer_encoding_and_loses_the_address(string charset, string transferEncoding)
    {
        var message = Notices.Plain($"This is the mail system.\n\n<{Notices.Address}>: 550 5.1.1 User unknown\n", CharsetOf(charset), transferEncoding);

        var anonymized = new Anonymizer(BounceParser.Default).Anonymize(message);

        anonymized.Faults.Should().BeEmpty();
        var part = TextOf(anonymized.Bytes);
        part.ContentType.Charset.Should().Be(charset);
        part.ContentTransferEncoding.Should().Be(TextOf(message).ContentTransferEncoding);
        part.GetText(CharsetOf(charset)).Should().Contain("550 5.1.1 User unknown").And.NotContain("kazuko").And.NotContain("maruyama");
    }

    [Fact]
    public void Japanese_names_get_stand_ins_that_their_charset_can_write()
    {
        var japanese = CharsetOf("iso-2022-jp");
        var message = Notices.Postfix().Replace("From: Kazuko Mori", $"From: =?ISO-2022-JP?B?{Convert.ToBase64String(japanese.GetBytes("丸山電機"))}?=", StringComparison.Ordinal)
            .Replace("Note for", "丸山電機", StringComparison.Ordinal);

        var shared = Shared(message);

        var words = japanese.GetString(Convert.FromBase64String(shared.Split("From: =?ISO-2022-JP?B?")[^1].Split('?')[0]));
        words.Should().MatchRegex("^名前[0-9]+$");
        shared.Should().Contain(words, AtLeast.Once()).And.NotContain("丸山電機");
    }

    [Fact]
    public void The_same_original_has_the_same_stand_in_in_all_messages_of_a_run()
    {
        var anonymizer = new Anonymizer(BounceParser.Default);

        var first = anonymizer.Anonymize(Encoding.UTF8.GetBytes(Notices.Postfix()));
        var second = anonymizer.Anonymize(Encoding.UTF8.GetBytes(Samples.Bounce(Notices.Address)));

        Recipient(second).Should().Be(Recipient(first)).And.MatchRegex("^user[0-9]+@d[0-9]+\\.example\\.(com|net|org)$");
    }

    [Fact]
    public void Two_originals_have_two_stand_ins()
    {
        var anonymizer = new Anonymizer(BounceParser.Default);

        string[] recipients = [.. new[] { "a.b@corp.jp", "b.a@corp.jp", "a.b@corp.kr" }.Select(address => Recipient(anonymizer.Anonymize(Encoding.UTF8.GetBytes(Samples.Bounce(address)))))];

        recipients.Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_receiver_that_everybody_knows_stays_and_the_mailbox_there_becomes_nobodys()
    {
        var shared = Shared(Samples.Bounce("kazuko.mori@gmail.com", "550-5.1.1 The email account that you tried to reach does not exist. 4bXq7T2mZkz1 - gsmtp"));

        shared.Should().MatchRegex("Final-Recipient: rfc822; user[0-9]+__example@gmail\\.com\r\n").And.Contain("The email account that you tried to reach does not exist.").And.Contain("- gsmtp");
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_ends_stay(string lineEnd)
    {
        var message = Notices.Postfix().ReplaceLineEndings(lineEnd);

        var shared = Shared(message);

        shared.Replace(lineEnd, "|", StringComparison.Ordinal).Should().NotContainAny("\r", "\n");
        shared.Split(lineEnd).Should().HaveCount(message.Split(lineEnd).Length);
    }

    [Fact]
    public void What_the_sender_wrote_in_the_original_is_masked() => Shared(Notices.Postfix()).Should().Contain("\r\nXxxx Xxxxxx, xxxx xx xxxx xx xxxxx xx.\r\n");

    [Fact]
    public void An_anonymised_message_can_be_anonymised_again()
    {
        var once = new Anonymizer(BounceParser.Default).Anonymize(Encoding.UTF8.GetBytes(Notices.Postfix()));

        new Anonymizer(BounceParser.Default).Anonymize(once.Bytes).Faults.Should().BeEmpty();
    }

    /// <summary>Whoever the recipient is and wherever, in whatever script and case.</summary>
    [Fact]
    public void No_address_survives() =>
        Gen.Select(Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz0123456789"], 5, 12], Gen.String[Gen.Char["abcdefghijklmnopqrstuvwxyz"], 5, 12], Gen.Int[0, Ends.Length - 1], Gen.Int[0, Notices.Encodings.Count - 1])
            .Where(one => !KnownWords.BuiltIn.Contains(one.Item1) && !KnownWords.BuiltIn.Contains(one.Item2))
            .Sample(
                one =>
                {
                    var (user, host, end) = (one.Item1, one.Item2, Ends[one.Item3]);
                    var message = Notices.Postfix(Notices.Encodings.Values.ElementAt(one.Item4)($"{user}@{host}.{end}")).Replace(Notices.Address, $"{user}@{host}.{end}", StringComparison.Ordinal);
                    var anonymized = new Anonymizer(BounceParser.Default).Anonymize(Encoding.UTF8.GetBytes(message));
                    var shared = Encoding.UTF8.GetString(anonymized.Bytes);
                    return anonymized.Faults.Count == 0 && !shared.Contains($"{host}.{end}", StringComparison.OrdinalIgnoreCase) && !shared.Contains($"{user}@", StringComparison.OrdinalIgnoreCase);
                },
                iter: 60);

    [Fact]
    public void Every_fixture_can_be_shared_and_reads_as_before()
    {
        var anonymizer = new Anonymizer(BounceParser.Default);

        var failing = Fixtures().Where(fixture => anonymizer.Anonymize(File.ReadAllBytes(fixture)).Faults.Count > 0).Select(Path.GetFileName);

        failing.Should().BeEquivalentTo(FixturesThatFail);
    }

    /// <summary>What looks like an encoded word (RFC 2047) and decodes to itself.</summary>
    [Theory]
    [InlineData("=?\u00e9?Q?nothing?=")]
    [InlineData("=?us-ascii?Q?=?=?us-ascii?Q??=")]
    [InlineData("=?utf-8?B?????=")]
    public void What_only_looks_like_an_encoded_word_comes_to_an_end(string words)
    {
        var message = Notices.Postfix().Replace(Notices.Address, $"{Notices.Address} {words}", StringComparison.Ordinal);

        var anonymize = () => new Anonymizer(BounceParser.Default).Anonymize(Encoding.UTF8.GetBytes(message));

        anonymize.Should().NotThrow();
    }

    [Fact]
    public void Damaged_mail_throws_nothing()
    {
        var fixtures = Fixtures().ToArray();
        Gen.Select(Gen.Int[0, fixtures.Length - 1], Gen.Double[0, 1], Gen.Byte).Sample(
            one =>
            {
                var bytes = File.ReadAllBytes(fixtures[one.Item1]);
                var cut = bytes[..(int)(bytes.Length * one.Item2)];
                if (cut.Length > 0) cut[cut.Length / 2] ^= one.Item3;
                new Anonymizer(BounceParser.Default).Anonymize(cut);
            },
            iter: 100);
    }

    private static IEnumerable<string> Fixtures() =>
        Directory.EnumerateFiles(Documentation.Repository.PathOf("tests", "BounceKit.Tests", "Corpus"), "*.eml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);

    private static string Shared(string message)
    {
        var anonymized = new Anonymizer(BounceParser.Default).Anonymize(Encoding.UTF8.GetBytes(message));
        anonymized.Faults.Should().BeEmpty();
        return Encoding.UTF8.GetString(anonymized.Bytes);
    }

    private static TextPart TextOf(byte[] message) => (TextPart)MessageViews.Load(message)!.Body!;

    private static string Recipient(AnonymizedMessage message) => BounceParser.Default.Parse(message.Bytes).Recipients[0].Address!;

    private static Encoding CharsetOf(string name) => name switch
    {
#pragma warning disable SYSLIB0001 // Exchange of 2000 wrote notices in UTF-7.
        "utf-7" => new UTF7Encoding(),
#pragma warning restore SYSLIB0001
        "us-ascii" => Encoding.ASCII,
        "utf-8" => new UTF8Encoding(false),
        _ => CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name),
    };
}
