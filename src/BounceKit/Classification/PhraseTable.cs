using BounceKit.Compiled;

namespace BounceKit.Classification;

/// <summary>The phrases of a rule book, by their numbers. Most are bare words, of which nothing is needed but their text and two marks; a phrase with wildcards is read when its anchor is first found. Serves all threads.</summary>
internal sealed class PhraseTable
{
    private const int InsideNames = 1;
    private const int Prefix = 2;
    private const int Parts = 4;
    private const int WrittenShift = 3;

    private readonly TextPool anchors;

    /// <summary>Marks, and above them the number of the phrase as written, from 1; 0 for one that is written as its anchor is.</summary>
    private readonly int[] shapes;

    private readonly TextPool written;

    /// <summary>The phrases with wildcards that were asked for, by their number as written.</summary>
    private readonly Phrase?[] read;

    private PhraseTable(TextPool anchors, int[] shapes, TextPool written)
    {
        this.anchors = anchors;
        this.shapes = shapes;
        this.written = written;
        read = new Phrase?[written.Count];
    }

    public int Count => shapes.Length;

    /// <summary>A phrase as a rule states it.</summary>
    public Phrase this[int phrase] => Read(WrittenAs(phrase));

    /// <param name="anchors">The anchors, by the numbers of their phrases.</param>
    /// <param name="phrases">The phrases.</param>
    public static PhraseTable Of(TextPool anchors, IReadOnlyList<Phrase> phrases)
    {
        var shapes = new int[phrases.Count];
        var written = new List<string>();
        for (var i = 0; i < shapes.Length; i++)
        {
            var phrase = phrases[i];
            shapes[i] = (phrase.MatchesInsideNames ? InsideNames : 0) | (phrase.IsPrefix ? Prefix : 0) | (phrase.HasParts ? Parts : 0);
            if (!phrase.HasParts && phrase.Written == phrase.Anchor + (phrase.IsPrefix ? "*" : "")) continue;
            written.Add(phrase.Written);
            shapes[i] |= written.Count << WrittenShift;
        }

        return new PhraseTable(anchors, shapes, TextPool.Of(written));
    }

    public static PhraseTable Read(TextPool anchors, TableReader table) => new(anchors, table.Numbers(), TextPool.Read(table));

    public void Write(TableWriter table)
    {
        table.Numbers(shapes);
        written.Write(table);
    }

    /// <summary>Whether the whole phrase stands around the anchor that ends at that place.</summary>
    public bool Matches(int phrase, NormalForm text, int anchorEnd, out int start, out int end)
    {
        var shape = shapes[phrase];
        start = anchorEnd - anchors.LengthOf(phrase);
        end = anchorEnd;
        if ((shape & Parts) != 0) return WithParts(shape >> WrittenShift).Matches(text, start, out start, out end);
        if ((shape & InsideNames) == 0 && text.IsInName(start) && text.IsInName(end - 1)) return false;
        return Phrase.StandsApart(text.Span, start, end, (shape & Prefix) != 0);
    }

    private static Phrase Read(string written) => Phrase.TryParse(written, out _)!;

    /// <summary>Two threads may both read it; one reading is kept, and seen whole.</summary>
    private Phrase WithParts(int number)
    {
        ref var place = ref read[number - 1];
        if (Volatile.Read(ref place) is { } known) return known;
        var phrase = Read(written.Text(number - 1));
        return Interlocked.CompareExchange(ref place, phrase, null) ?? phrase;
    }

    private string WrittenAs(int phrase)
    {
        var number = shapes[phrase] >> WrittenShift;
        if (number > 0) return written.Text(number - 1);
        return (shapes[phrase] & Prefix) != 0 ? anchors.Text(phrase) + "*" : anchors.Text(phrase);
    }
}
