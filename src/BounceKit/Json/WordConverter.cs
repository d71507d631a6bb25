using System.Text.Json;
using System.Text.Json.Serialization;

namespace BounceKit.Json;

/// <summary>An enumeration as words. What this version does not know is the zero value, so that older readers can read newer output.</summary>
internal sealed class WordConverter<TEnum> : JsonConverter<TEnum> where TEnum : struct, Enum
{
    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String) return Words.Read<TEnum>(reader.GetString());
        reader.Skip();
        return default;
    }

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) => writer.WriteStringValue(Words.Of(value));
}
