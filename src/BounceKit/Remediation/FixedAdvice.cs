namespace BounceKit.Remediations;

/// <summary>What of an entry in one language holds no placeholder, and so can be shared by all advice from it.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
internal sealed class FixedAdvice
{
    private static readonly string?[] NoValues = new string?[AdvicePlaceholders.Count];

    private readonly RemediationStep?[] steps;

    // By circumstances. Null where one of the steps is not fixed.
    private readonly RemediationStep[]?[] lists;

    public FixedAdvice(AdviceEntry entry, AdviceText text, IAdviceWords language)
    {
        steps = [.. text.Steps.Select((step, index) => step.IsFixed ? new RemediationStep { Text = step.Render(NoValues), By = entry.Steps[index] } : null)];
        lists = new RemediationStep[]?[(int)(AdviceCircumstances.StillTried | AdviceCircumstances.Forwarded) + 1];
        for (var circumstances = 0; circumstances < lists.Length; circumstances++) lists[circumstances] = ListUnder(entry, (AdviceCircumstances)circumstances);
        if (text.DoesNotHelp.All(help => help.IsFixed)) DoesNotHelp = [.. text.DoesNotHelp.Select(help => help.Render(NoValues))];
        if (entry.References.All(id => id != AdviceStructureReader.BlocklistPage && language.ReferenceTitle(id).IsFixed))
            References = [.. entry.References.Select(id => new RemediationReference { Title = language.ReferenceTitle(id).Render(NoValues), Url = language.ReferenceUrl(id) })];
    }

    /// <summary>What does not help; null where a value is needed.</summary>
    public IReadOnlyList<string>? DoesNotHelp { get; }

    /// <summary>Where to read more; null where a value is needed.</summary>
    public IReadOnlyList<RemediationReference>? References { get; }

    /// <summary>One step; null where a value is needed.</summary>
    public RemediationStep? Step(int index) => steps[index];

    /// <summary>The steps that make sense under these circumstances; null where one needs a value.</summary>
    public IReadOnlyList<RemediationStep>? Steps(AdviceCircumstances circumstances) => lists[(int)circumstances];

    private RemediationStep[]? ListUnder(AdviceEntry entry, AdviceCircumstances circumstances)
    {
        var list = new List<RemediationStep>(steps.Length);
        for (var index = 0; index < steps.Length; index++)
        {
            if (!entry.HasStep(index, circumstances)) continue;
            if (steps[index] is not { } step) return null;
            list.Add(step);
        }

        return [.. list];
    }
}
