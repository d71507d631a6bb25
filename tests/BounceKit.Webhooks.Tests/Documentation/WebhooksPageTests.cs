using BounceKit.Tests;

namespace BounceKit.Webhooks.Tests.Documentation;

/// <summary>The pages say what the tables and the code say. <c>BOUNCEKIT_WRITE_DOCS=1 dotnet test</c> writes docs/webhooks.md anew.</summary>
public class WebhooksPageTests
{
    [Fact]
    public void The_page_of_webhooks_is_current()
    {
        var expected = WebhooksPage.Text().ReplaceLineEndings("\n");

        DocumentFile.ReadOrWrite("webhooks.md", expected).Should().Be(expected, because: "it is generated: run the tests once with BOUNCEKIT_WRITE_DOCS=1");
    }

    [Fact]
    public void The_package_s_page_shows_code_that_runs() =>
        File.ReadAllText(Path.Combine(DocumentFile.Root(), "src", "BounceKit.Webhooks", "PACKAGE.md")).ReplaceLineEndings("\n").Should().Contain(Snippets.Text("read"));

    [Fact]
    public void A_checked_event_decides_like_a_bounce_by_mail()
    {
        var parser = new WebhookParser(new WebhookParserOptions { SignatureIsChecked = true });
        var told = parser.Parse(Payload.Bytes("postmark/hard-bounce")).Events[0];

        var decision = Snippets.Decide(told, told.Report.Recipients[0], DateTimeOffset.UnixEpoch);

        decision.Action.Should().Be(SuppressionAction.Suppress);
    }

    [Fact]
    public void An_unchecked_event_asks_for_a_review()
    {
        var told = Payload.Event("postmark/hard-bounce");

        Snippets.Decide(told, told.Report.Recipients[0], DateTimeOffset.UnixEpoch).Action.Should().Be(SuppressionAction.Review);
    }
}
