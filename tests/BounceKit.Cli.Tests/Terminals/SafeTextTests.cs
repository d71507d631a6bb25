using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Tests.Terminals;

public class SafeTextTests
{
    [Theory]
    [InlineData("plain text, 受信者, Empfänger \U0001F4E8", "plain text, 受信者, Empfänger \U0001F4E8")]
    [InlineData("\u001b[2J", "␛[2J")]
    [InlineData("a\u0000b\u007f", "a␀b␡")]
    [InlineData("\u009b31m", "<U+009B>31m")]
    [InlineData("\u202e\u2066\u2028", "<U+202E><U+2066><U+2028>")]
    [InlineData("a\r\nb\nc\td", "a b c d")]
    [InlineData("a\rb", "a␍b")]
    public void On_one_line_nothing_moves_the_cursor(string text, string safe) => SafeText.OfLine(text).Should().Be(safe);

    // Not a row above: an attribute cannot hold half a surrogate pair.
    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => SafeText.OfLine("a\ud83d").Should().Be("a\ufffd");

    [Fact]
    public void Line_ends_can_be_kept() => SafeText.OfLines("a\r\nb\n\u001bc").Should().Be("a\nb\n␛c");
}
