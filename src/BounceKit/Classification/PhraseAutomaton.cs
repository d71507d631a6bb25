using System.Buffers;
using BounceKit.Compiled;

namespace BounceKit.Classification;

/// <summary>
/// Finds every phrase's anchor in one pass over a text: from each place where a phrase may begin, a walk down a trie to where no phrase goes on. The cost
/// grows with the text, not with the number of phrases. Immutable once built.
/// </summary>
/// <remarks>
/// Phrases begin at the beginning of a word, so most places are passed over after a look at the first characters; that beats following the failure links of Aho and
/// Corasick through a table too large for the cache. Where only one anchor is left, its rest is compared at once and has no nodes of its own.
/// </remarks>
internal sealed class PhraseAutomaton
{
    private readonly AnchorTrie atWordStart;
    private readonly AnchorTrie anywhere;

    private PhraseAutomaton(TextPool words, AnchorTrie atWordStart, AnchorTrie anywhere) => (Words, this.atWordStart, this.anywhere) = (words, atWordStart, anywhere);

    /// <summary>Called for each anchor found. A struct, so that the scan is compiled for it and calls it without a detour.</summary>
    public interface ISink
    {
        /// <param name="phrase">The index of the phrase.</param>
        /// <param name="end">The position after the anchor's last character.</param>
        void Found(int phrase, int end);
    }

    /// <summary>The words, by their indexes.</summary>
    public TextPool Words { get; }

    /// <summary>Builds the automaton of words in folded form, which are found anywhere; each is known by its index.</summary>
    public static PhraseAutomaton Build(IReadOnlyList<string> words) => Build(words, static _ => true);

    /// <summary>The same, where some are looked for only at the beginning of words.</summary>
    /// <param name="words">The words in folded form.</param>
    /// <param name="beginsInsideWords">Whether the word of that index is to be found in the middle of a longer one.</param>
    public static PhraseAutomaton Build(IReadOnlyList<string> words, Func<int, bool> beginsInsideWords)
    {
        var (starts, others) = (new List<int>(), new List<int>());
        for (var i = 0; i < words.Count; i++) (beginsInsideWords(i) ? others : starts).Add(i);
        var pool = TextPool.Of(words);
        return new PhraseAutomaton(pool, AnchorTrie.Build(words, pool, starts), AnchorTrie.Build(words, pool, others));
    }

    public static PhraseAutomaton Read(TableReader table)
    {
        var words = TextPool.Read(table);
        return new PhraseAutomaton(words, AnchorTrie.Read(words, table), AnchorTrie.Read(words, table));
    }

    public void Write(TableWriter table)
    {
        Words.Write(table);
        atWordStart.Write(table);
        anywhere.Write(table);
    }

    public void Scan<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : struct, ISink
    {
        if (!atWordStart.IsEmpty) atWordStart.Scan(text, onlyAtWords: true, ref sink);
        if (!anywhere.IsEmpty) anywhere.Scan(text, onlyAtWords: false, ref sink);
    }

    /// <summary>The same over a text as it stands: it is folded first (<see cref="NormalForm.Fold(char)"/>).</summary>
    public void ScanFolding<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : struct, ISink
    {
        var folded = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            NormalForm.Fold(text, folded);
            Scan(folded.AsSpan(0, text.Length), ref sink);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(folded);
        }
    }
}
