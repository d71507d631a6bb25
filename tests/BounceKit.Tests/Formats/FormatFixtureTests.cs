using BounceKit.Formats;
using BounceKit.Tests.Fixtures;
using BounceKit.Tests.Reading;

namespace BounceKit.Tests.Formats;

/// <summary>A named format is only named where a message shows it: <c>Corpus/&lt;format&gt;/</c> holds at least one that the format recognises.</summary>
public class FormatFixtureTests
{
    public static TheoryData<string> NamedFormats => [.. FormatList.All.Where(f => f.Rank == FormatRank.Dialect).Select(f => f.Id)];

    [Theory]
    [MemberData(nameof(NamedFormats))]
    public void A_named_format_has_a_fixture_that_it_recognises(string id)
    {
        var format = FormatList.All.Single(f => f.Id == id);

        var recognised = Fixture.Names.Where(name => name.StartsWith(id + "/", StringComparison.Ordinal)).Where(name => format.Recognizes(new Notice(Mail.Read(Fixture.Bytes(name)))));

        recognised.Should().NotBeEmpty(because: "tests/BounceKit.Tests/Corpus/{0}/ shows what the format reads", id);
    }
}
