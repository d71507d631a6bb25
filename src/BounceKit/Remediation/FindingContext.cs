using BounceKit.Formats;

namespace BounceKit.Remediations;

/// <summary>What the questions about one outcome may look at, and where their answers go.</summary>
internal sealed class FindingContext(RecipientOutcome outcome, ReportFacts report, OriginalEvidence original, AdviceQuery values, AdviceCatalog catalog)
{
    public RecipientOutcome Outcome { get; } = outcome;

    public ReportFacts Report { get; } = report;

    public OriginalEvidence Original { get; } = original;

    /// <summary>The values that a sentence can be filled with.</summary>
    public AdviceQuery Values { get; } = values;

    public List<Finding> Findings { get; } = [];

    public void Found(FindingKind kind) => Found(kind, Values);

    public void Found(FindingKind kind, AdviceQuery values) => Findings.Add(catalog.Tell(kind, values));
}
