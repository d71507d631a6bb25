using System.Text.Json;
using BounceKit.Classification;

namespace BounceKit.Formats;

/// <summary>
/// The words by which notices are known, in many languages, and the phrases of the dialects that are data, found all in one pass over a text. Immutable; read when first asked for.
/// </summary>
internal sealed class NoticeWords
{
    private static readonly Lazy<NoticeWords> LazyBuiltIn = new(() => new NoticeWords(Resources.Read("Tables/notice-words.json"), Dialects.DialectTable.BuiltIn.Phrases));

    private static readonly (string Key, WordKinds Kind)[] Keys =
    [
        ("senders", WordKinds.Sender), ("failureSubjects", WordKinds.FailureSubject), ("delaySubjects", WordKinds.DelaySubject), ("successSubjects", WordKinds.SuccessSubject),
        ("autoReplySubjects", WordKinds.AutoReplySubject), ("challengeSubjects", WordKinds.ChallengeSubject), ("unsubscribeSubjects", WordKinds.UnsubscribeSubject), ("complaintSubjects", WordKinds.ComplaintSubject),
        ("finalSubjects", WordKinds.FinalSubject), ("failureTexts", WordKinds.FailureText), ("delayTexts", WordKinds.DelayText), ("successTexts", WordKinds.SuccessText), ("autoReplyTexts", WordKinds.AutoReplyText),
        ("challengeTexts", WordKinds.ChallengeText), ("finalTexts", WordKinds.FinalText), ("originalMarkers", WordKinds.OriginalMarker), ("recipientAnnouncements", WordKinds.RecipientAnnouncement),
        ("mailServices", WordKinds.MailService), ("otherReports", WordKinds.OtherReport),
    ];

    private readonly PhraseAutomaton automaton;
    private readonly SentenceWords sentences;
    private readonly WordKinds[] kinds;
    private readonly WordPlaces markers;
    private readonly WordPlaces announcements;
    private readonly int[] dialects;
    private readonly int[] lengths;
    private readonly HashSet<string> recipientLabels;

    private NoticeWords(byte[] json, IEnumerable<(string Text, int Dialect)> phrases)
    {
        using var document = JsonDocument.Parse(json);
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new List<string>();
        var kindsOf = new List<WordKinds>();
        var dialectOf = new List<int>();
        foreach (var (key, kind) in Keys)
        {
            foreach (var entry in document.RootElement.GetProperty(key).EnumerateArray())
            {
                kindsOf[PlaceOf(NormalForm.Folded(entry.GetString()!))] |= kind;
            }
        }

        foreach (var (text, dialect) in phrases)
        {
            var place = PlaceOf(text);
            dialectOf[place] = Math.Min(dialectOf[place], dialect);
        }

        dialects = [.. dialectOf];
        kinds = [.. kindsOf];
        lengths = [.. words.Select(w => w.Length)];
        automaton = PhraseAutomaton.Build(words);
        sentences = new SentenceWords(List(document, "mailWords"), List(document, "failingWords"));
        markers = new WordPlaces(OfKind(WordKinds.OriginalMarker));
        announcements = new WordPlaces(OfKind(WordKinds.RecipientAnnouncement));
        recipientLabels = new HashSet<string>(document.RootElement.GetProperty("recipientLabels").EnumerateArray().Select(e => e.GetString()!), StringComparer.OrdinalIgnoreCase);

        List<string> OfKind(WordKinds kind) => [.. words.Where((_, place) => (kindsOf[place] & kind) != 0)];

        int PlaceOf(string word)
        {
            if (index.TryGetValue(word, out var place)) return place;
            index[word] = place = words.Count;
            words.Add(word);
            kindsOf.Add(WordKinds.None);
            dialectOf.Add(int.MaxValue);
            return place;
        }
    }

    public static NoticeWords BuiltIn => LazyBuiltIn.Value;

    /// <summary>What a text's words tell, ignoring case.</summary>
    public static WordsFound In(string? text) => string.IsNullOrEmpty(text) ? WordsFound.Nothing : BuiltIn.Find(text!);

    /// <summary>Where the first phrase begins that announces the returned original; -1 where there is none.</summary>
    public static int FirstMarkerIn(ReadOnlySpan<char> text) => BuiltIn.markers.First(text);

    /// <summary>The lines of a text that announce the recipients.</summary>
    public static List<int> AnnouncingLines(string text) => BuiltIn.announcements.Lines(text);

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

    private static List<string> List(JsonDocument document, string key) => [.. document.RootElement.GetProperty(key).EnumerateArray().Select(e => NormalForm.Folded(e.GetString()!))];

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
            var kind = words.kinds[phrase];
            Kinds |= kind;
            FirstDialect = Math.Min(FirstDialect, words.dialects[phrase]);
            if (end == words.lengths[phrase]) AtStart |= kind;
            if ((kind & WordKinds.ChallengeText) != 0 && phrase != lastChallenge)
            {
                lastChallenge = phrase;
                ChallengeTexts++;
            }
        }
    }
}
