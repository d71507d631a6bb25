using BounceKit.Tests.Fixtures;

namespace BounceKit.Webhooks.Tests;

/// <summary>Every body under <c>Payloads</c> gives the result that stands beside it; <c>BOUNCEKIT_WRITE_EXPECTED=1</c> writes them anew.</summary>
public class PayloadTests
{
    public static TheoryData<string> Payloads => Payload.Rows;

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_body_gives_the_expected_result(string payload)
    {
        var result = ResultText.Of(WebhookParser.Default.Parse(Payload.Bytes(payload)));

        if (Payload.WritesExpected) File.WriteAllText(Payload.ExpectedPathInRepository(payload), result);
        else result.Should().Be(File.ReadAllText(Payload.ExpectedPath(payload)), because: "{0}.expected.json says so", payload);
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public async Task A_body_gives_the_same_from_bytes_text_and_a_stream_that_trickles(string payload)
    {
        var fromBytes = ResultText.Of(WebhookParser.Default.Parse(Payload.Bytes(payload)));

        var fromText = ResultText.Of(WebhookParser.Default.Parse(Payload.Text(payload)));
        var fromStream = ResultText.Of(await WebhookParser.Default.ParseAsync(new TricklingStream(Payload.Bytes(payload)), cancellationToken: TestContext.Current.CancellationToken));

        fromText.Should().Be(fromBytes);
        fromStream.Should().Be(fromBytes);
    }

    [Theory]
    [InlineData("amazon-ses", WebhookProvider.AmazonSes)]
    [InlineData("sendgrid", WebhookProvider.SendGrid)]
    [InlineData("mailgun", WebhookProvider.Mailgun)]
    [InlineData("postmark", WebhookProvider.Postmark)]
    [InlineData("sparkpost", WebhookProvider.SparkPost)]
    public void A_provider_is_recognised_by_the_shape_of_its_events(string folder, WebhookProvider provider)
    {
        foreach (var payload in Payload.Names.Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal)))
        {
            var recognised = WebhookParser.Default.Parse(Payload.Bytes(payload));
            var named = WebhookParser.Default.Parse(Payload.Bytes(payload), provider);

            recognised.Events.Select(e => e.Provider).Distinct().Should().BeSubsetOf([provider], because: payload);
            ResultText.Of(recognised).Should().Be(ResultText.Of(named), because: payload);
        }
    }

    [Fact]
    public void Every_expectation_has_its_body()
    {
        var expectations = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Payloads"), "*.expected.json", SearchOption.AllDirectories);

        expectations.Where(path => !File.Exists(path.Replace(".expected.json", ".json", StringComparison.Ordinal))).Should().BeEmpty();
    }
}
