namespace BounceKit.Compiled;

/// <summary>Numbers the texts of a table, each once.</summary>
internal sealed class TextNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public List<string> InOrder { get; } = [];

    public int Of(string text)
    {
        if (numbers.TryGetValue(text, out var number)) return number;
        numbers[text] = number = InOrder.Count;
        InOrder.Add(text);
        return number;
    }

    public int[] Of(IReadOnlyList<string> texts) => [.. texts.Select(Of)];
}
