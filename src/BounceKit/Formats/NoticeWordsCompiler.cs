using System.Text.Json;
using BounceKit.Classification;
using BounceKit.Compiled;

namespace BounceKit.Formats;

/// <summary>Compiles <c>notice-words.json</c> and the phrases of the dialects into the table that <see cref="NoticeWords"/> reads.</summary>
internal sealed class NoticeWordsCompiler
{
    private static readonly (string Key, WordKinds Kind)[] Keys =
    [
        ("senders", WordKinds.Sender), ("failureSubjects", WordKinds.FailureSubject), ("delaySubjects", WordKinds.DelaySubject), ("successSubjects", WordKinds.SuccessSubject),
        ("autoReplySubjects", WordKinds.AutoReplySubject), ("challengeSubjects", WordKinds.ChallengeSubject), ("unsubscribeSubjects", WordKinds.UnsubscribeSubject), ("complaintSubjects", WordKinds.ComplaintSubject),
        ("finalSubjects", WordKinds.FinalSubject), ("failureTexts", WordKinds.FailureText), ("delayTexts", WordKinds.DelayText), ("successTexts", WordKinds.SuccessText), ("autoReplyTexts", WordKinds.AutoReplyText),
        ("challengeTexts", WordKinds.ChallengeText), ("finalTexts", WordKinds.FinalText), ("originalMarkers", WordKinds.OriginalMarker), ("recipientAnnouncements", WordKinds.RecipientAnnouncement),
        ("mailServices", WordKinds.MailService), ("otherReports", WordKinds.OtherReport),
    ];

    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);
    private readonly List<string> words = [];
    private readonly List<WordKinds> kinds = [];
    private readonly List<int> dialects = [];

    public static void Compile(TableWriter table)
    {
        using var document = JsonDocument.Parse(Resources.Read("Tables/notice-words.json"));
        new NoticeWordsCompiler().Compile(document, table);
    }

    private void Compile(JsonDocument document, TableWriter table)
    {
        foreach (var (key, kind) in Keys)
        {
            foreach (var word in Texts(document, key)) kinds[PlaceOf(NormalForm.Folded(word))] |= kind;
        }

        foreach (var (text, dialect) in Dialects.DialectTable.PhrasesOfFile())
        {
            var place = PlaceOf(text);
            dialects[place] = Math.Min(dialects[place], dialect);
        }

        PhraseAutomaton.Build(words).Write(table);
        table.Numbers([.. kinds.Select(kind => (int)kind)]);
        table.Numbers([.. dialects]);
        WriteSentenceWords([.. Texts(document, "mailWords").Select(NormalForm.Folded)], [.. Texts(document, "failingWords").Select(NormalForm.Folded)], table);
        WriteMarks([.. OfKind(WordKinds.OriginalMarker)], OfKind(WordKinds.RecipientAnnouncement), table);
        table.Texts([.. Texts(document, "recipientLabels")]);
    }

    /// <summary>A blank at the end makes a word whole, and is not looked for itself.</summary>
    private static void WriteSentenceWords(List<string> mail, List<string> failing, TableWriter table)
    {
        List<string> all = [.. mail, .. failing];
        PhraseAutomaton.Build(all.ConvertAll(word => word.TrimEnd())).Write(table);
        table.Number(mail.Count);
        table.Numbers([.. all.Select(word => word.EndsWith(" ", StringComparison.Ordinal) ? 1 : 0)]);
    }

    /// <summary>What <see cref="NoticeMarks"/> reads: the phrases before the returned original, and behind them those that announce recipients. One that does both stands twice.</summary>
    private static void WriteMarks(List<string> originals, List<string> announcements, TableWriter table)
    {
        PhraseAutomaton.Build([.. originals, .. announcements]).Write(table);
        table.Number(originals.Count);
    }

    private static IEnumerable<string> Texts(JsonDocument document, string key) => document.RootElement.GetProperty(key).EnumerateArray().Select(word => word.GetString()!);

    private List<string> OfKind(WordKinds kind) => [.. words.Where((_, place) => (kinds[place] & kind) != 0)];

    private int PlaceOf(string word)
    {
        if (index.TryGetValue(word, out var place)) return place;
        index[word] = place = words.Count;
        words.Add(word);
        kinds.Add(WordKinds.None);
        dialects.Add(int.MaxValue);
        return place;
    }
}
