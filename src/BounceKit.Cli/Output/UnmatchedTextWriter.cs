using BounceKit.Cli.Languages;

namespace BounceKit.Cli.Output;

/// <summary>What no rule knew, for people.</summary>
internal sealed class UnmatchedTextWriter(ISections sections, Phrases phrases) : IReportWriter
{
    private readonly UnmatchedGroups groups = new();

    public void Write(BounceReport report) => groups.Add(report);

    public void End()
    {
        if (groups.Unmatched == 0)
        {
            sections.Line(phrases.NothingUnmatched(groups.Outcomes));
            return;
        }

        var all = groups.InOrder;
        sections.Head(phrases.UnmatchedHeading(all.Count, groups.Unmatched, groups.Outcomes));
        foreach (var group in all)
        {
            sections.Quote(phrases.UnmatchedGroup(group.Count, phrases.Of(group.Reason), group.Code), group.Example);
            if (group.Sources.Count > 0) sections.Line(string.Join(", ", group.Sources));
            sections.End();
        }

        sections.Line(phrases.MakeRules);
    }
}
