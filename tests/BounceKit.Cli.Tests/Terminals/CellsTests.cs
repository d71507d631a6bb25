using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Tests.Terminals;

public class CellsTests
{
    [Theory]
    [InlineData("User unknown", 20, "User unknown")]
    [InlineData("User unknown", 10, "User unk …")]
    [InlineData("宛先不明です", 12, "宛先不明です")]
    [InlineData("宛先不明です", 11, "宛先不明 …")]
    [InlineData("宛先不明です", 9, "宛先不 …")]
    [InlineData("ab😀cd", 5, "ab …")]
    [InlineData("e\u0301e\u0301e\u0301e\u0301", 4, "e\u0301e\u0301e\u0301e\u0301")]
    [InlineData("e\u0301e\u0301e\u0301e\u0301e\u0301", 4, "e\u0301e\u0301 …")]
    public void A_text_is_cut_by_columns_and_between_characters(string text, int columns, string cut) => Cells.Cut(text, columns).Should().Be(cut);

    [Fact]
    public void Japanese_takes_two_columns_a_character() => Cells.Of("5 通を読みました").Should().Be(16);
}
