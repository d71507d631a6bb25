namespace BounceKit.Classification;

/// <summary>
/// Finds every phrase's anchor in one pass over a text (Aho and Corasick, 1975): the cost grows with the text, not with the number of phrases.
/// Immutable once built.
/// </summary>
/// <remarks>Transitions sit in one open-addressed table keyed by state and character, which stays small whatever scripts the phrases are in.</remarks>
internal sealed class PhraseAutomaton
{
    private const ulong NoKey = ulong.MaxValue;

    private readonly ulong[] keys;
    private readonly int[] targets;
    private readonly int mask;
    private readonly int[] failure;
    private readonly int[] firstOutput;
    private readonly int[] outputLink;
    private readonly int[] nextOutput;

    private PhraseAutomaton(Builder builder)
    {
        keys = builder.Keys;
        targets = builder.Targets;
        mask = keys.Length - 1;
        failure = builder.Failure;
        firstOutput = [.. builder.FirstOutput];
        outputLink = builder.OutputLink;
        nextOutput = builder.NextOutput;
    }

    /// <summary>Called for each anchor found.</summary>
    public interface ISink
    {
        /// <param name="phrase">The index of the phrase.</param>
        /// <param name="end">The position after the anchor's last character.</param>
        void Found(int phrase, int end);
    }

    /// <summary>Builds the automaton of words in folded form; each is known by its index.</summary>
    public static PhraseAutomaton Build(IReadOnlyList<string> words) => new(new Builder(words));

    public void Scan<TSink>(ReadOnlySpan<char> text, TSink sink)
        where TSink : ISink
    {
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            state = Next(state, text[i]);
            Report(state, i + 1, sink);
        }
    }

    /// <summary>The same over a text as it stands: each character is folded on the way (<see cref="NormalForm.Fold"/>).</summary>
    public void ScanFolding<TSink>(ReadOnlySpan<char> text, TSink sink)
        where TSink : ISink
    {
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            state = Next(state, NormalForm.Fold(text[i]));
            Report(state, i + 1, sink);
        }
    }

    private void Report<TSink>(int state, int end, TSink sink)
        where TSink : ISink
    {
        for (var node = firstOutput[state] >= 0 ? state : outputLink[state]; node > 0; node = outputLink[node])
        {
            for (var phrase = firstOutput[node]; phrase >= 0; phrase = nextOutput[phrase]) sink.Found(phrase, end);
        }
    }

    private int Next(int state, char c)
    {
        while (true)
        {
            var target = Builder.Find(keys, targets, mask, state, c);
            if (target >= 0) return target;
            if (state == 0) return 0;
            state = failure[state];
        }
    }

    private sealed class Builder
    {
        private int count;

        public Builder(IReadOnlyList<string> words)
        {
            var characters = 1;
            for (var i = 0; i < words.Count; i++) characters += words[i].Length;
            var capacity = 16;
            while (capacity < characters * 2) capacity *= 2;
            Keys = NewKeys(capacity);
            Targets = new int[capacity];
            NextOutput = new int[words.Count];
            FirstOutput.Add(-1);
            Parents.Add(0);
            Letters.Add('\0');
            for (var i = 0; i < words.Count; i++) Insert(words[i], i);
            Failure = new int[FirstOutput.Count];
            OutputLink = new int[FirstOutput.Count];
            Link();
            Shrink();
        }

        public ulong[] Keys { get; private set; }

        public int[] Targets { get; private set; }

        public List<int> FirstOutput { get; } = [];

        public int[] Failure { get; }

        public int[] OutputLink { get; }

        public int[] NextOutput { get; }

        private List<int> Parents { get; } = [];

        private List<char> Letters { get; } = [];

        public static int Find(ulong[] keys, int[] targets, int mask, int state, char c)
        {
            var key = ((ulong)(uint)state << 16) | c;
            var slot = Slot(key) & mask;
            while (true)
            {
                var found = keys[slot];
                if (found == key) return targets[slot];
                if (found == NoKey) return -1;
                slot = (slot + 1) & mask;
            }
        }

        private static int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15UL) >> 40);

        private static ulong[] NewKeys(int capacity)
        {
            var keys = new ulong[capacity];
            for (var i = 0; i < keys.Length; i++) keys[i] = NoKey;
            return keys;
        }

        private void Insert(string anchor, int phrase)
        {
            var state = 0;
            foreach (var c in anchor)
            {
                var next = Find(Keys, Targets, Keys.Length - 1, state, c);
                if (next < 0)
                {
                    next = FirstOutput.Count;
                    FirstOutput.Add(-1);
                    Parents.Add(state);
                    Letters.Add(c);
                    Put(Keys, Targets, ((ulong)(uint)state << 16) | c, next);
                    count++;
                }

                state = next;
            }

            NextOutput[phrase] = FirstOutput[state];
            FirstOutput[state] = phrase;
        }

        /// <summary>Failure and output links, nearest states first. States were numbered phrase by phrase, so they are walked by depth.</summary>
        private void Link()
        {
            var depth = new int[Parents.Count];
            var deepest = 0;
            for (var state = 1; state < Parents.Count; state++)
            {
                depth[state] = depth[Parents[state]] + 1;
                deepest = Math.Max(deepest, depth[state]);
            }

            var starts = new int[deepest + 2];
            for (var state = 1; state < depth.Length; state++) starts[depth[state]]++;
            for (int level = 0, total = 0; level < starts.Length; level++) (starts[level], total) = (total, total + starts[level]);
            var order = new int[depth.Length];
            for (var state = 1; state < depth.Length; state++) order[starts[depth[state]]++] = state;
            for (var i = 0; i < depth.Length - 1; i++) LinkState(order[i]);
        }

        private void LinkState(int state)
        {
            var parent = Parents[state];
            var fallback = 0;
            if (parent != 0)
            {
                var candidate = Failure[parent];
                while (true)
                {
                    var target = Find(Keys, Targets, Keys.Length - 1, candidate, Letters[state]);
                    if (target >= 0)
                    {
                        fallback = target;
                        break;
                    }

                    if (candidate == 0) break;
                    candidate = Failure[candidate];
                }
            }

            Failure[state] = fallback;
            OutputLink[state] = FirstOutput[fallback] >= 0 ? fallback : OutputLink[fallback];
        }

        private void Shrink()
        {
            var capacity = 16;
            while (capacity < count * 2) capacity *= 2;
            if (capacity >= Keys.Length) return;
            var keys = NewKeys(capacity);
            var targets = new int[capacity];
            for (var i = 0; i < Keys.Length; i++)
            {
                if (Keys[i] != NoKey) Put(keys, targets, Keys[i], Targets[i]);
            }

            Keys = keys;
            Targets = targets;
        }

        private static void Put(ulong[] keys, int[] targets, ulong key, int target)
        {
            var slot = Slot(key) & (keys.Length - 1);
            while (keys[slot] != NoKey) slot = (slot + 1) & (keys.Length - 1);
            keys[slot] = key;
            targets[slot] = target;
        }
    }
}
