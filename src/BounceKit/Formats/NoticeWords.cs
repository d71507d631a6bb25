using System.Text.Json;
using BounceKit.Classification;

namespace BounceKit.Formats;

/// <summary>The words by which notices are known, in many languages. Immutable; read when first asked for.</summary>
internal sealed class NoticeWords
{
    private static readonly Lazy<NoticeWords> LazyBuiltIn = new(() => new NoticeWords(Resources.Read("Tables/notice-words.json")));

    private NoticeWords(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        string[] Of(string key) => [.. document.RootElement.GetProperty(key).EnumerateArray().Select(w => w.GetString()!)];
        Senders = Of("senders");
        FailureSubjects = Of("failureSubjects");
        DelaySubjects = Of("delaySubjects");
        SuccessSubjects = Of("successSubjects");
        AutoReplySubjects = Of("autoReplySubjects");
        ChallengeSubjects = Of("challengeSubjects");
        UnsubscribeSubjects = Of("unsubscribeSubjects");
        FailureTexts = Of("failureTexts");
        DelayTexts = Of("delayTexts");
        SuccessTexts = Of("successTexts");
        AutoReplyTexts = Of("autoReplyTexts");
        ChallengeTexts = Of("challengeTexts");
        OriginalMarkers = Of("originalMarkers");
        RecipientLabels = Of("recipientLabels");
        ReasonLabels = Of("reasonLabels");
        RecipientAnnouncements = Of("recipientAnnouncements");
        ComplaintSubjects = Of("complaintSubjects");
    }

    public static NoticeWords BuiltIn => LazyBuiltIn.Value;

    public string[] Senders { get; }

    public string[] FailureSubjects { get; }

    public string[] DelaySubjects { get; }

    public string[] SuccessSubjects { get; }

    public string[] AutoReplySubjects { get; }

    public string[] ChallengeSubjects { get; }

    public string[] UnsubscribeSubjects { get; }

    public string[] FailureTexts { get; }

    public string[] DelayTexts { get; }

    public string[] SuccessTexts { get; }

    public string[] AutoReplyTexts { get; }

    public string[] ChallengeTexts { get; }

    public string[] OriginalMarkers { get; }

    public string[] RecipientLabels { get; }

    public string[] ReasonLabels { get; }

    public string[] RecipientAnnouncements { get; }

    public string[] ComplaintSubjects { get; }

    /// <summary>Whether the text holds one of the words, ignoring case; the first of them found.</summary>
    public static string? Holds(string? text, string[] words)
    {
        if (string.IsNullOrEmpty(text)) return null;
        foreach (var word in words)
        {
            if (text!.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) return word;
        }

        return null;
    }
}
