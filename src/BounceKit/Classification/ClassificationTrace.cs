namespace BounceKit.Classification;

/// <summary>How an answer came about: each text that was looked at, and every rule that held for it. The last step decided.</summary>
internal sealed record ClassificationTrace(IReadOnlyList<TraceStep> Steps);

/// <summary>One text in its normal form, with the rules that hold for it, the winner first.</summary>
internal sealed record TraceStep(string NormalForm, IReadOnlyList<TracedMatch> Matches)
{
    /// <summary>Whether words, and not a code alone, name the answer of this step.</summary>
    public bool IsByWords => Matches.Count > 0 && Matches[0].MatchedText is not null;
}

/// <summary>A rule that holds.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="MatchedText">The source's words; null where a code was enough.</param>
/// <param name="BeatenBy">The step of the order by which the match before it won; null for the winner.</param>
internal sealed record TracedMatch(Rule Rule, string? MatchedText, MatchOrder? BeatenBy);
