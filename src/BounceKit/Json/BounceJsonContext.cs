using System.Text.Json.Serialization;

namespace BounceKit.Json;

/// <summary>The shape of the results as the compiler sees it: no reflection at run time, so it works in a natively compiled program.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BounceReport))]
[JsonSerializable(typeof(RecipientOutcome))]
[JsonSerializable(typeof(Verdict))]
internal sealed partial class BounceJsonContext : JsonSerializerContext;
