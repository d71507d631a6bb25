using System.Security.Cryptography;
using BounceKit.Tests.Fixtures;

namespace BounceKit.Tests;

/// <summary>Every message under <c>Corpus</c> gives the report that stands beside it. <c>Corpus/README.md</c> says how to add one.</summary>
public class CorpusTests
{
    public static TheoryData<string> Fixtures => Fixture.Rows;

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_message_gives_the_expected_report(string fixture)
    {
        var report = ExpectedReport.Of(BounceParser.Default.Parse(Fixture.Bytes(fixture)));

        if (Fixture.WritesExpected) File.WriteAllText(Fixture.ExpectedPathInRepository(fixture), report);
        else report.Should().Be(File.ReadAllText(Fixture.ExpectedPath(fixture)), because: "{0}.expected.json says so; where the new report is right, see Corpus/README.md", fixture);
    }

    [Fact]
    public void Every_expected_report_has_its_message()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Corpus");

        var reports = Directory.EnumerateFiles(folder, "*.expected.json", SearchOption.AllDirectories);

        reports.Where(path => !File.Exists(path.Replace(".expected.json", ".eml", StringComparison.Ordinal))).Should().BeEmpty();
    }
}
