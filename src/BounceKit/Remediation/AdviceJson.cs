using System.Text.Json;

namespace BounceKit.Remediations;

/// <summary>A value in a file of the catalogue, together with its place, read strictly.</summary>
internal readonly struct AdviceJson
{
    private readonly JsonElement element;
    private readonly string place;

    private AdviceJson(JsonElement element, string place)
    {
        this.element = element;
        this.place = place;
    }

    public static JsonDocument Load(string file) => Load(AdviceFiles.Open(file), file);

    public static JsonDocument Load(Stream stream, string file)
    {
        using (stream)
        {
            try
            {
                return JsonDocument.Parse(stream);
            }
            catch (JsonException exception)
            {
                throw new InvalidDataException($"{file}: {exception.Message}", exception);
            }
        }
    }

    public static AdviceJson Root(JsonDocument document, string file) => new(document.RootElement, file);

    /// <summary>The members of an object. A name that stands twice is an error.</summary>
    public List<KeyValuePair<string, AdviceJson>> Members()
    {
        if (element.ValueKind != JsonValueKind.Object) throw Fault("an object is expected");
        var names = new HashSet<string>(StringComparer.Ordinal);
        var members = new List<KeyValuePair<string, AdviceJson>>();
        foreach (var property in element.EnumerateObject())
        {
            if (!names.Add(property.Name)) throw Fault($"\"{property.Name}\" stands twice");
            members.Add(new KeyValuePair<string, AdviceJson>(property.Name, new AdviceJson(property.Value, $"{place}: {property.Name}")));
        }
        return members;
    }

    public List<AdviceJson> Items()
    {
        if (element.ValueKind != JsonValueKind.Array) throw Fault("a list is expected");
        var items = new List<AdviceJson>();
        foreach (var item in element.EnumerateArray()) items.Add(new AdviceJson(item, $"{place}, item {items.Count + 1}"));
        return items;
    }

    public string Text() => element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } text ? text : throw Fault("a text is expected");

    public int Number() => element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) && number > 0 ? number : throw Fault("a positive number is expected");

    public bool IsTrue() => element.ValueKind == JsonValueKind.True ? true : throw Fault("true is expected, or the key left out");

    /// <summary>The list's items, each through a reader, and at least one.</summary>
    public T[] List<T>(Func<AdviceJson, T> read)
    {
        var list = new List<T>();
        foreach (var item in Items()) list.Add(read(item));
        return list.Count > 0 ? [.. list] : throw Fault("the list is empty");
    }

    public AdviceTemplate Template()
    {
        try
        {
            return AdviceTemplate.Parse(Text());
        }
        catch (FormatException exception)
        {
            throw Fault(exception.Message);
        }
    }

    public InvalidDataException UnknownKey() => Fault("this key is not known");

    public InvalidDataException Fault(string expected) => new($"{place}: {expected}");
}
