using BounceKit.Cli.Output;

namespace BounceKit.Cli.Tests.Output;

public class CsvRowTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("plain", "plain")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\r\nlines", "two lines")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1", "'＝1")]
    [InlineData("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"")]
    [InlineData("5.7.1", "5.7.1")]
    [InlineData("\u001b[0m", "␛[0m")]
    public void Cells_are_quoted_where_needed_and_never_formulas(string? value, string cell)
    {
        using var output = new StringWriter();

        CsvRow.Write(output, [value, "end"]);

        output.ToString().Should().Be($"{cell},end\r\n");
    }
}
