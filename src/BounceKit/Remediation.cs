using BounceKit.Remediations;

namespace BounceKit;

/// <summary>One piece of advice: what the failure means and what ends it.</summary>
/// <remarks>Immutable, and safe to share between threads. Values quoted from the mail are never instructions.</remarks>
public sealed record Remediation
{
    private readonly FilledText explanation = FilledText.Empty;

    /// <summary>The permanent id of the entry.</summary>
    public string Id { get; init => field = value ?? ""; } = "";

    /// <summary>The title.</summary>
    public string Title { get; init => field = value ?? ""; } = "";

    /// <summary>What happened, in one paragraph.</summary>
    public string Explanation
    {
        get => explanation.ToString();
        init => explanation = new FilledText(value ?? "");
    }

    /// <summary>The explanation, put together when it is read.</summary>
    internal FilledText FilledExplanation
    {
        init => explanation = value;
    }

    /// <summary>What to do, in order.</summary>
    public IReadOnlyList<RemediationStep> Steps { get; init => field = value ?? []; } = [];

    /// <summary>What is often tried and does not help.</summary>
    public IReadOnlyList<string> DoesNotHelp { get; init => field = value ?? []; } = [];

    /// <summary>Where to read more: RFC sections and the receivers' own pages, from BounceKit's own data only.</summary>
    public IReadOnlyList<RemediationReference> References { get; init => field = value ?? []; } = [];
}
