using BounceKit.Cli.Output;

namespace BounceKit.Cli.Tests.Output;

public class LineBreaksTests
{
    [Theory]
    [InlineData("one two three", 7, "one two\nthree")]
    [InlineData("a-very-long-word in here", 6, "a-very-long-word\nin\nhere")]
    [InlineData("first\nsecond line", 20, "first\nsecond line")]
    [InlineData("受信者が見つかりません", 10, "受信者が見\nつかりませ\nん")]
    [InlineData("見つかりません。次の行", 14, "見つかりませ\nん。次の行")]
    [InlineData("これは「引用」です", 8, "これは\n「引用」\nです")]
    [InlineData("応答 451 は一時的", 10, "応答 451\nは一時的")]
    [InlineData("", 10, "")]
    public void Lines_break_where_a_reader_expects_it(string text, int width, string lines) => LineBreaks.Fit(text, width).Should().Be(lines);
}
