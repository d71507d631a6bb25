namespace BounceKit.Formats;

/// <summary>Collects fields by lower-case name, each name's values in order.</summary>
internal sealed class FieldCollector
{
    private Dictionary<string, List<string>>? values;

    public void Add(string name, string value)
    {
        if (value.Length == 0) return;
        values ??= new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var key = name.ToLowerInvariant();
        if (!values.TryGetValue(key, out var list)) values[key] = list = [];
        list.Add(value);
    }

    /// <summary>The first value of that name, which is given in lower case; null where there is none.</summary>
    public string? First(string key) => values is not null && values.TryGetValue(key, out var list) ? list[0] : null;

    public IReadOnlyDictionary<string, IReadOnlyList<string>> ToFields()
    {
        if (values is null) return EmptyFields.Instance;
        var fields = new Dictionary<string, IReadOnlyList<string>>(values.Count, StringComparer.Ordinal);
        foreach (var pair in values) fields[pair.Key] = pair.Value;
        return fields;
    }
}
