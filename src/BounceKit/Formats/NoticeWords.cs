using BounceKit.Classification;
using BounceKit.Compiled;

namespace BounceKit.Formats;

/// <summary>
/// The words by which notices are known, in many languages, and the phrases of the dialects that are data, found all in one pass over a text. Immutable; read when first asked for.
/// </summary>
internal sealed class NoticeWords
{
    private static readonly Lazy<NoticeWords> LazyBuiltIn = new(Load);

    private readonly PhraseAutomaton automaton;
    private readonly SentenceWords sentences;
    private readonly int[] kinds;
    private readonly NoticeMarks marks;
    private readonly int[] dialects;
    private readonly HashSet<string> recipientLabels;

    /// <param name="table">What <see cref="NoticeWordsCompiler"/> wrote.</param>
    private NoticeWords(TableReader table)
    {
        automaton = PhraseAutomaton.Read(table);
        kinds = table.Numbers();
        dialects = table.Numbers();
        sentences = new SentenceWords(PhraseAutomaton.Read(table), table.Number(), table.Numbers());
        marks = new NoticeMarks(PhraseAutomaton.Read(table), table.Number());
        recipientLabels = new HashSet<string>(table.Texts(), StringComparer.OrdinalIgnoreCase);
    }

    public static NoticeWords BuiltIn => LazyBuiltIn.Value;

    /// <summary>What a text's words tell, ignoring case.</summary>
    public static WordsFound In(string? text) => string.IsNullOrEmpty(text) ? WordsFound.Nothing : BuiltIn.Find(text!);

    /// <summary>Where a text announces the returned original, and the recipients.</summary>
    public static NoticeMarks.Found MarksIn(ReadOnlySpan<char> text) => BuiltIn.marks.In(text);

    /// <summary>Whether a label before an address says that it is a recipient's: the label itself, or its last word.</summary>
    public static bool IsRecipientLabel(string label)
    {
        var labels = BuiltIn.recipientLabels;
        if (labels.Contains(label)) return true;
        for (var blank = label.IndexOf(' '); blank >= 0; blank = label.IndexOf(' ', blank + 1))
        {
            if (labels.Contains(label.Substring(blank + 1))) return true;
        }

        return false;
    }

    /// <summary>Whether a sentence speaks of mail or its delivery and of something that failed: "Ihre Nachricht … nicht …", "письмо … не …".</summary>
    public static bool SayNotDelivered(string text) => text.Length > 0 && BuiltIn.sentences.FoundTogether(text);

    private static NoticeWords Load()
    {
        using var table = Resources.Table(BuiltInTables.NoticeWords);
        return new NoticeWords(table);
    }

    private WordsFound Find(string text)
    {
        var sink = new Sink(this);
        automaton.ScanFolding(text.AsSpan(), ref sink);
        return new WordsFound(sink.Kinds, sink.AtStart, sink.ChallengeTexts, sink.FirstDialect);
    }

    private struct Sink(NoticeWords words) : PhraseAutomaton.ISink
    {
        private int lastChallenge = -1;

        public WordKinds Kinds { get; private set; }

        public WordKinds AtStart { get; private set; }

        public int ChallengeTexts { get; private set; }

        public int FirstDialect { get; private set; } = int.MaxValue;

        public void Found(int phrase, int end)
        {
            var kind = (WordKinds)words.kinds[phrase];
            Kinds |= kind;
            FirstDialect = Math.Min(FirstDialect, words.dialects[phrase]);
            if (end == words.automaton.Words.LengthOf(phrase)) AtStart |= kind;
            if ((kind & WordKinds.ChallengeText) != 0 && phrase != lastChallenge)
            {
                lastChallenge = phrase;
                ChallengeTexts++;
            }
        }
    }
}
