namespace BounceKit.Cli.Summaries;

/// <summary>Counts by a key, the commonest first; of the same number, in the order in which they were met.</summary>
internal sealed class Tally<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, int> counts = [];

    public int Total { get; private set; }

    public IReadOnlyList<(TKey Key, int Count)> InOrder => [.. counts.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pair.Value)];

    public void Add(TKey key)
    {
        Total++;
        counts[key] = counts.GetValueOrDefault(key) + 1;
    }
}
