using System.Text;
using BounceKit.Formats;

namespace BounceKit.Tests.Formats;

/// <summary>docs/formats.md is made from the code. <c>BOUNCEKIT_WRITE_DOCS=1 dotnet test</c> writes it anew.</summary>
public class FormatsDocumentTests
{
    [Fact]
    public void The_document_of_formats_is_current()
    {
        var expected = Document();

        DocumentFile.ReadOrWrite("formats.md", expected).Should().Be(expected, because: "it is generated: run the tests once with BOUNCEKIT_WRITE_DOCS=1");
    }

    [Fact]
    public void The_ids_of_formats_are_unique() => FormatList.All.Select(f => f.Id).Should().OnlyHaveUniqueItems();

    private static string Document()
    {
        var text = new StringBuilder();
        text.Append("# What is read\n\n");
        text.Append("Generated from `FormatList` and `Tables/dialects.json`; do not edit.\n\n");
        text.Append("Formats add up: a standard part gives the fields, the text of the notice what the part leaves out. `format` in the report is the most standard reading\n");
        text.Append("that gave a recipient. An unknown server's bounce is read as `generic`, by its structure: addresses near replies, in any language.\n");
        foreach (var rank in new[] { FormatRank.Standard, FormatRank.Dialect, FormatRank.Generic })
        {
            text.Append("\n## ").Append(rank).Append("\n| `format` | what it is |\n|---|---|\n");
            foreach (var format in FormatList.All.Where(f => f.Rank == rank)) text.Append("| `").Append(format.Id).Append("` | ").Append(format.Description).Append(" |\n");
        }

        text.Append("\nBeside these, `rfc3834` stands for an auto-reply and `reply` for a single reply or log line that was pasted.\n");
        return text.ToString();
    }
}
