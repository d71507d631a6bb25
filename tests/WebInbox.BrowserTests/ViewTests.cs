namespace WebInbox.BrowserTests;

/// <summary>Every state of the page, wide and narrow, in both languages.</summary>
public class ViewTests(Browser browser)
{
    private static readonly int[] Widths = [1200, 390];

    public static TheoryData<string, int, string> Views()
    {
        var views = new TheoryData<string, int, string>();
        foreach (var state in new[] { "empty", "answer", "three-recipients", "forged", "error" })
            foreach (var width in Widths)
                foreach (var language in new[] { "en", "ja" })
                    views.Add(state, width, language);
        return views;
    }

    [Theory, MemberData(nameof(Views))]
    public void Nothing_reaches_beyond_the_edge(string state, int width, string language)
    {
        var page = Open(browser, state, width, language);

        page.Photograph($"{state}-{width}-{language}");
        page.Script<long>("return document.documentElement.scrollWidth").Should().BeLessThanOrEqualTo(width);
    }

    [Theory]
    [InlineData(1200)]
    [InlineData(390)]
    public void Not_even_a_word_without_an_end_does(int width)
    {
        var page = InboxPage.Open(browser, width: width);

        page.Explain($"550 5.1.1 <{new string('a', 900)}@example.org> User unknown {new string('W', 900)} https://example.org/{new string('x', 900)}");

        page.Photograph($"endless-{width}");
        page.Script<long>("return document.documentElement.scrollWidth").Should().BeLessThanOrEqualTo(width);
    }

    /// <summary>The page in one of its states.</summary>
    internal static InboxPage Open(Browser browser, string state, int width, string language, bool dark = false)
    {
        var page = InboxPage.Open(browser, language, width, width < 600 ? 844 : 900, dark);
        switch (state)
        {
            case "answer":
                page.Click("#examples li:nth-child(1) button");
                page.UntilAnswered();
                break;
            case "three-recipients":
                page.Click("#examples li:nth-child(2) button");
                page.UntilAnswered();
                break;
            case "forged":
                page.Drop("forged.eml", HostileMail.Forged);
                break;
            case "error":
                page.Click("button[type=submit]");
                break;
        }

        return page;
    }
}
