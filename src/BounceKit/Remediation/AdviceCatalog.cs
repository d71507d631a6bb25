using System.Globalization;

namespace BounceKit.Remediations;

/// <summary>The advice in one language. Immutable, safe to share between threads; loaded when first asked for.</summary>
internal sealed class AdviceCatalog
{
    private const string FallbackLanguage = "en";

    private static readonly Lazy<Dictionary<string, Lazy<AdviceCatalog>>> Catalogs = new(FindLanguages);

    private readonly Dictionary<BounceReason, ReasonAdvice> byReason;
    private readonly CircumstanceAdvice circumstances;
    private readonly Sentences sentences;

    private AdviceCatalog(string language)
    {
        Language = language;
        var words = AdviceLanguageReader.Read(language);
        sentences = new Sentences(words);
        circumstances = new CircumstanceAdvice(AdviceStructure.Instance.Entries, words);
        byReason = ReasonAdvice.Group(AdviceStructure.Instance.Entries, words);
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
    public IReadOnlyList<Remediation> Advise(AdviceQuery query) => byReason.TryGetValue(query.Reason, out var advice) ? circumstances.Before(advice.For(query), query) : [];

    /// <summary>A finding in words.</summary>
    public Finding Tell(FindingKind kind, AdviceQuery values) => sentences.Tell(kind, values);

    /// <summary>The sentence of that id, filled.</summary>
    public string Sentence(string id, AdviceQuery values) => sentences.Fill(id, values);

    private static Dictionary<string, Lazy<AdviceCatalog>> FindLanguages()
    {
        var catalogs = new Dictionary<string, Lazy<AdviceCatalog>>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in AdviceFiles.Languages()) catalogs.Add(language, new Lazy<AdviceCatalog>(() => new AdviceCatalog(language)));
        return catalogs;
    }
}
