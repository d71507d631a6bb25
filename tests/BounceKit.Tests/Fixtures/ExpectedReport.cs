using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BounceKit.Tests.Fixtures;

/// <summary>
/// A report in the form in which fixtures keep it: its whole JSON, but advice and findings by their ids and warnings by their codes,
/// so that a reworded sentence changes no fixture.
/// </summary>
internal static class ExpectedReport
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static string Of(BounceReport report)
    {
        var json = JsonNode.Parse(BounceJson.Serialize(report))!.AsObject();
        Shorten(json, "warnings", "code");
        if (json["authenticity"] is JsonObject authenticity) Shorten(authenticity, "findings", "id");
        foreach (var recipient in json["recipients"]?.AsArray() ?? [])
        {
            Shorten(recipient!.AsObject(), "findings", "id");
            Shorten(recipient!.AsObject(), "remediations", "id");
        }

        return json.ToJsonString(Readable) + "\n";
    }

    private static void Shorten(JsonObject json, string name, string key)
    {
        if (json[name] is not JsonArray entries) return;
        json[name] = new JsonArray([.. entries.Select(entry => (JsonNode)entry![key]!.GetValue<string>())]);
    }
}
