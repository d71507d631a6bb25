namespace BounceKit.Tests.Remediations;

/// <summary>The pages of advice say what the catalogue says. <c>BOUNCEKIT_WRITE_DOCS=1 dotnet test</c> writes them anew.</summary>
public class AdvicePageTests
{
    [Theory]
    [InlineData("en", "advice.md")]
    [InlineData("ja", "advice.ja.md")]
    public void The_page_of_advice_is_current(string language, string page)
    {
        var text = AdvicePage.Write(language);

        DocumentFile.ReadOrWrite(page, text).Should().Be(text, because: "it is generated: run the tests once with BOUNCEKIT_WRITE_DOCS=1");
    }
}
