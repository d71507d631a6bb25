using BounceKit.Compiled;

namespace BounceKit.Classification;

/// <summary>A trie over anchors. Nodes stand in the order of their depth, the children of each side by side; what only one anchor holds has no nodes. Immutable.</summary>
internal sealed class AnchorTrie
{
    private const int Ascii = 128;

    // What a walk needs of a node stands together, four numbers of it: its children from the first to behind the last (of a leaf, where its anchor begins in the pool, and the anchor's length below zero),
    // and its own anchors from the first to behind the last.
    private const int NodeSize = 4;
    private const int LastChild = 1;
    private const int FirstAnchor = 2;
    private const int LastAnchor = 3;

    private readonly TextPool anchors;
    private readonly int[] phrases;
    private readonly char[] letters;
    private readonly int[] nodes;
    private readonly int[] rootChild;

    /// <summary>The beginnings of the anchors that are long enough: from there on they are walked, and only shorter ones from the root.</summary>
    private readonly AnchorHeads heads;

    /// <summary>Two words of bits for each first character: the second characters of anchors shorter than four; the bit of a character beyond ASCII is that of 127, and so is that of an end.</summary>
    private readonly long[] pairs;

    private readonly bool anyShortBeyondAscii;

    private AnchorTrie(TextPool anchors, Builder builder)
    {
        this.anchors = anchors;
        phrases = builder.Phrases;
        letters = [.. builder.Letters];
        nodes = new int[NodeSize * letters.Length];
        for (var node = 0; node < letters.Length; node++)
        {
            var place = NodeSize * node;
            nodes[place + FirstAnchor] = builder.FirstAnchor[node];
            nodes[place + LastAnchor] = builder.LastAnchor[node];
            var isLeaf = node > 0 && builder.FirstChild[node] == builder.FirstChild[node + 1];
            nodes[place] = isLeaf ? anchors.StartOf(phrases[builder.FirstAnchor[node]]) : builder.FirstChild[node];
            nodes[place + LastChild] = isLeaf ? -anchors.LengthOf(phrases[builder.FirstAnchor[node]]) : builder.FirstChild[node + 1];
        }

        rootChild = new int[Ascii];
        for (var c = 0; c < Ascii; c++) rootChild[c] = -1;
        for (var node = nodes[0]; node < nodes[LastChild]; node++)
        {
            if (letters[node] < Ascii) rootChild[letters[node]] = node;
        }

        heads = new AnchorHeads(DifferentHeads(builder.Anchors));
        pairs = new long[2 * Ascii];
        foreach (var anchor in builder.Anchors) anyShortBeyondAscii |= Note(anchor);
    }

    private AnchorTrie(TextPool anchors, TableReader table)
    {
        this.anchors = anchors;
        phrases = table.Numbers();
        letters = table.Characters();
        nodes = table.Numbers();
        rootChild = table.Numbers();
        heads = AnchorHeads.Read(table);
        pairs = table.LongNumbers();
        anyShortBeyondAscii = table.Number() != 0;
    }

    public bool IsEmpty => phrases.Length == 0;

    /// <summary>Builds the trie of some of the words; each keeps its index.</summary>
    public static AnchorTrie Build(IReadOnlyList<string> words, TextPool pool, IReadOnlyList<int> some) => new(pool, new Builder(words, some));

    /// <param name="anchors">The texts of all anchors, by their indexes.</param>
    /// <param name="table">What <see cref="Write"/> wrote.</param>
    public static AnchorTrie Read(TextPool anchors, TableReader table) => new(anchors, table);

    public void Write(TableWriter table)
    {
        table.Numbers(phrases);
        table.Characters(letters);
        table.Numbers(nodes);
        table.Numbers(rootChild);
        heads.Write(table);
        table.LongNumbers(pairs);
        table.Number(anyShortBeyondAscii ? 1 : 0);
    }

    /// <summary>Reports every anchor of a text, from left to right.</summary>
    /// <param name="text">The text.</param>
    /// <param name="onlyAtWords">Whether those are passed over that begin inside a word; behind a digit one may begin.</param>
    /// <param name="sink">What is told of them.</param>
    public void Scan<TSink>(ReadOnlySpan<char> text, bool onlyAtWords, ref TSink sink)
        where TSink : struct, PhraseAutomaton.ISink
    {
        var last = text.Length - AnchorHeads.Length;
        var head = last < 0 ? 0 : AnchorHeads.Of(text);
        var insideWord = false;
        for (var i = 0; i <= last; i++)
        {
            var isWord = onlyAtWords && WordCharacters.Is(text[i]);
            if (!(isWord && insideWord))
            {
                if (MayBeginShort(text[i], text[i + 1])) WalkShort(text, i, ref sink);
                if (heads.MayHold(head)) Walk(text, i, head, ref sink);
            }

            insideWord = isWord && !IsDigit(text[i]);
            if (i < last) head = AnchorHeads.Next(head, text[i + AnchorHeads.Length]);
        }

        // At the very end there is no head to look at.
        for (var i = Math.Max(0, last + 1); i < text.Length; i++)
        {
            var isWord = onlyAtWords && WordCharacters.Is(text[i]);
            if (!(isWord && insideWord)) WalkShort(text, i, ref sink);
            insideWord = isWord && !IsDigit(text[i]);
        }
    }

    private static bool IsDigit(char c) => (uint)(c - '0') < 10;

    private bool MayBeginShort(char first, char second)
    {
        if (first >= Ascii) return anyShortBeyondAscii;
        var bit = Math.Min(second, (char)(Ascii - 1));
        return ((pairs[2 * first + (bit >> 6)] >> (bit & 63)) & 1) != 0;
    }

    /// <summary>Reports the anchors that begin there with a head of four characters.</summary>
    private void Walk<TSink>(ReadOnlySpan<char> text, int start, ulong head, ref TSink sink)
        where TSink : struct, PhraseAutomaton.ISink
    {
        var node = heads.NodeOf(head);
        for (var depth = AnchorHeads.Length; node >= 0; depth++)
        {
            if (IsLeaf(node))
            {
                var rest = AnchorOf(node).Slice(depth);
                if (text.Slice(start + depth).StartsWith(rest)) Report(node, start + depth + rest.Length, ref sink);
                return;
            }

            Report(node, start + depth, ref sink);
            if (start + depth == text.Length) return;
            node = Child(nodes[NodeSize * node], nodes[NodeSize * node + LastChild], text[start + depth]);
        }
    }

    /// <summary>Reports the anchors without a head of four characters.</summary>
    private void WalkShort<TSink>(ReadOnlySpan<char> text, int start, ref TSink sink)
        where TSink : struct, PhraseAutomaton.ISink
    {
        var node = RootChild(text[start]);
        for (var depth = 1; node >= 0 && depth < AnchorHeads.Length; depth++)
        {
            if (IsLeaf(node))
            {
                var anchor = AnchorOf(node);
                if (anchor.Length < AnchorHeads.Length && text.Slice(start).StartsWith(anchor)) Report(node, start + anchor.Length, ref sink);
                return;
            }

            Report(node, start + depth, ref sink);
            if (start + depth == text.Length) return;
            node = Child(nodes[NodeSize * node], nodes[NodeSize * node + LastChild], text[start + depth]);
        }
    }

    /// <summary>Whether one anchor alone, perhaps of several phrases, goes on from a node; it has no nodes of its own.</summary>
    private bool IsLeaf(int node) => nodes[NodeSize * node + LastChild] < 0;

    /// <summary>The anchor of a leaf.</summary>
    private ReadOnlySpan<char> AnchorOf(int leaf) => anchors.Slice(nodes[NodeSize * leaf], -nodes[NodeSize * leaf + LastChild]);

    private void Report<TSink>(int node, int end, ref TSink sink)
        where TSink : struct, PhraseAutomaton.ISink
    {
        for (var anchor = nodes[NodeSize * node + FirstAnchor]; anchor < nodes[NodeSize * node + LastAnchor]; anchor++) sink.Found(phrases[anchor], end);
    }

    private int RootChild(char c) => c < Ascii ? rootChild[c] : Child(nodes[0], nodes[LastChild], c);

    /// <summary>The children of a node are sorted by their letters.</summary>
    private int Child(int low, int high, char c)
    {
        while (high - low > 4)
        {
            var middle = (low + high) >>> 1;
            if (letters[middle] <= c) low = middle;
            else high = middle;
        }

        for (var node = low; node < high; node++)
        {
            if (letters[node] == c) return node;
        }

        return -1;
    }

    /// <summary>How many different heads anchors have that are sorted.</summary>
    private static int DifferentHeads(string[] sorted)
    {
        var count = 0;
        var last = "";
        foreach (var anchor in sorted)
        {
            if (anchor.Length < AnchorHeads.Length || string.CompareOrdinal(last, 0, anchor, 0, AnchorHeads.Length) == 0) continue;
            count++;
            last = anchor;
        }

        return count;
    }

    /// <summary>Notes how an anchor begins; true for one that is short and begins beyond ASCII.</summary>
    private bool Note(string anchor)
    {
        if (anchor.Length >= AnchorHeads.Length)
        {
            heads.Add(AnchorHeads.Of(anchor.AsSpan()), NodeAfterHead(anchor));
            return false;
        }

        if (anchor[0] >= Ascii) return true;
        NotePair(anchor);
        return false;
    }

    /// <summary>Where the first four characters of an anchor lead to: to the fourth node, or to a leaf before it.</summary>
    private int NodeAfterHead(string anchor)
    {
        var node = RootChild(anchor[0]);
        for (var depth = 1; depth < AnchorHeads.Length && !IsLeaf(node); depth++) node = Child(nodes[NodeSize * node], nodes[NodeSize * node + LastChild], anchor[depth]);
        return node;
    }

    private void NotePair(string anchor)
    {
        // An anchor of one character goes on with anything.
        if (anchor.Length == 1) pairs[2 * anchor[0]] = pairs[2 * anchor[0] + 1] = -1;
        else
        {
            var bit = Math.Min(anchor[1], (char)(Ascii - 1));
            pairs[2 * anchor[0] + (bit >> 6)] |= 1L << (bit & 63);
        }
    }

    /// <summary>Sorts the anchors, and makes a node of each run of them that begins alike.</summary>
    private sealed class Builder
    {
        private readonly Queue<(int Low, int High, int Depth)> open = [];

        public Builder(IReadOnlyList<string> words, IReadOnlyList<int> some)
        {
            Phrases = [.. some];
            Anchors = new string[Phrases.Length];
            for (var i = 0; i < Phrases.Length; i++) Anchors[i] = words[Phrases[i]];
            Array.Sort(Anchors, Phrases, StringComparer.Ordinal);
            Letters.Add('\0');
            FirstAnchor.Add(0);
            LastAnchor.Add(0);
            open.Enqueue((0, Anchors.Length, 0));
            while (open.Count > 0) Expand(open.Dequeue());
            FirstChild.Add(Letters.Count);
        }

        public string[] Anchors { get; }

        public int[] Phrases { get; }

        public List<char> Letters { get; } = [];

        public List<int> FirstChild { get; } = [];

        public List<int> FirstAnchor { get; } = [];

        public List<int> LastAnchor { get; } = [];

        /// <summary>Gives the node of a run its children: the runs that have the same next character.</summary>
        private void Expand((int Low, int High, int Depth) run)
        {
            FirstChild.Add(Letters.Count);
            var low = run.Low;
            while (low < run.High && Anchors[low].Length == run.Depth) low++;
            // One anchor alone, perhaps of several phrases, is compared whole.
            if (run.Depth > 0 && Anchors[run.Low].Length >= run.Depth && string.Equals(Anchors[run.Low], Anchors[run.High - 1], StringComparison.Ordinal)) return;
            while (low < run.High)
            {
                var letter = Anchors[low][run.Depth];
                var high = low + 1;
                while (high < run.High && Anchors[high][run.Depth] == letter) high++;
                AddChild(low, high, run.Depth + 1, letter);
                low = high;
            }
        }

        /// <summary>A node's own anchors are those that end with it; a leaf's are all of its run.</summary>
        private void AddChild(int low, int high, int depth, char letter)
        {
            var isLeaf = string.Equals(Anchors[low], Anchors[high - 1], StringComparison.Ordinal);
            var last = low;
            while (last < high && (isLeaf || Anchors[last].Length == depth)) last++;
            Letters.Add(letter);
            FirstAnchor.Add(low);
            LastAnchor.Add(last);
            open.Enqueue((low, high, depth));
        }
    }
}
