namespace BounceKit.Compiled;

/// <summary>Many short lists of numbers in one run, each known by its own number. Immutable.</summary>
internal sealed class NumberLists
{
    private readonly int[] values;
    private readonly int[] starts;

    private NumberLists(int[] values, int[] starts) => (this.values, this.starts) = (values, starts);

    public int Count => starts.Length - 1;

    public ReadOnlySpan<int> this[int number] => new(values, starts[number], starts[number + 1] - starts[number]);

    public static NumberLists Of(IReadOnlyList<List<int>> lists)
    {
        var starts = new int[lists.Count + 1];
        for (var i = 0; i < lists.Count; i++) starts[i + 1] = starts[i] + lists[i].Count;
        var values = new int[starts[lists.Count]];
        for (var i = 0; i < lists.Count; i++) lists[i].CopyTo(values, starts[i]);
        return new NumberLists(values, starts);
    }

    public static NumberLists Read(TableReader table) => new(table.Numbers(), table.Numbers());

    public void Write(TableWriter table)
    {
        table.Numbers(values);
        table.Numbers(starts);
    }
}
