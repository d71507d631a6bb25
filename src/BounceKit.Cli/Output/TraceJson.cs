using System.Text.Json.Nodes;
using BounceKit.Classification;
using BounceKit.Json;

namespace BounceKit.Cli.Output;

/// <summary>A trace as JSON: <c>[{ normalForm, matches: [{ ruleId, reason, kind, matchedText, beatenBy }] }]</c>, the winner first.</summary>
internal static class TraceJson
{
    /// <summary>A report with the trace of each recipient beside its outcome.</summary>
    public static string Beside(BounceReport report, Func<BounceReport, RecipientOutcome, ClassificationTrace> trace)
    {
        var json = JsonNode.Parse(BounceJson.Serialize(report))!.AsObject();
        for (var i = 0; i < report.Recipients.Count; i++) json["recipients"]![i]!["trace"] = Of(trace(report, report.Recipients[i]));
        return JsonText.Of(json);
    }

    public static JsonArray Of(ClassificationTrace trace) => [.. trace.Steps.Select(Of)];

    private static JsonObject Of(TraceStep step) => new()
    {
        ["normalForm"] = TraceText.Readable(step.NormalForm),
        ["matches"] = new JsonArray([.. step.Matches.Select(Of)]),
    };

    private static JsonObject Of(TracedMatch match)
    {
        var json = new JsonObject
        {
            ["ruleId"] = match.Rule.Id,
            ["reason"] = Words.Of(match.Rule.Reason),
            ["kind"] = Words.Of(match.Rule.Rank),
        };
        if (match.MatchedText is not null) json["matchedText"] = match.MatchedText;
        if (match.BeatenBy is { } step) json["beatenBy"] = Words.Of(step);
        return json;
    }
}
