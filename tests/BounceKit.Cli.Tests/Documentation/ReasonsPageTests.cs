using System.Globalization;
using System.Text;
using System.Xml.Linq;
using BounceKit.Classification;
using BounceKit.Json;

namespace BounceKit.Cli.Tests.Documentation;

/// <summary>
/// <c>docs/reasons.md</c> is written from the enumeration's own documentation and the table of defaults. After a change of either:
/// <c>BOUNCEKIT_WRITE_DOCS=1 dotnet test</c>.
/// </summary>
public class ReasonsPageTests
{
    [Fact]
    public void The_page_of_reasons_is_up_to_date()
    {
        var page = Page();

        if (Environment.GetEnvironmentVariable("BOUNCEKIT_WRITE_DOCS") is "1") File.WriteAllText(Repository.PathOf("docs", "reasons.md"), page);

        Repository.Read("docs", "reasons.md").Should().Be(page);
    }

    private static string Page()
    {
        var page = new StringBuilder("""
            # Reasons

            Why a delivery failed: one per recipient, each with a remedy of its own. Names are never changed; new ones may be added.
            The last three columns are defaults, which a rule may override within one limit: `hard` and `suppressRecipient` are given only for the reasons that have them here.
            While delivery is still being tried the type is always `soft`, and nothing is suppressed.

            | reason | what the other side said | category | type | recommendation | who acts |
            |---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        var summaries = Summaries();
        foreach (var reason in Enum.GetValues<BounceReason>().Where(reason => reason is not (BounceReason.None or BounceReason.Undetermined)).Append(BounceReason.Undetermined))
        {
            var row = ReasonTable.Of(reason);
            page.Append(CultureInfo.InvariantCulture, $"| `{Words.Of(reason)}` | {summaries[reason.ToString()]} | {Words.Of(row.Category)} | {Words.Of(row.Type)} | {Words.Of(row.Recommendation)} | {Words.Of(row.FixBy)} |\n");
        }

        return page.Append("\n`none` stands where there is nothing to explain: a receipt, a complaint, an unsubscribe request, a read receipt.\n").ToString();
    }

    /// <summary>The sentences of the XML documentation that the compiler writes beside the library.</summary>
    private static Dictionary<string, string> Summaries()
    {
        const string Prefix = "F:BounceKit.BounceReason.";
        return XDocument.Load(Path.Combine(AppContext.BaseDirectory, "BounceKit.xml")).Descendants("member")
            .Where(member => ((string?)member.Attribute("name"))?.StartsWith(Prefix, StringComparison.Ordinal) == true)
            .ToDictionary(member => ((string)member.Attribute("name")!)[Prefix.Length..], member => member.Element("summary")!.Value.Trim().TrimEnd('.'));
    }
}
