using System.Globalization;
using System.Text;
using System.Xml.Linq;
using BounceKit.Classification;
using BounceKit.Json;
using BounceKit.Remediations;

namespace BounceKit.Cli.Tests.Documentation;

/// <summary>
/// <c>docs/reasons.md</c> and <c>docs/reasons.ja.md</c> are written from the table of defaults, the enumeration's own documentation and the catalogue of advice. After a change
/// of one: <c>BOUNCEKIT_WRITE_DOCS=1 dotnet test</c>.
/// </summary>
public class ReasonsPageTests
{
    private static readonly IReadOnlyList<BounceReason> Reasons =
        [.. Enum.GetValues<BounceReason>().Where(reason => reason is not (BounceReason.None or BounceReason.Undetermined)), BounceReason.Undetermined];

    [Theory]
    [InlineData("reasons.md")]
    [InlineData("reasons.ja.md")]
    public void The_page_of_reasons_is_up_to_date(string name)
    {
        var page = name == "reasons.ja.md" ? JapanesePage() : EnglishPage();

        if (Environment.GetEnvironmentVariable("BOUNCEKIT_WRITE_DOCS") is "1") File.WriteAllText(Repository.PathOf("docs", name), page);

        Repository.Read("docs", name).Should().Be(page);
    }

    private static string EnglishPage()
    {
        var summaries = Summaries();
        return Page(
            """
            # Reasons

            Why a delivery failed: one per recipient, each with a remedy of its own; a reason leads to [what to do about it](advice.md). Names are never changed; new ones may be added.
            The last three columns are defaults, which a rule may override within one limit: `hard` and `suppressRecipient` are given only for the reasons that have them here.
            While delivery is still being tried the type is always `soft`, and nothing is suppressed.

            [日本語](reasons.ja.md)

            | reason | what the other side said | category | type | recommendation | who acts |
            |---|---|---|---|---|---|

            """,
            "advice.md",
            reason => summaries[reason.ToString()],
            "`none` stands where there is nothing to explain: a receipt, a complaint, an unsubscribe request, a read receipt.");
    }

    private static string JapanesePage()
    {
        var catalog = AdviceCatalog.For(CultureInfo.GetCultureInfo("ja"));
        return Page(
            """
            # 理由

            配送できなかった理由です。宛先ごとに一つずつ付き、理由ごとに[対処](advice.ja.md)が異なります。名前は変わりません。新しい名前が加わることはあります。
            右の 3 列は既定値で、規則によって変わることがあります。ただし、`hard` と `suppressRecipient` になるのは、この表でそうなっている理由だけです。
            配送が続いている間は、種別は必ず `soft` で、宛先を抑止することはありません。

            [English](reasons.md)

            | 理由 | 意味 | 分類 | 種別 | 推奨 | 対処する人 |
            |---|---|---|---|---|---|

            """,
            "advice.ja.md",
            reason => catalog.Advise(new AdviceQuery { Reason = reason })[0].Title,
            "説明すべきことがないとき（配達の報告、苦情、配信停止の依頼、開封通知）は `none` です。");
    }

    private static string Page(string head, string advice, Func<BounceReason, string> meaning, string end)
    {
        var page = new StringBuilder(head.ReplaceLineEndings("\n"));
        foreach (var reason in Reasons)
        {
            var row = ReasonTable.Of(reason);
            var name = Words.Of(reason);
            page.Append(CultureInfo.InvariantCulture, $"| [`{name}`]({advice}#{name.ToLowerInvariant()}) | {meaning(reason)} | {Words.Of(row.Category)} | {Words.Of(row.Type)} | {Words.Of(row.Recommendation)} | {Words.Of(row.FixBy)} |\n");
        }

        return page.Append('\n').Append(end).Append('\n').ToString();
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
