using BounceKit.Compiled;

namespace BounceKit.Classification;

/// <summary>
/// The first four characters of anchors, as one machine word, and the node of the trie where a walk goes on from them: a hash table, with a bit for each hash before it, for at
/// most places of a text no anchor begins. Immutable once read; serves all threads.
/// </summary>
internal sealed class AnchorHeads
{
    /// <summary>Characters of a head; four make one machine word.</summary>
    public const int Length = 4;

    /// <summary>Bits of a hash that the first look asks for.</summary>
    private const int HashBits = 16;

    private readonly long[] bits;
    private readonly long[] heads;

    /// <summary>Beside each head its node; -1 where there is none.</summary>
    private readonly int[] nodes;

    /// <param name="most">How many heads there will be at most.</param>
    public AnchorHeads(int most)
    {
        var size = 16;
        while (size < 2 * most) size *= 2;
        bits = new long[(1 << HashBits) / 64];
        heads = new long[size];
        nodes = new int[size];
        for (var i = 0; i < size; i++) nodes[i] = -1;
    }

    private AnchorHeads(TableReader table) => (bits, heads, nodes) = (table.LongNumbers(), table.LongNumbers(), table.Numbers());

    public static AnchorHeads Read(TableReader table) => new(table);

    public void Write(TableWriter table)
    {
        table.LongNumbers(bits);
        table.LongNumbers(heads);
        table.Numbers(nodes);
    }

    /// <summary>The first four characters of a text as one number, the same on every machine: the hashes are stored.</summary>
    public static ulong Of(ReadOnlySpan<char> text) => text[0] | ((ulong)text[1] << 16) | ((ulong)text[2] << 32) | ((ulong)text[3] << 48);

    /// <summary>The head one place further, whose last character is that one.</summary>
    public static ulong Next(ulong head, char last) => (head >> 16) | ((ulong)last << 48);

    /// <summary>Adds a head, once.</summary>
    public void Add(ulong head, int node)
    {
        var hash = Hash(head);
        bits[hash >> 6] |= 1L << (hash & 63);
        var place = PlaceOf(head);
        (heads[place], nodes[place]) = ((long)head, node);
    }

    /// <summary>Whether an anchor may begin with four such characters; now and then it says so of others.</summary>
    public bool MayHold(ulong head)
    {
        var hash = Hash(head);
        return ((bits[hash >> 6] >> (hash & 63)) & 1) != 0;
    }

    /// <summary>The node where the walk goes on; -1 where no anchor begins so.</summary>
    public int NodeOf(ulong head) => nodes[PlaceOf(head)];

    /// <summary>The place of a head, or the free one where it would be.</summary>
    private int PlaceOf(ulong head)
    {
        var last = heads.Length - 1;
        var place = (int)(Product(head) >> 32) & last;
        while (nodes[place] >= 0 && heads[place] != (long)head) place = (place + 1) & last;
        return place;
    }

    private static int Hash(ulong head) => (int)(Product(head) >> (64 - HashBits));

    private static ulong Product(ulong head) => head * 0x9E37_79B9_7F4A_7C15;
}
