using System.Runtime.InteropServices;
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

    /// <summary>Adds a head, once.</summary>
    public void Add(ReadOnlySpan<char> head, int node)
    {
        var word = OneWord(head);
        var hash = Hash(word);
        bits[hash >> 6] |= 1L << (hash & 63);
        var place = PlaceOf(word, hash);
        (heads[place], nodes[place]) = ((long)word, node);
    }

    /// <summary>Whether an anchor may begin with four such characters; now and then it says so of others.</summary>
    public bool MayHold(ReadOnlySpan<char> head)
    {
        var hash = Hash(OneWord(head));
        return ((bits[hash >> 6] >> (hash & 63)) & 1) != 0;
    }

    /// <summary>The node where the walk goes on; -1 where no anchor begins so.</summary>
    public int NodeOf(ReadOnlySpan<char> head)
    {
        var word = OneWord(head);
        return nodes[PlaceOf(word, Hash(word))];
    }

    /// <summary>The place of a head, or the free one where it would be.</summary>
    private int PlaceOf(ulong word, int hash)
    {
        var last = heads.Length - 1;
        var place = hash & last;
        while (nodes[place] >= 0 && heads[place] != (long)word) place = (place + 1) & last;
        return place;
    }

    private static int Hash(ulong word) => (int)((word * 0x9E37_79B9_7F4A_7C15) >> (64 - HashBits));

    /// <summary>Four characters as one number, the same on every machine: the hashes are stored.</summary>
    private static ulong OneWord(ReadOnlySpan<char> head) => BitConverter.IsLittleEndian
        ? MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(head))
        : head[0] | ((ulong)head[1] << 16) | ((ulong)head[2] << 32) | ((ulong)head[3] << 48);
}
