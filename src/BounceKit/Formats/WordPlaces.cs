using BounceKit.Classification;

namespace BounceKit.Formats;

/// <summary>Finds where words of one kind stand, in long texts where they are few: most of a text is passed over faster than when all kinds are looked for.</summary>
internal sealed class WordPlaces(PhraseAutomaton automaton)
{
    /// <summary>Where the first begins; -1 where there is none.</summary>
    public int First(ReadOnlySpan<char> text)
    {
        var sink = new FirstSink(automaton.Words);
        automaton.ScanFolding(text, ref sink);
        return sink.First;
    }

    /// <summary>The lines that hold one, in order. No word goes over a line end.</summary>
    public List<int> Lines(string text)
    {
        var sink = new LineSink(text);
        automaton.ScanFolding(text.AsSpan(), ref sink);
        return sink.Lines;
    }

    private struct FirstSink(Compiled.TextPool words) : PhraseAutomaton.ISink
    {
        public int First { get; private set; } = -1;

        public void Found(int phrase, int end)
        {
            var start = end - words.LengthOf(phrase);
            if (First < 0 || start < First) First = start;
        }
    }

    private struct LineSink(string text) : PhraseAutomaton.ISink
    {
        private int line;
        private int counted;

        public List<int> Lines { get; } = [];

        public void Found(int phrase, int end)
        {
            for (; counted < end; counted++)
            {
                if (text[counted] == '\n') line++;
            }

            if (Lines.Count == 0 || Lines[Lines.Count - 1] != line) Lines.Add(line);
        }
    }
}
