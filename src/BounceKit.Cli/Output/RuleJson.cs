using System.Text.Json;
using System.Text.Json.Nodes;
using BounceKit.Classification;
using BounceKit.Cli.RuleChecks;
using BounceKit.Json;

namespace BounceKit.Cli.Output;

/// <summary>Rules as a rule file: what is written can be read again.</summary>
internal static class RuleJson
{
    public static string Of(IEnumerable<Rule> rules) => JsonText.Of(new JsonObject { ["version"] = 1, ["rules"] = new JsonArray([.. rules.Select(Of)]) });

    private static JsonObject Of(Rule rule)
    {
        var json = new JsonObject { ["id"] = rule.Id, ["reason"] = Words.Of(rule.Reason) };
        Add(json, "allOf", rule.AllOf.Select(phrase => phrase.Written));
        Add(json, "anyOf", rule.AnyOf.Select(phrase => phrase.Written));
        Add(json, "noneOf", rule.NoneOf.Select(phrase => phrase.Written));
        Add(json, "means", rule.Means.Select(classes => string.Join('|', classes)));
        Add(json, "unless", rule.Unless);
        if (rule.IsComposed) json["within"] = rule.Within;
        if (rule.SmtpCodes.Count > 0) json["smtpCodes"] = new JsonArray([.. rule.SmtpCodes.Select(code => JsonValue.Create(code))]);
        Add(json, "statusCodes", rule.StatusCodes.Select(RuleText.Of));
        Add(json, "commands", rule.Commands.Select(Words.Of));
        Add(json, "receivers", rule.Receivers);
        Add(json, "hosts", rule.Hosts);
        Add(json, "software", rule.Software);
        if (rule.BounceType is { } type) json["bounceType"] = Words.Of(type);
        if (rule.Recommendation is { } recommendation) json["recommendation"] = Words.Of(recommendation);
        if (rule.FixBy is { } fixBy) json["fixBy"] = Words.Of(fixBy);
        if (rule.RetryAfterSeconds is { } seconds) json["retryAfterSeconds"] = seconds;
        if (rule.Confidence is { } confidence) json["confidence"] = Words.Of(confidence);
        if (rule.Examples.Count > 0) json["examples"] = new JsonArray([.. rule.Examples.Select(Of)]);
        Add(json, "nearMisses", rule.NearMisses);
        if (rule.Source is not null) json["source"] = rule.Source;
        return json;
    }

    private static JsonNode Of(RuleExample example)
    {
        if (example is { RemoteMta: null, Command: null, Software: null, Recipient: null }) return JsonValue.Create(example.Text);
        var json = new JsonObject { ["text"] = example.Text };
        if (example.RemoteMta is not null) json["remoteMta"] = example.RemoteMta;
        if (example.Recipient is not null) json["recipient"] = example.Recipient;
        if (example.Command is { } command) json["command"] = Words.Of(command);
        if (example.Software is not null) json["software"] = example.Software;
        return json;
    }

    private static void Add(JsonObject json, string key, IEnumerable<string> texts)
    {
        var values = texts.Select(text => (JsonNode)JsonValue.Create(text)!).ToArray();
        if (values.Length > 0) json[key] = new JsonArray(values);
    }
}
