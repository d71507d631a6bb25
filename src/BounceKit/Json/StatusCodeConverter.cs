using System.Text.Json;
using System.Text.Json.Serialization;

namespace BounceKit.Json;

/// <summary>An enhanced status code as text, such as <c>5.1.1</c>. What is no code is read as null.</summary>
internal sealed class StatusCodeConverter : JsonConverter<EnhancedStatusCode?>
{
    public override EnhancedStatusCode? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String) return EnhancedStatusCode.TryParse(reader.GetString(), out var code) ? code : null;
        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, EnhancedStatusCode? value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
