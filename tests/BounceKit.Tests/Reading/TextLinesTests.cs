using System.Text;
using BounceKit.Reading;
using CsCheck;

namespace BounceKit.Tests.Reading;

/// <summary>Line ends become LF, however they are written.</summary>
public class TextLinesTests
{
    private static readonly Gen<string> Ascii = Gen.Char["\r\r\n\na \t"].Array[0, 40].Select(characters => new string(characters));

    [Theory]
    [InlineData("a\r\nb", "a\nb")]
    [InlineData("a\rb\r\rc", "a\nb\n\nc")]
    [InlineData("a\r\r\nb\r", "a\nb\n")]
    [InlineData("", "")]
    public void Every_line_end_becomes_one_LF(string written, string text) => TextLines.OfAscii(Encoding.ASCII.GetBytes(written)).Should().Be(text);

    [Fact]
    public void Bytes_read_in_one_step_give_what_their_text_gives() =>
        Ascii.Sample(text => TextLines.OfAscii(Encoding.ASCII.GetBytes(text)) == TextLines.Normalise(text));
}
