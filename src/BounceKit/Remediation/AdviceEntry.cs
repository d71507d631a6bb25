namespace BounceKit.Remediations;

/// <summary>An entry of the catalogue without its words: when it applies, and who takes each step.</summary>
internal sealed record AdviceEntry
{
    /// <summary>The permanent id.</summary>
    public required string Id { get; init; }

    /// <summary>Its place in the catalogue.</summary>
    public int Number { get; init; }

    /// <summary>The reason that it is about; <see cref="BounceReason.None"/> where it is about a circumstance.</summary>
    public required BounceReason Reason { get; init; }

    /// <summary>The circumstance that it is about, whatever the reason: such advice stands before that of the reason. None where it is about a reason.</summary>
    public AdviceCircumstances About { get; init; }

    /// <summary>When the entry applies; null for the one general entry of a reason.</summary>
    public AdviceCondition? When { get; init; }

    /// <summary>Who takes each step.</summary>
    public required FixBy[] Steps { get; init; }

    /// <summary>Which steps are wrong under a circumstance, by their place.</summary>
    public (AdviceCircumstances Under, int[] Steps)[] LeaveOut { get; init; } = [];

    /// <summary>How many things that do not help the texts name.</summary>
    public int DoesNotHelp { get; init; }

    /// <summary>The references, by id.</summary>
    public required string[] References { get; init; }

    /// <summary>The usual wait before another attempt, where the reply states none.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>True where the general entry of the reason would add nothing.</summary>
    public bool Alone { get; init; }

    /// <summary>The circumstances that change this entry.</summary>
    public AdviceCircumstances ChangedBy
    {
        get
        {
            var all = AdviceCircumstances.None;
            foreach (var (under, _) in LeaveOut) all |= under;
            return all;
        }
    }

    /// <summary>Whether a step still makes sense.</summary>
    public bool HasStep(int index, AdviceCircumstances circumstances)
    {
        foreach (var (under, steps) in LeaveOut)
            if ((circumstances & under) != 0 && Array.IndexOf(steps, index) >= 0)
                return false;
        return true;
    }
}
