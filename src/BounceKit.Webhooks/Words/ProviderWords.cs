using System.Text.Json;
using BounceKit.Classification;
using BounceKit.Json;

namespace BounceKit.Webhooks;

/// <summary>A provider's word for what happened, and the kind of report that it becomes.</summary>
internal sealed record EventWord(string Word, BounceKind Kind, string Means);

/// <summary>A provider's word for why, and our reason for it; the kind where the cause makes the event another one.</summary>
internal sealed record CauseWord(string Word, BounceReason Reason, Confidence Confidence, BounceKind? Kind, string Means)
{
    /// <summary>The word as a conclusion: nobody else's words or codes are in it.</summary>
    public Classified ToClassified() => new() { Reason = Reason, MatchedText = Word, ByText = true, Confidence = Confidence };
}

/// <summary>One provider's own words against ours: data with its source, read strictly from the file of that name. Immutable.</summary>
internal sealed class ProviderWords
{
    private readonly Dictionary<string, EventWord> events = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CauseWord> causes = new(StringComparer.OrdinalIgnoreCase);

    private ProviderWords(string file, JsonElement root)
    {
        Only(file, root, "version", "note", "provider", "name", "source", "signature", "events", "causes");
        Provider = Required(file, root, "provider");
        Name = Required(file, root, "name");
        Source = Required(file, root, "source");
        Signature = Required(file, root, "signature");
        Events = [.. root.Items("events").Select(entry => Event(file, entry))];
        Causes = [.. root.Items("causes").Select(entry => CauseOf(file, entry))];
        foreach (var word in Events) events.Add(word.Word, word);
        foreach (var word in Causes) causes.Add(word.Word, word);
    }

    /// <summary>The provider's id, which is the format of its reports.</summary>
    public string Provider { get; }

    public string Name { get; }

    public string Source { get; }

    public string Signature { get; }

    public IReadOnlyList<EventWord> Events { get; }

    public IReadOnlyList<CauseWord> Causes { get; }

    public static ProviderWords Load(string provider)
    {
        var file = $"Words/{provider}.json";
        using var stream = typeof(ProviderWords).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"The library was built without its data file {file}.");
        using var document = JsonDocument.Parse(stream);
        return new ProviderWords(file, document.RootElement);
    }

    public EventWord? Find(string? name) => name is not null && events.TryGetValue(name, out var word) ? word : null;

    /// <summary>The first of the words that the table knows as a cause.</summary>
    public CauseWord? Cause(params string?[] words)
    {
        foreach (var word in words)
        {
            if (word is not null && causes.TryGetValue(word, out var found)) return found;
        }

        return null;
    }

    private static EventWord Event(string file, JsonElement entry)
    {
        Only(file, entry, "word", "kind", "means");
        return new EventWord(Required(file, entry, "word"), Value<BounceKind>(file, entry, "kind"), Required(file, entry, "means"));
    }

    private static CauseWord CauseOf(string file, JsonElement entry)
    {
        Only(file, entry, "word", "reason", "confidence", "kind", "means");
        BounceKind? kind = entry.Text("kind") is null ? null : Value<BounceKind>(file, entry, "kind");
        return new CauseWord(Required(file, entry, "word"), Value<BounceReason>(file, entry, "reason"), Value<Confidence>(file, entry, "confidence"), kind, Required(file, entry, "means"));
    }

    private static string Required(string file, JsonElement entry, string key) => entry.Text(key) ?? throw Fault(file, $"\"{key}\" is missing in {entry.GetRawText()}");

    private static TEnum Value<TEnum>(string file, JsonElement entry, string key) where TEnum : struct, Enum
    {
        var word = Required(file, entry, key);
        var value = Json.Words.Read<TEnum>(word);
        return Json.Words.Of(value) == word ? value : throw Fault(file, $"\"{word}\" is no {key}");
    }

    private static void Only(string file, JsonElement entry, params string[] keys)
    {
        foreach (var member in entry.EnumerateObject())
        {
            if (!keys.Contains(member.Name)) throw Fault(file, $"\"{member.Name}\" is no key here; the keys are {string.Join(", ", keys)}");
        }
    }

    private static InvalidOperationException Fault(string file, string message) => new($"{file}: {message}.");
}
