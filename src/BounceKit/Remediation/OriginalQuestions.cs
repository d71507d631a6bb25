using static BounceKit.BounceReason;

namespace BounceKit.Remediations;

/// <summary>Which questions are asked of the returned message for which reason. A finding sharpens the advice; it never changes the reason.</summary>
internal static class OriginalQuestions
{
    private delegate void Question(FindingContext context);

    // By the number of the reason: a dictionary of an enumeration of ours would be compiled anew in every process.
    private static readonly Dictionary<int, Question[]> ByReason = new()
    {
        [(int)SenderHostNotAllowed] = [SenderQuestions.IsFromHostedByReceiver, SenderQuestions.IsFromUnlikeEnvelope],
        [(int)SenderRejected] = [SenderQuestions.IsFromHostedByReceiver, SenderQuestions.IsFromUnlikeEnvelope],
        [(int)SenderUnverifiable] = [SenderQuestions.IsFromUnlikeEnvelope],
        [(int)RelayDenied] = [SenderQuestions.IsFromHostedByReceiver],
        [(int)PolicyViolation] = [SenderQuestions.IsFromHostedByReceiver],
        [(int)SenderAuthenticationFailed] =
        [
            SenderQuestions.IsFromHostedByReceiver, SenderQuestions.IsFromUnlikeEnvelope, AuthenticationQuestions.WhatFailed, AuthenticationQuestions.IsSignedForFrom,
        ],
        [(int)NonCompliantMessage] =
        [
            HeaderQuestions.IsFromRight, HeaderQuestions.HasDate, HeaderQuestions.HasMessageId, HeaderQuestions.AreHeadersAscii, HeaderQuestions.AreLinesShort, HeaderQuestions.AreLineEndsMixed,
        ],
        [(int)BareLineFeed] = [HeaderQuestions.AreLineEndsMixed],
        [(int)Utf8Unsupported] = [HeaderQuestions.AreHeadersAscii],
        // Spam filters count what mail programs do not leave out.
        [(int)SpamContent] = [HeaderQuestions.IsFromRight, HeaderQuestions.HasDate, HeaderQuestions.HasMessageId],
        [(int)ReverseDnsMissing] = [HostQuestions.IsSendingHostNamedInFull, HostQuestions.WasClientNamed],
        [(int)MessageTooLarge] = [SizeQuestions.IsOverLimit],
    };

    /// <summary>The findings that bear on the reason; none where nothing of the message was returned.</summary>
    public static IReadOnlyList<Finding> Ask(RecipientOutcome outcome, Formats.ReportFacts report, AdviceQuery values, AdviceCatalog catalog)
    {
        if (report.Original is not { } original || !ByReason.TryGetValue((int)outcome.Reason, out var questions)) return [];
        var context = new FindingContext(outcome, report, original, values, catalog);
        foreach (var question in questions) question(context);
        return context.Findings.Count == 0 ? [] : context.Findings;
    }
}
