namespace BounceKit.Remediations;

/// <summary>The words of an entry in one language.</summary>
internal sealed record AdviceText
{
    public required AdviceTemplate Title { get; init; }

    public required AdviceTemplate Explanation { get; init; }

    public required AdviceTemplate[] Steps { get; init; }

    public AdviceTemplate[] DoesNotHelp { get; init; } = [];

    /// <summary>Which placeholders the words use, in the order of <see cref="AdvicePlaceholder"/>.</summary>
    public bool[] FindPlaceholders()
    {
        var used = new bool[AdvicePlaceholders.Count];
        Title.MarkPlaceholders(used);
        Explanation.MarkPlaceholders(used);
        foreach (var step in Steps) step.MarkPlaceholders(used);
        foreach (var text in DoesNotHelp) text.MarkPlaceholders(used);
        return used;
    }
}
