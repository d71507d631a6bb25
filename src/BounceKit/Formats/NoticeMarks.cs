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
        automaton.ScanFolding(text, ref sink);
        return new Found(sink.Original, sink.AnnouncingEnds is { } ends ? LinesOf(ends, text) : []);
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
        public int Original { get; private set; } = -1;

        public List<int>? AnnouncingEnds { get; private set; }

        public void Found(int phrase, int end)
        {
            if (phrase >= originals)
            {
                (AnnouncingEnds ??= []).Add(end);
                return;
            }

            var start = end - words.LengthOf(phrase);
            if (Original < 0 || start < Original) Original = start;
        }
    }
}
