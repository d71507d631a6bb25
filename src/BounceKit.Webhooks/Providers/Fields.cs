using System.Text.Json;
using BounceKit.Formats;
using BounceKit.Json;

namespace BounceKit.Webhooks.Providers;

/// <summary>Keeps members of an event under the names that the provider gives them.</summary>
internal static class Fields
{
    /// <summary>Characters kept of one value.</summary>
    private const int Longest = 1_000;

    public static FieldCollector Of(JsonElement value, params string[] names)
    {
        var fields = new FieldCollector();
        AddTo(fields, value, names);
        return fields;
    }

    public static void AddTo(FieldCollector fields, JsonElement value, params string[] names)
    {
        foreach (var name in names)
        {
            if (value.Scalar(name) is { } text) fields.Add(name, text.Length <= Longest ? text : text.Substring(0, Longest));
        }
    }
}
