using System.Globalization;
using System.Text.Json;

namespace BounceKit.Json;

/// <summary>Asks JSON from outside for its members: whatever has another type than expected, or is empty, is absent. The JSON went through <see cref="JsonRepair"/>.</summary>
internal static class JsonMembers
{
    /// <summary>Seconds of the years 1970 to 9999, which is what a <see cref="DateTimeOffset"/> holds.</summary>
    private const double LastSecond = 253_402_300_799;

    /// <summary>The object of that name; null where there is none.</summary>
    public static JsonElement? Member(this JsonElement element, string name) => element.TryMember(name, JsonValueKind.Object, out var value) ? value : null;

    /// <summary>The text of that name; null where there is none, or an empty one.</summary>
    public static string? Text(this JsonElement element, string name) => element.TryMember(name, JsonValueKind.String, out var value) && value.GetString() is { Length: > 0 } text ? text : null;

    /// <summary>The text, number or truth value of that name as text.</summary>
    public static string? Scalar(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => null,
        };
    }

    /// <summary>True where the member is <c>true</c>.</summary>
    public static bool Flag(this JsonElement element, string name) => element.TryMember(name, JsonValueKind.True, out _);

    /// <summary>The whole number of that name, written as a number or as text.</summary>
    public static int? Number(this JsonElement element, string name) => int.TryParse(element.Scalar(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The time of that name in the form of RFC 3339.</summary>
    public static DateTimeOffset? Time(this JsonElement element, string name) => element.TryMember(name, JsonValueKind.String, out var value) && value.TryGetDateTimeOffset(out var time) ? time : null;

    /// <summary>The time of that name in seconds since 1970, whole or not, written as a number or as text.</summary>
    public static DateTimeOffset? UnixTime(this JsonElement element, string name) =>
        double.TryParse(element.Scalar(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= LastSecond
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000))
            : null;

    /// <summary>The elements of the array of that name; none where there is no array.</summary>
    public static JsonElement.ArrayEnumerator Items(this JsonElement element, string name) => element.TryMember(name, JsonValueKind.Array, out var value) ? value.EnumerateArray() : default;

    private static bool TryMember(this JsonElement element, string name, JsonValueKind kind, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value) && value.ValueKind == kind;
    }
}
