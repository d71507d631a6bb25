using System.Globalization;

namespace BounceKit.Remediations;

/// <summary>The advice in one language. Immutable, safe to share between threads; loaded when first asked for.</summary>
internal sealed class AdviceCatalog
{
    private const string FallbackLanguage = "en";

    private static readonly Lazy<Dictionary<string, Lazy<AdviceCatalog>>> Catalogs = new(FindLanguages);

    private readonly CompiledAdviceWords words;
    private readonly ReasonAdvice?[] byReason;
    private readonly CircumstanceAdvice circumstances;
    private readonly Sentences sentences;

    private AdviceCatalog(string language)
    {
        Language = language;
        words = CompiledAdviceWords.Load(language);
        sentences = new Sentences(words);
        circumstances = new CircumstanceAdvice(CompiledAdvice.BuiltIn.EntriesOf(BounceReason.None), words);
        byReason = new ReasonAdvice?[CompiledAdvice.BuiltIn.ReasonCount];
    }

    /// <summary>The languages that there are texts in, such as <c>en</c>.</summary>
    public static IReadOnlyCollection<string> Languages => Catalogs.Value.Keys;

    /// <summary>The language of this catalogue.</summary>
    public string Language { get; }

    /// <summary>The catalogue of a culture's language, of English where there is none.</summary>
    public static AdviceCatalog For(CultureInfo culture)
    {
        // "zh-Hant-TW" asks for itself, then "zh-Hant", then "zh". By name, since a parent culture may be missing where globalization is invariant.
        for (var name = culture.Name; name.Length > 0; name = name.Substring(0, Math.Max(name.LastIndexOf('-'), 0)))
            if (Catalogs.Value.TryGetValue(name, out var catalog))
                return catalog.Value;
        return Catalogs.Value[FallbackLanguage].Value;
    }

    /// <summary>The advice that fits, the most specific first; empty for <see cref="BounceReason.None"/>.</summary>
    /// <remarks>
    /// At most three: one for what the server said, one for what was found in the message, and the general one of the reason. Before them stands what
    /// holds whatever the reason: that delivery is still being tried, and that the mail was passed on.
    /// </remarks>
    public IReadOnlyList<Remediation> Advise(AdviceQuery query) => Of(query.Reason) is { } advice ? circumstances.Before(advice.For(query), query) : [];

    /// <summary>A finding in words.</summary>
    public Finding Tell(FindingKind kind, AdviceQuery values) => sentences.Tell(kind, values);

    /// <summary>The sentence of that id, filled.</summary>
    public string Sentence(string id, AdviceQuery values) => sentences.Fill(id, values);

    /// <summary>The advice of a reason, made when it is first met. Two threads may both make it; they are given the same.</summary>
    private ReasonAdvice? Of(BounceReason reason)
    {
        if (reason == BounceReason.None || (int)reason >= byReason.Length) return null;
        ref var advice = ref byReason[(int)reason];
        if (Volatile.Read(ref advice) is { } made) return made;
        var entries = CompiledAdvice.BuiltIn.EntriesOf(reason);
        if (entries.Length == 0) return null;
        Interlocked.CompareExchange(ref advice, new ReasonAdvice(entries, words), null);
        return advice;
    }

    private static Dictionary<string, Lazy<AdviceCatalog>> FindLanguages()
    {
        var catalogs = new Dictionary<string, Lazy<AdviceCatalog>>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in CompiledAdvice.BuiltIn.Languages) catalogs.Add(language, new Lazy<AdviceCatalog>(() => new AdviceCatalog(language)));
        return catalogs;
    }
}
