using System.Net;
using System.Text;
using System.Text.Json;

namespace WebInbox.BrowserTests;

/// <summary>The endpoint and the headers, for callers without a page.</summary>
public sealed class EndpointTests : IDisposable
{
    // With "Expect: 100-continue" a body is sent only when the server wants it; on a busy machine it may take its time to say so.
    private readonly HttpClient client = new(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = Browser.Address };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => client.Dispose();

    [Theory]
    [InlineData("message/rfc822")]
    [InlineData("text/plain")]
    public async Task A_message_is_explained_as_bytes_and_as_text(string type)
    {
        var response = await PostAsync(await File.ReadAllBytesAsync(Repository.Bounce, Cancellation), type);

        var report = await JsonAsync(response);
        response.StatusCode.Should().Be(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.Should().Be("application/json");
        report.GetProperty("recipients")[0].GetProperty("reason").GetString().Should().Be("senderHostNotAllowed");
    }

    [Fact]
    public async Task The_advice_comes_in_the_language_that_was_asked_for()
    {
        var report = await JsonAsync(await PostAsync("550 5.1.1 User unknown"u8.ToArray(), "text/plain", "ja"));

        report.GetProperty("recipients")[0].GetProperty("remediations")[0].GetProperty("title").GetString().Should().MatchRegex(@"\p{IsHiragana}");
    }

    [Theory]
    [InlineData("message/rfc822", "xx", HttpStatusCode.BadRequest, "should be one of en, ja")]
    [InlineData("application/json", "en", HttpStatusCode.UnsupportedMediaType, "Send a message as message/rfc822")]
    public async Task A_bad_call_is_told_what_was_expected(string type, string language, HttpStatusCode status, string detail)
    {
        var response = await PostAsync("x"u8.ToArray(), type, language);

        response.StatusCode.Should().Be(status);
        (await JsonAsync(response)).GetProperty("detail").GetString().Should().Contain(detail);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_beyond_the_limit_is_refused_also_where_its_length_is_not_told(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/explanations") { Content = new ByteArrayContent(new byte[(5 * 1024 * 1024) + 1]) };
        request.Content.Headers.ContentType = new("message/rfc822");
        request.Headers.TransferEncodingChunked = chunked;
        // The server refuses what tells its length before it has read any of it, and would end the connection under a client that is still writing.
        request.Headers.ExpectContinue = !chunked;

        var response = await client.SendAsync(request, Cancellation);

        response.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
        (await JsonAsync(response)).GetProperty("detail").GetString().Should().Contain("5242880 bytes");
    }

    [Theory]
    [InlineData("")]
    [InlineData("page.js")]
    [InlineData("openapi/v1.json")]
    [InlineData("examples/storage-device")]
    [InlineData("no-such-page")]
    public async Task Every_answer_allows_the_browser_as_little_as_it_needs(string path)
    {
        var response = await client.GetAsync(path, Cancellation);

        var policy = response.Headers.GetValues("Content-Security-Policy").Should().ContainSingle().Subject;
        policy.Should().Contain("default-src 'none'").And.Contain("frame-ancestors 'none'").And.Contain("require-trusted-types-for 'script'").And.NotContain("unsafe").And.NotContain("http");
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        response.Headers.GetValues("Referrer-Policy").Should().Equal("no-referrer");
        response.Headers.Contains("Server").Should().BeFalse();
    }

    [Fact]
    public async Task No_cache_keeps_an_answer() =>
        (await PostAsync("550 5.1.1 User unknown"u8.ToArray(), "text/plain")).Headers.CacheControl!.NoStore.Should().BeTrue();

    [Theory]
    [InlineData("no-such-example")]
    [InlineData("..%2Fappsettings.json")]
    [InlineData("bounce.eml")]
    public async Task No_other_file_can_be_asked_for(string name) =>
        (await client.GetAsync($"examples/{name}", Cancellation)).StatusCode.Should().Be(HttpStatusCode.NotFound);

    /// <summary>Another site's name that was made to point here (DNS rebinding) gets nothing.</summary>
    [Fact]
    public async Task A_foreign_host_name_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "") { Headers = { Host = "evil.example" } };

        (await client.SendAsync(request, Cancellation)).StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    private async Task<HttpResponseMessage> PostAsync(byte[] body, string type, string language = "en")
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new(type) } };
        return await client.PostAsync($"api/explanations?lang={language}", content, Cancellation);
    }

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response) => JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).RootElement;
}
