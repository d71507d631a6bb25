using System.Text;
using BounceKit.Reading;

namespace BounceKit.Tests.Reading;

public class HeaderTextTests
{
    [Theory]
    [InlineData(" plain\r\n", "plain")]
    [InlineData(" folded\r\n and\n\tmore\r\n", "folded and\tmore")]
    [InlineData(" =?utf-8?Q?Gr=C3=BC=C3=9Fe?=", "Grüße")]
    [InlineData(" =?UTF-8?B?R3LDvMOfZQ==?= text", "Grüße text")]
    [InlineData(" a =?iso-8859-1?q?=E4?= b", "a ä b")]
    [InlineData(" =?utf-8?Q?a?=\r\n =?utf-8?Q?b?=", "ab")]
    [InlineData(" =?utf-8?Q?a?= =?iso-8859-1?Q?=E4?=", "aä")]
    [InlineData(" =?utf-8?Q?a_b?=", "a b")]
    [InlineData(" =?utf-8?Q?two words?=", "two words")]
    [InlineData(" =?utf-8*en?Q?tagged?=", "tagged")]
    [InlineData(" (=?utf-8?Q?comment?=)", "(comment)")]
    [InlineData(" =?iso-2022-jp?B?GyRCRnxLXBsoQg==?=", "日本")]
    public void A_value_is_unfolded_and_its_words_decoded(string raw, string text)
    {
        HeaderText.Decode(Encoding.Latin1.GetBytes(raw)).Should().Be(text);
    }

    [Theory]
    [InlineData(" =?utf-8?B?44E=?= =?utf-8?B?gg==?=")]
    [InlineData(" =?utf-8?Q?=E3=81?=\r\n =?utf-8?Q?=82?=")]
    public void A_character_split_between_two_words_is_whole(string raw)
    {
        HeaderText.Decode(Encoding.Latin1.GetBytes(raw)).Should().Be("あ");
    }

    [Theory]
    [InlineData("=?utf-8?Q?never ends")]
    [InlineData("=?utf-8?X?what?=")]
    [InlineData("=??Q?no charset?=")]
    [InlineData("=?")]
    [InlineData("a =?= b")]
    public void A_malformed_word_is_left_as_it_stands(string raw)
    {
        HeaderText.Decode(Encoding.Latin1.GetBytes(raw)).Should().Be(raw);
    }

    [Fact]
    public void Raw_bytes_in_a_header_are_decoded_as_what_they_are()
    {
        HeaderText.Decode(Encoding.UTF8.GetBytes(" Zustellung fehlgeschlagen: größe")).Should().Be("Zustellung fehlgeschlagen: größe");
    }

    [Fact]
    public void A_header_of_nothing_but_openings_of_words_is_read()
    {
        var raw = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat("=?", 30_000)));

        HeaderText.Decode(raw).Should().HaveLength(60_000);
    }

    [Theory]
    [InlineData("text/plain; charset=utf-8", "utf-8")]
    [InlineData("text/plain;charset=\"utf-8\"", "utf-8")]
    [InlineData("text/plain; format=flowed; CHARSET = us-ascii", "us-ascii")]
    [InlineData("text/plain; charset=us-ascii (Plain text)", "us-ascii")]
    [InlineData("text/plain; charset=us-ascii format=flowed", "us-ascii")]
    [InlineData("text/plain; format=flowed charset=us-ascii", "us-ascii")]
    [InlineData("text/plain; x=\"a;charset=no\\\"\"; charset=yes", "yes")]
    [InlineData("text/plain; charset*=us-ascii'en'utf%2D8", "utf-8")]
    [InlineData("text/plain; charset*1=8; charset*0=utf-", "utf-8")]
    [InlineData("text/plain; charset*0*=utf-8''%75tf; charset*1=\"-8\"", "utf-8")]
    [InlineData("text/plain", null)]
    [InlineData("text/plain; charset", "")]
    [InlineData("text/plain;;;", null)]
    [InlineData("text/plain; charset=", "")]
    [InlineData("text/plain; charset=\"open", "open")]
    public void A_parameter_is_read(string header, string? value)
    {
        HeaderParameters.Get(header, "charset").Should().Be(value);
    }

    [Fact]
    public void Header_lines_in_a_text_are_read_to_the_first_empty_line()
    {
        var headers = HeaderBlock.Parse("\nFrom: a@example.com\nSubject: one\n two\nX-Empty:\n\nBody: not a header\n");

        headers.Count.Should().Be(3);
        headers.First("subject").Should().Be("one two");
        headers.First("X-Empty").Should().BeEmpty();
    }

    [Fact]
    public void Header_lines_in_a_text_end_at_a_line_that_is_none()
    {
        var headers = HeaderBlock.Parse("From: a@example.com\r\nTo: b@example.com\r\nthis is prose: yes\r\nSubject: c\r\n".AsSpan());

        headers.Count.Should().Be(2);
        headers.First("To").Should().Be("b@example.com");
    }

    [Fact]
    public void A_From_line_before_quoted_headers_is_passed_over()
    {
        HeaderBlock.Parse(">From a@example.com Mon\nTo: b@example.com\n").First("To").Should().Be("b@example.com");
    }

    [Fact]
    public void Text_quoted_with_other_letters_keeps_them()
    {
        HeaderBlock.Parse("Subject: 日本語 größe\n").First("Subject").Should().Be("日本語 größe");
    }

    [Fact]
    public void Prose_has_no_headers()
    {
        HeaderBlock.Parse("Hello there\nSubject: no\n").Count.Should().Be(0);
    }
}
