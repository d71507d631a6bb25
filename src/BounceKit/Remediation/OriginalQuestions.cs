using static BounceKit.BounceReason;

namespace BounceKit.Remediations;

/// <summary>Which questions are asked of the returned message for which reason. A finding sharpens the advice; it never changes the reason.</summary>
internal static class OriginalQuestions
{
    private delegate void Question(FindingContext context);

    private static readonly Dictionary<BounceReason, Question[]> ByReason = new()
    {
        [SenderHostNotAllowed] = [SenderQuestions.IsFromHostedByReceiver, SenderQuestions.IsFromUnlikeEnvelope],
        [SenderRejected] = [SenderQuestions.IsFromHostedByReceiver, SenderQuestions.IsFromUnlikeEnvelope],
        [SenderUnverifiable] = [SenderQuestions.IsFromUnlikeEnvelope],
        [RelayDenied] = [SenderQuestions.IsFromHostedByReceiver],
        [PolicyViolation] = [SenderQuestions.IsFromHostedByReceiver],
        [SenderAuthenticationFailed] =
        [
            SenderQuestions.IsFromHostedByReceiver, SenderQuestions.IsFromUnlikeEnvelope, AuthenticationQuestions.WhatFailed, AuthenticationQuestions.IsSignedForFrom,
        ],
        [NonCompliantMessage] =
        [
            HeaderQuestions.IsFromRight, HeaderQuestions.HasDate, HeaderQuestions.HasMessageId, HeaderQuestions.AreHeadersAscii, HeaderQuestions.AreLinesShort, HeaderQuestions.AreLineEndsMixed,
        ],
        [BareLineFeed] = [HeaderQuestions.AreLineEndsMixed],
        [Utf8Unsupported] = [HeaderQuestions.AreHeadersAscii],
        // Spam filters count what mail programs do not leave out.
        [SpamContent] = [HeaderQuestions.IsFromRight, HeaderQuestions.HasDate, HeaderQuestions.HasMessageId],
        [ReverseDnsMissing] = [HostQuestions.IsSendingHostNamedInFull, HostQuestions.WasClientNamed],
        [MessageTooLarge] = [SizeQuestions.IsOverLimit],
    };

    /// <summary>The findings that bear on the reason; none where nothing of the message was returned.</summary>
    public static IReadOnlyList<Finding> Ask(RecipientOutcome outcome, Formats.ReportFacts report, AdviceQuery values, AdviceCatalog catalog)
    {
        if (report.Original is not { } original || !ByReason.TryGetValue(outcome.Reason, out var questions)) return [];
        var context = new FindingContext(outcome, report, original, values, catalog);
        foreach (var question in questions) question(context);
        return context.Findings.Count == 0 ? [] : context.Findings;
    }
}
