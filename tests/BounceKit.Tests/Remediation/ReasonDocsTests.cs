namespace BounceKit.Tests.Remediations;

/// <summary>The pages of reasons say what the catalogue says. <c>BOUNCEKIT_WRITE_DOCS=$PWD/docs dotnet test</c> at the root writes them anew.</summary>
public class ReasonDocsTests
{
    [Theory]
    [InlineData("en", "reasons.md")]
    [InlineData("ja", "reasons.ja.md")]
    public void The_page_of_reasons_is_current(string language, string page)
    {
        var text = ReasonDocs.Write(language);

        DocumentFile.ReadOrWrite(page, text).Should().Be(text, because: "it is generated: run the tests once with BOUNCEKIT_WRITE_DOCS=$PWD/docs");
    }
}
