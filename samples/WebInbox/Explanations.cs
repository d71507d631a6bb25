using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using BounceKit;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;

namespace WebInbox;

/// <summary>The endpoint: a bounce goes in, the report comes out.</summary>
internal static class Explanations
{
    public const int MaxBytes = 5 * 1024 * 1024;

    /// <summary>One parser for each language of the advice; a parser is made once and serves all requests. The limits are tight, since strangers can send here.</summary>
    private static readonly Dictionary<string, BounceParser> Parsers = new[] { "en", "ja" }.ToDictionary(language => language, language => new BounceParser(new BounceParserOptions
    {
        Culture = CultureInfo.GetCultureInfo(language),
        MaxRecipients = 500,
        MaxDiagnosticLength = 2_000,
    }));

    private static readonly string Languages = string.Join(", ", Parsers.Keys);

    public static void MapExplanations(this IEndpointRouteBuilder routes) => routes
        .MapPost("/api/explanations", ExplainAsync)
        .WithName("explain")
        .WithSummary("Explains a bounce")
        .WithDescription("Takes a message as its bytes (message/rfc822), or whatever a person copied (text/plain in UTF-8): a message, a part of one, a server's reply, a line of a log. lang is the language of the advice: en (default) or ja. What is no bounce gives a report too, of the kind notABounce.")
        .Accepts<string>("message/rfc822", "text/plain")
        .Produces<BounceReport>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            if (operation.Parameters?[0].Schema is OpenApiSchema lang) lang.Enum = [.. Parsers.Keys.Select(language => (JsonNode)language)];
            return Task.CompletedTask;
        });

    /// <summary>What a caller can do about a refusal, where the framework says only that it refused.</summary>
    public static void Describe(ProblemDetailsContext problem) => problem.ProblemDetails.Detail ??= problem.ProblemDetails.Status switch
    {
        StatusCodes.Status413PayloadTooLarge => $"A message has at most {MaxBytes} bytes here. Send the notice without what was attached to the returned message.",
        StatusCodes.Status415UnsupportedMediaType => "Send a message as message/rfc822, or copied text as text/plain in UTF-8.",
        _ => null,
    };

    private static async Task<Results<ContentHttpResult, ProblemHttpResult>> ExplainAsync(HttpRequest request, CancellationToken cancellationToken, string lang = "en")
    {
        if (!Parsers.TryGetValue(lang, out var parser)) return TypedResults.Problem($"lang is \"{lang}\", but should be one of {Languages}.", statusCode: StatusCodes.Status400BadRequest);

        var report = request.HasTextContent()
            ? parser.ParseText(await new StreamReader(request.Body, Encoding.UTF8).ReadToEndAsync(cancellationToken))
            : await parser.ParseAsync(request.Body, cancellationToken);

        // BounceJson writes the form that the documentation promises; the framework's own settings would not leave out what the mail does not say.
        return TypedResults.Text(BounceJson.Serialize(report), "application/json", Encoding.UTF8);
    }

    /// <summary>Pasted text has been decoded by the browser; a file comes as its bytes, because only the mail itself says in which charset they are.</summary>
    private static bool HasTextContent(this HttpRequest request) => request.ContentType?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) is true;
}
