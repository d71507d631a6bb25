using System.Text.Json;
using Deque.AxeCore.Commons;

namespace WebInbox.BrowserTests;

/// <summary>What axe-core finds: contrast, names, roles, order of headings, landmarks.</summary>
public class AccessibilityTests(Browser browser)
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    [Theory]
    [InlineData("empty", false), InlineData("empty", true)]
    [InlineData("answer", false), InlineData("answer", true)]
    [InlineData("forged", false), InlineData("forged", true)]
    [InlineData("error", false), InlineData("error", true)]
    public void Nothing_stands_in_anybodys_way(string state, bool dark)
    {
        var page = ViewTests.Open(browser, state, 1200, "en", dark);
        page.Script<object?>("document.querySelectorAll('details').forEach(one => one.open = true)");

        page.Script<object?>(Axe);
        var found = page.AsyncScript<string>("axe.run().then(found => arguments[0](JSON.stringify(found.violations.map(one => one.id + ': ' + one.nodes.map(node => node.html + ' ' + node.failureSummary).join('; ')))))");

        JsonSerializer.Deserialize<string[]>(found).Should().BeEmpty();
    }
}
