using System.Globalization;
using System.Text.Json.Nodes;
using BounceKit.Cli.Summaries;
using BounceKit.Json;

namespace BounceKit.Cli.Output;

/// <summary>A summary as one JSON object: totals, and for each question an array of names with their counts, the commonest first.</summary>
internal static class SummaryJson
{
    public static string Of(MailboxSummary summary) => JsonText.Of(new JsonObject
    {
        ["messages"] = summary.Messages,
        ["outcomes"] = summary.Outcomes,
        ["kinds"] = Of(summary.Kinds, "kind", Words.Of),
        ["reasons"] = Of(summary.Reasons, "reason", Words.Of),
        ["categories"] = Of(summary.Categories, "category", Words.Of),
        ["recommendations"] = Of(summary.Recommendations, "recommendation", Words.Of),
        ["receivers"] = Of(summary.Receivers, "receiver", name => name),
        ["sendingIps"] = Of(summary.SendingIps, "ip", ip => ip),
        ["overTime"] = new JsonArray([.. summary.Days.Columns().Select(column => new JsonObject { ["from"] = column.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["count"] = column.Count })]),
        ["unmatched"] = new JsonArray([.. summary.Unmatched.InOrder.Select(group => new JsonObject { ["form"] = group.Form, ["example"] = group.Example, ["count"] = group.Count })]),
    });

    private static JsonArray Of<TKey>(Tally<TKey> tally, string name, Func<TKey, string> word)
        where TKey : notnull => [.. tally.InOrder.Select(row => new JsonObject { [name] = word(row.Key), ["count"] = row.Count })];
}
