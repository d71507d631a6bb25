using System.Text.Json;
using System.Text.Json.Serialization;

namespace BounceKit.Json;

/// <summary>An enumeration as words. A word that this version does not know is the zero value, so that newer output can be read by older readers.</summary>
internal sealed class WordConverter<TEnum> : JsonConverter<TEnum> where TEnum : struct, Enum
{
    private readonly Dictionary<TEnum, string> words = [];
    private readonly Dictionary<string, TEnum> values = new(StringComparer.Ordinal);

    public WordConverter() : this(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString())) { }

    public WordConverter(Func<TEnum, string> word)
    {
        foreach (var value in Values())
        {
            words[value] = word(value);
            values[word(value)] = value;
        }
    }

    public override TEnum Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String) return values.TryGetValue(reader.GetString()!, out var value) ? value : default;
        reader.Skip();
        return default;
    }

    public override void Write(Utf8JsonWriter writer, TEnum value, JsonSerializerOptions options) =>
        writer.WriteStringValue(words.TryGetValue(value, out var word) ? word : words[default]);

    private static TEnum[] Values() =>
#if NET
        Enum.GetValues<TEnum>();
#else
        (TEnum[])Enum.GetValues(typeof(TEnum));
#endif
}
