using BounceKit.Classification;

namespace BounceKit.Cli.Output;

/// <summary>Diagnostics whose words no rule knew, grouped by their masked form. Holds one entry for each group, however many messages are read.</summary>
internal sealed class UnmatchedGroups
{
    private const int MostSources = 3;

    private static readonly HashSet<string> CodeRules =
        [.. BuiltInRules.Book.Rules.Where(compiled => compiled.Rank is RuleRank.Code).Select(compiled => compiled.Rule.Id)];

    private readonly Dictionary<string, Group> groups = new(StringComparer.Ordinal);

    /// <summary>Outcomes with something to explain.</summary>
    public int Outcomes { get; private set; }

    public int Unmatched { get; private set; }

    /// <summary>The commonest first; of the same number, by their text.</summary>
    public IReadOnlyList<Group> InOrder => [.. groups.Values.OrderByDescending(group => group.Count).ThenBy(group => group.Form, StringComparer.Ordinal)];

    public void Add(BounceReport report)
    {
        foreach (var outcome in report.Recipients.Where(outcome => outcome.Reason is not BounceReason.None)) Add(outcome, report.Source);
    }

    private void Add(RecipientOutcome outcome, string? source)
    {
        Outcomes++;
        var byCode = outcome.RuleId is { } id && CodeRules.Contains(id);
        if (!byCode && outcome.Reason is not BounceReason.Undetermined) return;
        if (outcome.Diagnostic is not { } diagnostic || !diagnostic.Any(char.IsLetter)) return;
        Unmatched++;
        var form = TraceText.Readable(GroupingForm.Of(diagnostic));
        if (!groups.TryGetValue(form, out var group)) groups[form] = group = new Group(form, diagnostic, outcome.Reason, byCode ? outcome.MatchedText : null, outcome.RemoteMta);
        group.Count++;
        if (source is not null && group.Sources.Count < MostSources && !group.Sources.Contains(source)) group.Sources.Add(source);
    }

    /// <param name="Form">The masked form.</param>
    /// <param name="Example">The first of them, as the server wrote it.</param>
    /// <param name="Reason">What they were given all the same.</param>
    /// <param name="Code">The code that decided; null where none did.</param>
    /// <param name="RemoteMta">The host that said it first.</param>
    internal sealed record Group(string Form, string Example, BounceReason Reason, string? Code, string? RemoteMta)
    {
        public int Count { get; set; }

        public List<string> Sources { get; } = [];
    }
}
