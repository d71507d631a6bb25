using System.Text;
using BounceKit.Reading;

namespace BounceKit.Tests.Reading;

public class CharsetDecoderTests
{
    private const string Japanese = "宛先のメールアドレスが見つかりません。";
    private const string Russian = "Получатель не найден на этом сервере";
    private const string Chinese = "您的邮件无法送达，收件人地址不存在。";

    [Theory]
    [InlineData("shift_jis", 932, Japanese)]
    [InlineData("x-sjis", 932, Japanese)]
    [InlineData("cp932", 932, "①㈱")]
    [InlineData("Windows-31J", 932, "①㈱")]
    [InlineData("euc-jp", 51932, Japanese)]
    [InlineData("iso-2022-jp", 50220, Japanese)]
    [InlineData("gb2312", 54936, Chinese)]
    [InlineData("GBK", 54936, Chinese)]
    [InlineData("gb18030", 54936, "㐂" + Chinese)]
    [InlineData("big5", 950, "使用者不存在")]
    [InlineData("ks_c_5601-1987", 949, "수신자를 찾을 수 없습니다")]
    [InlineData("euc-kr", 949, "수신자를 찾을 수 없습니다")]
    [InlineData("koi8-r", 20866, Russian)]
    [InlineData("koi8-u", 21866, "отримувача не знайдено: їжак")]
    [InlineData("windows-1251", 1251, Russian)]
    [InlineData("cp-1251", 1251, Russian)]
    [InlineData("iso-8859-5", 28595, Russian)]
    [InlineData("ISO_8859-2", 28592, "Zpráva nemohla být doručena: příjemce")]
    [InlineData("iso-8859-8-i", 28598, "הודעה")]
    [InlineData("windows-1254", 1254, "Alıcı bulunamadı")]
    [InlineData("iso-8859-15", 28605, "100 €")]
    [InlineData("\"ISO-8859-1\"", 1252, "„Größe“ – fünf €")]
    [InlineData("hz-gb-2312", 52936, "邮件无法送达")]
    public void Text_is_decoded_by_the_name_of_its_charset(string charset, int codePage, string text)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text);

        CharsetDecoder.Decode(bytes, charset).Should().Be(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("utf-8")]
    [InlineData("UTF8")]
    [InlineData("us-ascii")]
    [InlineData("ansi_x3.4-1968")]
    [InlineData("unknown-8bit")]
    [InlineData("x-unknown")]
    [InlineData("no-such-charset")]
    [InlineData("")]
    public void UTF_8_is_known_by_its_bytes_whatever_little_is_declared(string? charset)
    {
        CharsetDecoder.Decode(Encoding.UTF8.GetBytes("größe " + Japanese), charset).Should().Be("größe " + Japanese);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("utf-8")]
    [InlineData("us-ascii")]
    public void Western_text_that_is_not_UTF_8_is_windows_1252(string? charset)
    {
        CharsetDecoder.Decode([.. "Empf"u8, 0xE4, .. "nger unbekannt "u8, 0x96, .. " R"u8, 0xFC, .. "ckgabe"u8], charset).Should().Be("Empfänger unbekannt – Rückgabe");
    }

    [Fact]
    public void UTF_8_with_one_broken_byte_stays_UTF_8()
    {
        CharsetDecoder.Decode([.. Encoding.UTF8.GetBytes(Russian), 0xFF], "utf-8").Should().Be(Russian + "\uFFFD");
    }

    [Fact]
    public void UTF_8_that_is_cut_within_a_character_stays_UTF_8()
    {
        CharsetDecoder.Decode(Encoding.UTF8.GetBytes("größe ü").AsSpan(0, 9), null).Should().StartWith("größe ");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("us-ascii")]
    [InlineData("utf-8")]
    [InlineData("iso-8859-1")]
    [InlineData("shift_jis")]
    public void ISO_2022_JP_is_known_by_its_escape_sequences(string? charset)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(50220)!.GetBytes("Reason: " + Japanese + " (5.1.1)");

        CharsetDecoder.Decode(bytes, charset).Should().Be("Reason: " + Japanese + " (5.1.1)");
    }

    [Fact]
    public void ISO_2022_JP_in_the_middle_of_UTF_8_leaves_the_rest_as_it_is()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("件名 größe: "), .. CodePagesEncodingProvider.Instance.GetEncoding(50220)!.GetBytes("日本"), .. "\nend"u8];

        CharsetDecoder.Decode(bytes, "utf-8").Should().Be("件名 größe: 日本\nend");
    }

    [Theory]
    [InlineData("shift_jis", 932, Japanese)]
    [InlineData("euc-jp", 51932, Japanese)]
    [InlineData("gb18030", 54936, Chinese)]
    [InlineData("koi8-r", 20866, Russian)]
    [InlineData("windows-1251", 1251, Russian)]
    [InlineData("windows-1252", 1252, "Le destinataire n'a pas été trouvé à l'adresse indiquée, réessayez")]
    [InlineData("windows-1252", 1252, "Die Größe überschreitet das für Empfänger zulässige Maß")]
    public void Unlabelled_text_is_guessed_where_its_bytes_speak(string meant, int codePage, string text)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text);

        CharsetDecoder.Decode(bytes, null).Should().Be(text, meant);
    }

    [Theory]
    [InlineData("utf-16", "ä日")]
    [InlineData("utf-16le", "ä日")]
    public void UTF_16_is_decoded_without_its_mark(string charset, string text)
    {
        CharsetDecoder.Decode(Encoding.Unicode.GetBytes("\uFEFF" + text), charset).Should().Be(text);
    }

    [Fact]
    public void ASCII_that_claims_to_be_UTF_16_is_ASCII()
    {
        CharsetDecoder.Decode("user unknown"u8, "utf-16").Should().Be("user unknown");
    }

    [Theory]
    [InlineData("Hi Mom -+Jjo--!", "Hi Mom -☺-!")]
    [InlineData("+ZeVnLIqe-", "日本語")]
    [InlineData("1 +- 1", "1 + 1")]
    [InlineData("550 5.1.1 user+tag@example.com unknown", "550 5.1.1 user+tag@example.com unknown")]
    [InlineData("f+APw-r", "für")]
    public void UTF_7_is_decoded(string encoded, string text)
    {
        CharsetDecoder.Decode(Encoding.ASCII.GetBytes(encoded), "unicode-1-1-utf-7").Should().Be(text);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("x-unknown", true)]
    [InlineData("unicode-1-1-utf-7", true)]
    [InlineData("no-such-charset", false)]
    public void A_charset_that_nobody_knows_is_told_apart(string charset, bool isKnown)
    {
        CharsetDecoder.IsKnown(charset).Should().Be(isKnown);
    }

    [Fact]
    public void A_name_of_any_length_is_no_fault()
    {
        CharsetDecoder.Decode("text"u8, new string('x', 100_000)).Should().Be("text");
    }

    [Fact]
    public void Any_bytes_in_any_charset_give_some_text()
    {
        var random = new Random(1);
        foreach (var charset in new[] { null, "utf-8", "utf-7", "utf-16", "utf-32", "iso-2022-jp", "shift_jis", "euc-jp", "gb18030", "big5", "euc-kr", "hz-gb-2312", "koi8-r", "iso-2022-kr", "windows-1252", "x-cp99999", "cp0" })
        {
            var bytes = new byte[300];
            random.NextBytes(bytes);

            var act = () => CharsetDecoder.Decode(bytes, charset);

            act.Should().NotThrow(charset);
        }
    }
}
