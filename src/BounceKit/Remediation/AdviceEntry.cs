namespace BounceKit.Remediations;

/// <summary>An entry of the catalogue without its words: when it applies, and who takes each step.</summary>
internal sealed record AdviceEntry
{
    /// <summary>The permanent id.</summary>
    public required string Id { get; init; }

    public required BounceReason Reason { get; init; }

    /// <summary>When the entry applies; null for the one general entry of a reason.</summary>
    public AdviceCondition? When { get; init; }

    /// <summary>Who takes each step.</summary>
    public required FixBy[] Steps { get; init; }

    /// <summary>How many things that do not help the texts name.</summary>
    public int DoesNotHelp { get; init; }

    /// <summary>The references, by id.</summary>
    public required string[] References { get; init; }

    /// <summary>The usual wait before another attempt, where the reply states none.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>True where the general entry of the reason would add nothing.</summary>
    public bool Alone { get; init; }
}
