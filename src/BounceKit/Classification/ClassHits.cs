namespace BounceKit.Classification;

/// <summary>A word of a class, and where it stands.</summary>
internal readonly record struct ClassHit(int Class, int Start, int End);

/// <summary>The words of classes that stand in a text. A plain array: a list of structures would be compiled anew in every process.</summary>
internal sealed class ClassHits
{
    private ClassHit[] hits = new ClassHit[32];

    public int Count { get; private set; }

    public ref readonly ClassHit this[int place] => ref hits[place];

    public void Add(ClassHit hit)
    {
        if (Count == hits.Length)
        {
            var longer = new ClassHit[2 * Count];
            Array.Copy(hits, longer, Count);
            hits = longer;
        }

        hits[Count++] = hit;
    }

    public void Clear() => Count = 0;

    /// <summary>Sorts by where they begin, the longer first, then by class. They come nearly in this order, and are few.</summary>
    public void SortFromLeftToRight()
    {
        for (var next = 1; next < Count; next++)
        {
            var hit = hits[next];
            var place = next;
            for (; place > 0 && StandsBefore(hit, hits[place - 1]); place--) hits[place] = hits[place - 1];
            hits[place] = hit;
        }
    }

    private static bool StandsBefore(in ClassHit hit, in ClassHit other) =>
        hit.Start != other.Start ? hit.Start < other.Start : hit.End != other.End ? hit.End > other.End : hit.Class < other.Class;
}
