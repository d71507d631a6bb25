using System.Text.RegularExpressions;

namespace BounceKit.Cli.Tests.Documentation;

/// <summary>The table for those who come from Sisimai leaves no reason out and says the same both ways.</summary>
public partial class MigrationPageTests
{
    private static readonly string Page = Repository.Read("docs", "migration.md");

    private static readonly string There = Between("### Our reasons in Sisimai's words", "### Sisimai's words in our reasons");

    private static readonly string Back = Between("### Sisimai's words in our reasons", "## From MailBounceDetector");

    [Fact]
    public void Every_reason_but_none_has_its_row() =>
        OurReasons(There, column: 1).Should().BeEquivalentTo(Enum.GetNames<BounceReason>().Except([nameof(BounceReason.None)]));

    [Fact]
    public void Every_reason_can_be_reached_from_a_word_of_sisimai() =>
        OurReasons(Back, column: 2).Distinct().Should().Contain(Enum.GetNames<BounceReason>());

    private static IEnumerable<string> OurReasons(string table, int column) => table.Split('\n')
        .Where(row => row.StartsWith('|'))
        .SelectMany(row => Name().Matches(row.Split('|')[column]).Select(match => match.Groups["name"].Value))
        .Where(name => Enum.IsDefined(typeof(BounceReason), name));

    private static string Between(string from, string to) => Page[Page.IndexOf(from, StringComparison.Ordinal)..Page.IndexOf(to, StringComparison.Ordinal)];

    [GeneratedRegex("`(?<name>[A-Za-z0-9]+)`")]
    private static partial Regex Name();
}
