namespace BounceKit.Remediations;

/// <summary>What is to be said first, whatever the reason, in one language: the mail may still arrive, or another address failed than the one mailed.</summary>
internal sealed class CircumstanceAdvice
{
    private readonly LocalizedAdvice stillTried;
    private readonly LocalizedAdvice forwarded;

    public CircumstanceAdvice(AdviceEntry[] entries, IAdviceWords language)
    {
        stillTried = new LocalizedAdvice(Array.Find(entries, entry => entry.About == AdviceCircumstances.StillTried)!, language);
        forwarded = new LocalizedAdvice(Array.Find(entries, entry => entry.About == AdviceCircumstances.Forwarded)!, language);
    }

    /// <summary>The advice of the reason with what comes before it.</summary>
    public IReadOnlyList<Remediation> Before(IReadOnlyList<Remediation> advice, AdviceQuery query)
    {
        var waits = (query.Circumstances & AdviceCircumstances.StillTried) != 0 && MayPassByItself(query.Recommendation);
        var isForwarded = (query.Circumstances & AdviceCircumstances.Forwarded) != 0;
        if (!waits && !isForwarded) return advice;
        var list = new List<Remediation>(advice.Count + 2);
        if (waits) list.Add(stillTried.For(query));
        if (isForwarded) list.Add(forwarded.For(query));
        list.AddRange(advice);
        return list.ToArray();
    }

    /// <summary>A message that has to be changed first, or a set-up, is not helped by waiting, however long the server tries.</summary>
    private static bool MayPassByItself(Recommendation recommendation) => recommendation is not (Recommendation.FixMessage or Recommendation.FixConfiguration);
}
