namespace BounceKit.Remediations;

/// <summary>An entry with its words in one language, ready to be filled with values.</summary>
/// <remarks>
/// Safe to share between threads. Advice without values is made once and shared. So is, as long as the next differs, the advice with the last
/// values: a mailing's bounces often come in runs that say the same of the same host. Of advice that names the recipient all is shared but the
/// values: a report can hold ten thousand recipients.
/// </remarks>
internal sealed class LocalizedAdvice
{
    private readonly AdviceText text;
    private readonly IAdviceWords language;
    // Of each reference its title, and its address; null for the page of a blocklist, which a value gives.
    private readonly AdviceTemplate[] referenceTitles;
    private readonly string?[] referenceUrls;
    private readonly AdvicePlaceholder[] placeholders;
    private readonly AdviceCircumstances changedBy;
    private readonly Lazy<Remediation> withoutValues;
    private readonly Lazy<FixedAdvice> withoutPlaceholders;
    private volatile Filled? last;

    public LocalizedAdvice(AdviceEntry entry, IAdviceWords language)
    {
        Entry = entry;
        this.language = language;
        text = language.TextOf(entry);
        referenceTitles = new AdviceTemplate[entry.References.Length];
        referenceUrls = new string?[entry.References.Length];
        for (var index = 0; index < referenceTitles.Length; index++)
        {
            var id = entry.References[index];
            referenceTitles[index] = language.ReferenceTitle(id);
            referenceUrls[index] = id == AdviceStructureReader.BlocklistPage ? null : language.ReferenceUrl(id);
        }
        placeholders = FindPlaceholders();
        changedBy = entry.ChangedBy;
        withoutValues = new Lazy<Remediation>(() => Fill(new string?[AdvicePlaceholders.Count], AdviceCircumstances.None));
        withoutPlaceholders = new Lazy<FixedAdvice>(() => new FixedAdvice(entry, text, language));
    }

    public AdviceEntry Entry { get; }

    /// <summary>The advice with the values that the query has. The usual wait is the entry's own unless another is given.</summary>
    public Remediation For(AdviceQuery query, int? usualWaitSeconds = null)
    {
        var circumstances = query.Circumstances & changedBy;
        if (placeholders.Length == 0 && circumstances == AdviceCircumstances.None) return withoutValues.Value;
        var values = new string?[AdvicePlaceholders.Count];
        var isEmpty = true;
        foreach (var placeholder in placeholders)
        {
            values[(int)placeholder] = AdviceValues.Of(placeholder, query, usualWaitSeconds ?? Entry.RetryAfterSeconds, language.Durations);
            isEmpty &= values[(int)placeholder] is null;
        }
        if (isEmpty && circumstances == AdviceCircumstances.None) return withoutValues.Value;
        if (last is { } filled && ShareEqual(values, filled.Values) && filled.Circumstances == circumstances) return filled.Advice;
        var advice = Fill(values, circumstances);
        last = new Filled(values, circumstances, advice);
        return advice;
    }

    private Remediation Fill(string?[] values, AdviceCircumstances circumstances) => new()
    {
        Id = Entry.Id,
        Title = text.Title.Render(values),
        FilledExplanation = text.Explanation.Fill(values),
        Steps = withoutPlaceholders.Value.Steps(circumstances) ?? FillSteps(values, circumstances),
        DoesNotHelp = withoutPlaceholders.Value.DoesNotHelp ?? FillAll(text.DoesNotHelp, values),
        References = withoutPlaceholders.Value.References ?? FillReferences(values),
    };

    private RemediationStep[] FillSteps(string?[] values, AdviceCircumstances circumstances)
    {
        var steps = new List<RemediationStep>(text.Steps.Length);
        for (var index = 0; index < text.Steps.Length; index++)
            if (Entry.HasStep(index, circumstances))
                steps.Add(withoutPlaceholders.Value.Step(index) ?? new RemediationStep { Text = text.Steps[index].Render(values), By = Entry.Steps[index] });
        return steps.ToArray();
    }

    private static string[] FillAll(AdviceTemplate[] templates, string?[] values)
    {
        var texts = new string[templates.Length];
        for (var index = 0; index < texts.Length; index++) texts[index] = templates[index].Render(values);
        return texts;
    }

    private RemediationReference[] FillReferences(string?[] values)
    {
        var references = new List<RemediationReference>();
        for (var index = 0; index < referenceTitles.Length; index++)
            if ((referenceUrls[index] ?? values[(int)AdvicePlaceholder.DelistUrl]) is { } url)
                references.Add(new RemediationReference { Title = referenceTitles[index].Render(values), Url = url });
        return references.ToArray();
    }

    private AdvicePlaceholder[] FindPlaceholders()
    {
        var used = text.FindPlaceholders();
        for (var index = 0; index < referenceTitles.Length; index++)
        {
            referenceTitles[index].MarkPlaceholders(used);
            used[(int)AdvicePlaceholder.DelistUrl] |= referenceUrls[index] is null;
        }
        var count = 0;
        foreach (var isUsed in used)
            if (isUsed)
                count++;
        var found = new AdvicePlaceholder[count];
        for (int index = 0, next = 0; next < count; index++)
            if (used[index])
                found[next++] = (AdvicePlaceholder)index;
        return found;
    }

    /// <summary>Takes the values of before where they are equal, and says whether all are: the next recipient is often of the same domain.</summary>
    private static bool ShareEqual(string?[] values, string?[] before)
    {
        var areSame = true;
        for (var index = 0; index < values.Length; index++)
        {
            if (values[index] == before[index]) values[index] = before[index];
            else areSame = false;
        }

        return areSame;
    }

    private sealed record Filled(string?[] Values, AdviceCircumstances Circumstances, Remediation Advice);
}
