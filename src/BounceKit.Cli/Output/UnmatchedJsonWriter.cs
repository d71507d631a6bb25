using System.Text.Json.Nodes;
using BounceKit.Json;

namespace BounceKit.Cli.Output;

/// <summary>What no rule knew, as JSON: one array, or one object a line; each group with the beginning of a rule for it.</summary>
internal sealed class UnmatchedJsonWriter(TextWriter output, bool lines) : IReportWriter
{
    private readonly UnmatchedGroups groups = new();

    public void Write(BounceReport report) => groups.Add(report);

    public void End()
    {
        var number = 0;
        var all = groups.InOrder.Select(group => Of(group, ++number));
        if (!lines)
        {
            output.Write(JsonText.Of(new JsonArray([.. all])));
            output.Write('\n');
            return;
        }

        foreach (var group in all) output.Write(JsonText.LineOf(group) + "\n");
    }

    private static JsonObject Of(UnmatchedGroups.Group group, int number)
    {
        var json = new JsonObject
        {
            ["count"] = group.Count,
            ["form"] = group.Form,
            ["example"] = group.Example,
            ["reason"] = Words.Of(group.Reason),
        };
        if (group.Code is not null) json["code"] = group.Code;
        if (group.RemoteMta is not null) json["remoteMta"] = group.RemoteMta;
        if (group.Sources.Count > 0) json["sources"] = new JsonArray([.. group.Sources.Select(source => JsonValue.Create(source))]);
        json["rule"] = RuleSkeleton.Of(group, number);
        return json;
    }
}
