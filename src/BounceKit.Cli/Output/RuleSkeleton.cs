using System.Globalization;
using System.Text.Json.Nodes;
using BounceKit.Json;

namespace BounceKit.Cli.Output;

/// <summary>The beginning of a rule for a group of diagnostics: the words that stay the same as its phrase, and one of them as its example. Reason and source are for a person to fill in.</summary>
internal static class RuleSkeleton
{
    private static readonly string[] Marks = ["{addr}", "{ip}", "<address>", "<ip>", "<host>", "<url>", "<id>", "#"];

    public static JsonObject Of(UnmatchedGroups.Group group, int number)
    {
        var rule = new JsonObject
        {
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"mine.{number}"),
            ["reason"] = Words.Of(group.Reason),
        };
        if (Phrase(group.Form) is { } phrase) rule["allOf"] = new JsonArray(JsonValue.Create(phrase));
        rule["examples"] = new JsonArray(JsonValue.Create(group.Example));
        rule["source"] = "https://";
        return rule;
    }

    /// <summary>The longest run of words between two masks, without the codes before it; null where nothing but masks is left.</summary>
    private static string? Phrase(string form)
    {
        var longest = form.Split(Marks, StringSplitOptions.TrimEntries).Select(WithoutCodes).OrderByDescending(part => part.Length).FirstOrDefault();
        return longest is { Length: > 1 } && longest.Any(char.IsLetter) ? longest.Trim('"', '<', '>', '(', ')', '[', ']', '{', '}', ':', ';', ',', '.', ' ') : null;
    }

    private static string WithoutCodes(string part) => part.TrimStart("0123456789.- ".ToCharArray());
}
