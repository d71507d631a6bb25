using System.Collections;

namespace BounceKit.Formats;

/// <summary>A handful of fields, looked through one by one. A dictionary of one field has four times its size, and a report can hold ten thousand.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
internal sealed class FewFields(KeyValuePair<string, IReadOnlyList<string>>[] fields) : IReadOnlyDictionary<string, IReadOnlyList<string>>
{
    public int Count => fields.Length;

    public IEnumerable<string> Keys => fields.Select(pair => pair.Key);

    public IEnumerable<IReadOnlyList<string>> Values => fields.Select(pair => pair.Value);

    public IReadOnlyList<string> this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no field {key}.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, out IReadOnlyList<string> value)
    {
        if (key is null) throw new ArgumentNullException(nameof(key));
        foreach (var field in fields)
        {
            if (field.Key != key) continue;
            value = field.Value;
            return true;
        }

        value = null!; // As the interface has it: nothing may be read where there was no such field.
        return false;
    }

    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => ((IEnumerable<KeyValuePair<string, IReadOnlyList<string>>>)fields).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
