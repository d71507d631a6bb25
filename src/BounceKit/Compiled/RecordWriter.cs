namespace BounceKit.Compiled;

/// <summary>Writes one record of a table: numbers, and lists of numbers with their length before them.</summary>
internal sealed class RecordWriter
{
    private readonly List<int> numbers = [];

    public void Number(int number) => numbers.Add(number);

    public void Numbers(IReadOnlyList<int> list)
    {
        numbers.Add(list.Count);
        numbers.AddRange(list);
    }

    public List<int> ToList() => numbers;
}
