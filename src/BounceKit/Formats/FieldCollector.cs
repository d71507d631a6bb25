namespace BounceKit.Formats;

/// <summary>Collects fields by lower-case name, each name's values in order.</summary>
internal sealed class FieldCollector
{
    private Dictionary<string, IReadOnlyList<string>>? values;

    public void Add(string name, string value)
    {
        if (value.Length == 0) return;
        values ??= new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var key = name.ToLowerInvariant();
        if (!values.TryGetValue(key, out var list)) values[key] = [value];
        else if (list is List<string> several) several.Add(value);
        else values[key] = new List<string> { list[0], value };
    }

    /// <summary>The first value of that name, which is given in lower case; null where there is none.</summary>
    public string? First(string key) => values is not null && values.TryGetValue(key, out var list) ? list[0] : null;

    private const int Few = 4;

    /// <summary>What was collected; nothing is collected after that.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields() => values switch
    {
        null => EmptyFields.Instance,
        { Count: <= Few } => new FewFields([.. values]),
        _ => values,
    };
}
