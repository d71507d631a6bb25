using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace BounceKit.Json;

/// <summary>Leaves out what a message does not say: empty lists, fields and texts. The list of recipients alone is always there.</summary>
internal static class AbsentValues
{
    public static void LeaveOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (IsRecipients(type, property)) continue;
            if (CanBeEmpty(property.PropertyType)) property.ShouldSerialize = static (_, value) => IsPresent(value);
        }
    }

    private static bool IsRecipients(JsonTypeInfo type, JsonPropertyInfo property) =>
        type.Type == typeof(BounceReport) && property.Name == "recipients";

    private static bool CanBeEmpty(Type type) =>
        typeof(IEnumerable).IsAssignableFrom(type) || type == typeof(SmtpCommand?) || type == typeof(EnhancedStatusCode?);

    private static bool IsPresent(object? value) => value switch
    {
        null or SmtpCommand.Unspecified or EnhancedStatusCode { Class: 0 } => false,
        string text => text.Length > 0,
        ICollection collection => collection.Count > 0,
        IEnumerable sequence => sequence.Cast<object>().Any(),
        _ => true,
    };
}
