using BounceKit.Tests.Fixtures;

namespace BounceKit.Tests.Hostile;

/// <summary>The line ends that a mail store or a copy gave a message say nothing: the report stays the same.</summary>
public class LineEndTests
{
    public static TheoryData<string> Fixtures => Fixture.Rows;

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void LF_and_CRLF_give_the_same_report(string fixture) =>
        Report(fixture, "\n").Should().Be(Report(fixture, "\r\n"));

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void LF_and_CR_give_the_same_report(string fixture) =>
        Report(fixture, "\n").Should().Be(Report(fixture, "\r"));

    private static string Report(string fixture, string lineEnd)
    {
        var text = Fixture.Text(fixture).Replace("\r\n", "\n").Replace('\r', '\n').Replace("\n", lineEnd);
        return BounceJson.Serialize(BounceParser.Default.Parse(System.Text.Encoding.Latin1.GetBytes(text)));
    }
}
