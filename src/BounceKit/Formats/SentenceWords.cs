using BounceKit.Classification;

namespace BounceKit.Formats;

/// <summary>
/// Words of two classes that make sense together: one for mail and its delivery, one for failing. A notice in words that nobody listed still has one of each
/// in a sentence. Words stand for all that begin with them; a blank at the end makes it the whole word.
/// </summary>
internal sealed class SentenceWords
{
    private const int Farthest = 80;

    private readonly PhraseAutomaton automaton;
    private readonly int firstFailing;
    private readonly int[] isWhole;

    /// <param name="automaton">The words for mail, and after them those for failing.</param>
    /// <param name="firstFailing">Where those for failing begin.</param>
    /// <param name="isWhole">For each word, 1 where nothing may go on after it.</param>
    public SentenceWords(PhraseAutomaton automaton, int firstFailing, int[] isWhole)
    {
        this.automaton = automaton;
        this.firstFailing = firstFailing;
        this.isWhole = isWhole;
    }

    /// <summary>Whether a word of each class stands in one sentence.</summary>
    public bool FoundTogether(string text)
    {
        var sink = new Sink(this, text);
        automaton.ScanFolding(text.AsSpan(), ref sink);
        return sink.Together;
    }

    private struct Sink(SentenceWords words, string text) : PhraseAutomaton.ISink
    {
        private int lastMail = -1;
        private int lastFailing = -1;

        public bool Together { get; private set; }

        public void Found(int phrase, int end)
        {
            if (Together || !StandsAlone(phrase, end)) return;
            var start = end - words.automaton.Words.LengthOf(phrase);
            ref var last = ref phrase < words.firstFailing ? ref lastMail : ref lastFailing;
            var other = phrase < words.firstFailing ? lastFailing : lastMail;
            if (other >= 0 && start - other <= Farthest && !EndsSentence(other, start)) Together = true;
            last = end;
        }

        /// <summary>In scripts that have blanks between words, a word begins where no letter stands before it.</summary>
        private bool StandsAlone(int phrase, int end)
        {
            var start = end - words.automaton.Words.LengthOf(phrase);
            if (start > 0 && WordCharacters.Is(text[start]) && WordCharacters.Is(text[start - 1])) return false;
            return words.isWhole[phrase] == 0 || end >= text.Length || !WordCharacters.Is(text[end]);
        }

        private bool EndsSentence(int start, int end)
        {
            for (var i = start; i < end - 1; i++)
            {
                if (text[i] is '。' or '！' or '？' || (text[i] is '.' or '!' or '?' && text[i + 1] == ' ')) return true;
            }

            return false;
        }
    }
}
