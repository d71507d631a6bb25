using Microsoft.AspNetCore.Http.HttpResults;

namespace WebInbox;

/// <summary>A few bounces to try the page with.</summary>
internal static class Examples
{
    /// <summary>What may be asked for. A name from outside never becomes a path.</summary>
    private static readonly Dictionary<string, string> Files = new()
    {
        ["storage-device"] = "bounce.eml",
        ["three-recipients"] = "3-three-reasons.eml",
        ["greylisted"] = "5-greylisted.eml",
    };

    public static void MapExamples(this IEndpointRouteBuilder routes) => routes
        .MapGet("/examples/{name}", Results<PhysicalFileHttpResult, NotFound> (string name) => Files.TryGetValue(name, out var file)
            ? TypedResults.PhysicalFile(Path.Combine(AppContext.BaseDirectory, "examples", file), "message/rfc822")
            : TypedResults.NotFound())
        .ExcludeFromDescription();
}
