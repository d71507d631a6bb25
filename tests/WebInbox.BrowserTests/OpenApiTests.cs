using System.Text;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace WebInbox.BrowserTests;

/// <summary>The OpenAPI document says what the endpoint really answers.</summary>
public sealed class OpenApiTests(Browser browser) : IDisposable
{
    private readonly HttpClient client = new() { BaseAddress = Browser.Address };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => client.Dispose();

    [Fact]
    public async Task Every_report_is_as_the_document_says()
    {
        var schema = await SchemaOfReportsAsync();

        var wrong = new List<string>();
        foreach (var file in Repository.Fixtures)
        {
            using var body = new ByteArrayContent(await File.ReadAllBytesAsync(file, Cancellation)) { Headers = { ContentType = new("message/rfc822") } };
            var response = await client.PostAsync("api/explanations", body, Cancellation);
            wrong.AddRange(schema.Validate(await response.Content.ReadAsStringAsync(Cancellation)).Select(error => $"{file}: {error}"));
        }

        wrong.Should().BeEmpty();
    }

    [Fact]
    public async Task The_document_would_not_say_just_anything()
    {
        var schema = await SchemaOfReportsAsync();

        var wrong = string.Join('\n', schema.Validate("""{ "kind": "nonsense", "recipients": [ { "address": 7, "status": "9.9.9", "smtpCommand": "rcpt", "other": 1 } ] }"""));

        wrong.Should().ContainAll("#/kind", "#/recipients[0].address", "#/recipients[0].status", "#/recipients[0].smtpCommand", "#/recipients[0].other");
    }

    [Fact]
    public async Task The_page_has_words_for_every_reason_in_the_document()
    {
        var reasons = (await DocumentAsync())["components"]!["schemas"]!["BounceReason"]!["enum"]!.AsArray().Select(reason => reason!.GetValue<string>()).ToArray();
        var page = InboxPage.Open(browser);

        var worded = page.AsyncScript<string>("import('/reasons.js').then(({ reasons }) => arguments[0](Object.entries(reasons).filter(([, words]) => words.en && words.ja).map(([reason]) => reason).join()))").Split(',');

        worded.Should().BeEquivalentTo(reasons);
    }

    private async Task<JsonNode> DocumentAsync() => JsonNode.Parse(await client.GetStringAsync("openapi/v1.json", Cancellation))!;

    /// <summary>The report's schema as one of its own. What is not named there is no part of a report.</summary>
    private async Task<JsonSchema> SchemaOfReportsAsync()
    {
        var schemas = (await DocumentAsync())["components"]!["schemas"]!.AsObject();
        foreach (var (_, schema) in schemas)
        {
            if (schema!["properties"] is not null) schema["additionalProperties"] = false;
        }

        var alone = new JsonObject { ["$ref"] = "#/definitions/BounceReport", ["definitions"] = schemas.DeepClone() };
        return await JsonSchema.FromJsonAsync(alone.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal), Cancellation);
    }
}
