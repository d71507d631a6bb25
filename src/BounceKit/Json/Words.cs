using System.Text.Json;

namespace BounceKit.Json;

/// <summary>The words that stand for an enumeration's values in JSON.</summary>
internal static class Words
{
    /// <summary>The word of a value; a number that is no value has the zero value's word.</summary>
    public static string Of<TEnum>(TEnum value) where TEnum : struct, Enum =>
        Table<TEnum>.Words.TryGetValue(value, out var word) ? word : Table<TEnum>.Words[default];

    /// <summary>The value of a word; the zero value for a word that this version does not know.</summary>
    public static TEnum Read<TEnum>(string? word) where TEnum : struct, Enum =>
        word is not null && Table<TEnum>.Values.TryGetValue(word, out var value) ? value : default;

    private static string Make<TEnum>(TEnum value) where TEnum : struct, Enum => value switch
    {
        // As on the wire; EOM is what follows the final dot.
        SmtpCommand.EndOfMessage => "EOM",
        SmtpCommand command => command.ToString().ToUpperInvariant(),
        _ => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()),
    };

    private static class Table<TEnum> where TEnum : struct, Enum
    {
#if NET
        private static readonly TEnum[] All = Enum.GetValues<TEnum>();
#else
        private static readonly TEnum[] All = (TEnum[])Enum.GetValues(typeof(TEnum));
#endif
        public static readonly Dictionary<TEnum, string> Words = All.ToDictionary(value => value, Make);
        public static readonly Dictionary<string, TEnum> Values = All.ToDictionary(Make, StringComparer.Ordinal);
    }
}
