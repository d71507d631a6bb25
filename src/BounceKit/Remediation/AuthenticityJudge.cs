namespace BounceKit.Remediations;

/// <summary>How far a notice can be believed. Anyone can write one, so nothing but the caller's own knowledge proves anything.</summary>
internal static class AuthenticityJudge
{
    /// <summary>
    /// One contradiction is no suspicion: real notices have a return path, come from hosts with two names, or fail DMARC for want of a signature.
    /// Two are.
    /// </summary>
    private const int Suspicious = 2;

    public static Authenticity Judge(NoticeEvidence notice, Func<OwnershipQuery, bool>? isOurs, AdviceCatalog catalog)
    {
        var findings = new List<Finding>();
        if (isOurs is not null)
        {
            if (Recognized(notice, isOurs, catalog) is { } proven) return proven;
            findings.Add(catalog.Tell(FindingKinds.NothingRecognized, NoValues));
        }

        var contradictions = NoticeQuestions.Contradictions(notice, catalog, findings);
        if (notice.Original is null && notice.EnvelopeId is null) findings.Add(catalog.Tell(FindingKinds.NoOriginalAndNoEnvelopeId, NoValues));
        var fits = contradictions == 0 && NoticeQuestions.AreRecipientsInOriginal(notice);
        if (fits) findings.Add(catalog.Tell(FindingKinds.RecipientsInOriginal, NoValues));
        return new Authenticity
        {
            Level = contradictions >= Suspicious ? AuthenticityLevel.Suspicious : fits && isOurs is null ? AuthenticityLevel.Consistent : AuthenticityLevel.Unproven,
            Findings = findings,
        };
    }

    /// <summary>Proven by the caller's own knowledge; null where it has none.</summary>
    public static Authenticity? Recognized(NoticeEvidence notice, Func<OwnershipQuery, bool> isOurs, AdviceCatalog catalog) =>
        OwnershipQuestions.Recognized(notice, isOurs) is { } recognized ? new Authenticity { Level = AuthenticityLevel.Proven, Findings = [catalog.Tell(recognized, NoValues)] } : null;

    private static readonly AdviceQuery NoValues = new() { Reason = BounceReason.None };
}
