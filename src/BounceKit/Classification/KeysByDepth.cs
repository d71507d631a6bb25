namespace BounceKit.Classification;

/// <summary>The keys of the objects that are being read, one object inside another, so that a doubled key is noticed: JSON readers take the last and say nothing.</summary>
internal sealed class KeysByDepth
{
    private readonly List<HashSet<string>> keys = [];

    /// <summary>Notes a key of the object at that depth; false where it stands there already.</summary>
    public bool Add(int depth, string key)
    {
        while (keys.Count <= depth) keys.Add(new HashSet<string>(StringComparer.Ordinal));
        return keys[depth].Add(key);
    }

    /// <summary>The object at that depth ends.</summary>
    public void Forget(int depth)
    {
        if (depth < keys.Count) keys[depth].Clear();
    }
}
