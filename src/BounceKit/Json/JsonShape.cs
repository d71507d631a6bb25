using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace BounceKit.Json;

/// <summary>The settings that make the compiler's shape the documented one: words, escaping, and what is left out.</summary>
internal static class JsonShape
{
    private static readonly JsonSerializerOptions OneLine = Options(indented: false);
    private static readonly JsonSerializerOptions Indented = Options(indented: true);

    public static JavaScriptEncoder Encoder => ReadableEncoder.Instance;

    /// <summary>How one type is written and read.</summary>
    public static JsonTypeInfo<T> Of<T>(bool indented = false) => (JsonTypeInfo<T>)(indented ? Indented : OneLine).GetTypeInfo(typeof(T));

    private static JsonSerializerOptions Options(bool indented)
    {
        var options = new JsonSerializerOptions(BounceJsonContext.Default.Options)
        {
            TypeInfoResolver = BounceJsonContext.Default.WithAddedModifier(AbsentValues.LeaveOut),
            Encoder = Encoder,
            WriteIndented = indented,
            // The same line ends on every platform: one report gives one text.
            NewLine = "\n",
        };
        AddWords(options);
        options.Converters.Add(new StatusCodeConverter());
        return options;
    }

    private static void AddWords(JsonSerializerOptions options)
    {
        options.Converters.Add(new WordConverter<BounceKind>());
        options.Converters.Add(new WordConverter<BounceReason>());
        options.Converters.Add(new WordConverter<BounceType>());
        options.Converters.Add(new WordConverter<ReasonCategory>());
        options.Converters.Add(new WordConverter<RecipientAction>());
        options.Converters.Add(new WordConverter<Recommendation>());
        options.Converters.Add(new WordConverter<FixBy>());
        options.Converters.Add(new WordConverter<Confidence>());
        options.Converters.Add(new WordConverter<RetryAfterSource>());
        options.Converters.Add(new WordConverter<AuthenticityLevel>());
        options.Converters.Add(new WordConverter<SmtpCommand>());
    }
}
