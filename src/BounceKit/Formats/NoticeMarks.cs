using BounceKit.Classification;

namespace BounceKit.Formats;

/// <summary>
/// Finds in one pass what parts a notice's text: the phrase before the returned original, and the lines that announce the recipients. They are few, so that most of a long text is
/// passed over faster than when all words are looked for.
/// </summary>
/// <param name="automaton">The phrases before an original, and behind them those that announce recipients.</param>
/// <param name="originals">How many are of the first kind.</param>
internal sealed class NoticeMarks(PhraseAutomaton automaton, int originals)
{
    /// <param name="Original">Where the first phrase begins that announces the returned original; -1 where there is none.</param>
    /// <param name="AnnouncingLines">The lines that announce recipients, in order. No phrase goes over a line end.</param>
    public readonly record struct Found(int Original, IReadOnlyList<int> AnnouncingLines);

    public Found In(ReadOnlySpan<char> text)
    {
        var sink = new Sink(automaton.Words, originals);
        while (sink.Start < text.Length)
        {
            var lines = FirstLines(text.Slice(sink.Start));
            automaton.ScanFolding(lines, ref sink);
            sink.Start += lines.Length;
        }

        return new Found(sink.Original, sink.AnnouncingEnds is { } ends ? LinesOf(ends, text) : []);
    }

    private const int Stretch = 16 * 1024;

    /// <summary>Whole lines from the beginning of a text: of a long text a folded copy is made a stretch at a time.</summary>
    private static ReadOnlySpan<char> FirstLines(ReadOnlySpan<char> text)
    {
        if (text.Length <= Stretch) return text;
        var end = text.Slice(Stretch).IndexOf('\n');
        return end < 0 ? text : text.Slice(0, Stretch + end + 1);
    }

    private static List<int> LinesOf(List<int> ends, ReadOnlySpan<char> text)
    {
        var lines = new List<int>();
        var line = 0;
        var counted = 0;
        foreach (var end in ends)
        {
            for (; counted < end; counted++)
            {
                if (text[counted] == '\n') line++;
            }

            if (lines.Count == 0 || lines[lines.Count - 1] != line) lines.Add(line);
        }

        return lines;
    }

    private struct Sink(Compiled.TextPool words, int originals) : PhraseAutomaton.ISink
    {
        /// <summary>Where the stretch that is looked through begins.</summary>
        public int Start { get; set; }

        public int Original { get; private set; } = -1;

        public List<int>? AnnouncingEnds { get; private set; }

        public void Found(int phrase, int end)
        {
            if (phrase >= originals)
            {
                (AnnouncingEnds ??= []).Add(Start + end);
                return;
            }

            var start = Start + end - words.LengthOf(phrase);
            if (Original < 0 || start < Original) Original = start;
        }
    }
}
