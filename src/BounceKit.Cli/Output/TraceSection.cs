using BounceKit.Classification;
using BounceKit.Cli.Languages;
using BounceKit.Json;

namespace BounceKit.Cli.Output;

/// <summary>How a reason came about: the text as the rules see it, every rule that holds, which one wins and why.</summary>
internal sealed class TraceSection(ISections sections, Phrases phrases)
{
    public void Write(ClassificationTrace trace)
    {
        sections.Head(phrases.HowItCameAbout);
        foreach (var step in trace.Steps) Write(step);
        sections.End();
    }

    private void Write(TraceStep step)
    {
        sections.Quote(phrases.NormalFormOfText, TraceText.Readable(step.NormalForm));
        if (step.Matches.Count == 0) sections.Line(phrases.NoRuleHolds);
        for (var i = 0; i < step.Matches.Count; i++) sections.Step(i + 1, Describe(step.Matches[i]));
    }

    private string Describe(TracedMatch match)
    {
        var words = match.MatchedText is null ? "" : $" \"{match.MatchedText}\"";
        var standing = match.BeatenBy is { } step ? phrases.BeatenBy(step) : phrases.Wins;
        return $"{match.Rule.Id}: {Words.Of(match.Rule.Reason)}. {phrases.Of(match.Rule.Rank)}{words}. {standing}";
    }
}
