namespace BounceKit.Remediations;

/// <summary>The entries of one reason in one language, the closest first.</summary>
internal sealed class ReasonAdvice
{
    private readonly LocalizedAdvice general;
    private readonly List<LocalizedAdvice> finer = [];
    private volatile IReadOnlyList<Remediation>? last;

    /// <param name="entries">The entries of the reason; one of them has no condition.</param>
    /// <param name="language">Their words.</param>
    public ReasonAdvice(AdviceEntry[] entries, IAdviceWords language)
    {
        general = new LocalizedAdvice(Array.Find(entries, entry => entry.When is null)!, language);
        foreach (var entry in entries)
            if (entry.When is not null)
                finer.Add(new LocalizedAdvice(entry, language));
        finer.Sort(CompareCloseness);
    }

    public IReadOnlyList<Remediation> For(AdviceQuery query)
    {
        var aboutReply = FindFiner(query, isAboutMessage: false);
        var aboutMessage = FindFiner(query, isAboutMessage: true);
        var isGeneralNeeded = aboutReply is not { Entry.Alone: true } && aboutMessage is not { Entry.Alone: true };
        // The general entry must not name another wait than the one before it.
        var generalAdvice = isGeneralNeeded ? general.For(query, aboutReply?.Entry.RetryAfterSeconds) : null;
        return Share(aboutReply?.For(query), aboutMessage?.For(query), generalAdvice);
    }

    private LocalizedAdvice? FindFiner(AdviceQuery query, bool isAboutMessage)
    {
        foreach (var advice in finer)
            if (advice.Entry.When is { } condition && condition.IsAboutMessage == isAboutMessage && condition.Matches(query))
                return advice;
        return null;
    }

    /// <summary>A list of those that are given; the last one again where it holds the same.</summary>
    private IReadOnlyList<Remediation> Share(Remediation? first, Remediation? second, Remediation? third)
    {
        var count = Count(first) + Count(second) + Count(third);
        if (last is { } shared && shared.Count == count && IsNext(shared, first, 0) && IsNext(shared, second, Count(first)) && IsNext(shared, third, Count(first) + Count(second))) return shared;
        var list = new List<Remediation>(count);
        if (first is not null) list.Add(first);
        if (second is not null) list.Add(second);
        if (third is not null) list.Add(third);
        return last = list.ToArray();
    }

    private static int Count(Remediation? advice) => advice is null ? 0 : 1;

    private static bool IsNext(IReadOnlyList<Remediation> list, Remediation? advice, int index) => advice is null || ReferenceEquals(list[index], advice);

    private static int CompareCloseness(LocalizedAdvice left, LocalizedAdvice right)
    {
        var closeness = (right.Entry.When?.Closeness ?? 0).CompareTo(left.Entry.When?.Closeness ?? 0);
        return closeness != 0 ? closeness : string.CompareOrdinal(left.Entry.Id, right.Entry.Id);
    }
}
