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

    [Fact]
    public void Every_kind_of_message_is_shown()
    {
        var kinds = Fixture.Names.Select(name => BounceParser.Default.Parse(Fixture.Bytes(name)).Kind).Distinct();

        kinds.Should().BeEquivalentTo(Enum.GetValues<BounceKind>());
    }

    [Fact]
    public void Every_reason_is_shown_but_those_that_only_some_providers_give()
    {
        var shown = Fixture.Names.SelectMany(name => BounceParser.Default.Parse(Fixture.Bytes(name)).Recipients).Select(r => r.Reason).Distinct();

        Enum.GetValues<BounceReason>().Except(shown).Should().BeSubsetOf(GivenByProvidersOnly);
    }

    /// <summary>A project about line ends must keep them: a check-out that converts them breaks these.</summary>
    [Theory]
    [InlineData("rfc3464/line-ends-lf", "A518102574C11DE0D2D5AF5127C8598485190F2DACAA5BA9EF301B660625AACC")]
    [InlineData("rfc3464/line-ends-crlf", "65CC26AD8A1C9A45354CEA9EAA882F502C65E73C616431B076DADFEBF571E5B2")]
    [InlineData("rfc3464/line-ends-cr", "2B3D48FFD26FBF70712C165E3F60F3194A8F9DBF5AC8F2290134AAEC61CE86FB")]
    public void The_line_ends_of_a_fixture_are_as_they_were_written(string fixture, string sha256) =>
        Convert.ToHexString(SHA256.HashData(Fixture.Bytes(fixture))).Should().Be(sha256);

    private static readonly BounceReason[] GivenByProvidersOnly =
    [
        BounceReason.AddressSuppressed, BounceReason.SendingQuotaExceeded, BounceReason.SenderSuspended, BounceReason.DomainBlocked, BounceReason.TlsVerificationFailed,
    ];
}
