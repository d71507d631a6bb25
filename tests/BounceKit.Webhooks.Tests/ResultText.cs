using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BounceKit.Tests.Fixtures;

namespace BounceKit.Webhooks.Tests;

/// <summary>A result in the form in which the payloads' expectations are kept: everything but the events' own JSON, advice by its ids and warnings by their codes.</summary>
internal static class ResultText
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string Of(WebhookResult result)
    {
        var json = new JsonObject { ["events"] = new JsonArray([.. result.Events.Select(EventOf)]) };
        if (result.Truncated) json["truncated"] = true;
        if (result.Warnings.Count > 0) json["warnings"] = new JsonArray([.. result.Warnings.Select(warning => (JsonNode)warning.Code)]);
        return json.ToJsonString(Readable) + "\n";
    }

    private static JsonNode EventOf(WebhookEvent told)
    {
        var json = new JsonObject { ["provider"] = told.Provider.ToString() };
        if (told.Name is not null) json["name"] = told.Name;
        if (told.Cause is not null) json["cause"] = told.Cause;
        if (told.Id is not null) json["id"] = told.Id;
        if (!told.IsKnown) json["isKnown"] = false;
        json["report"] = JsonNode.Parse(ExpectedReport.Of(told.Report));
        return json;
    }
}
