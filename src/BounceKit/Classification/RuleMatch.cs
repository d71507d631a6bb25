namespace BounceKit.Classification;

/// <summary>A rule that holds, and where. The order between two matches is total and has no position in it.</summary>
internal readonly record struct RuleMatch(CompiledRule Rule, int Start, int End, int Characters)
{
    public bool Beats(in RuleMatch other) => Against(other).Wins;

    /// <summary>Whether this match beats the other one, and by which step of the order.</summary>
    public (bool Wins, MatchOrder By) Against(in RuleMatch other)
    {
        if (Rule.Precedence != other.Rule.Precedence) return (Rule.Precedence < other.Rule.Precedence, MatchOrder.OwnRules);
        if (IsSymptom != other.IsSymptom && (IsSymptom ? other : this).IsByWords) return (other.IsSymptom, MatchOrder.CauseBeforeExpiry);
        if (Rule.Rank != other.Rule.Rank) return (Rule.Rank < other.Rule.Rank, MatchOrder.Rank);
        // Of two meanings composed of words, the one that names the more specific cause is what the sentence is about: the cause beats the symptom.
        // A guess (a rule that claims low confidence) gives way to any of them.
        if (Rule.IsMeaning && Rule.IsGuess != other.Rule.IsGuess) return (other.Rule.IsGuess, MatchOrder.Guess);
        if (Rule.IsMeaning && Rule.Specificity != other.Rule.Specificity) return (Rule.Specificity < other.Rule.Specificity, MatchOrder.SpecificReason);
        if (Rule.ConditionCount != other.Rule.ConditionCount) return (Rule.ConditionCount > other.Rule.ConditionCount, MatchOrder.Conditions);
        if (Characters != other.Characters) return (Characters > other.Characters, MatchOrder.Characters);
        if (Rule.Specificity != other.Rule.Specificity) return (Rule.Specificity < other.Rule.Specificity, MatchOrder.SpecificReason);
        return (string.CompareOrdinal(Rule.Rule.Id, other.Rule.Rule.Id) < 0, MatchOrder.Id);
    }

    /// <summary>That a queue gave up is what followed, not why: any other words that name a cause go before it.</summary>
    private bool IsSymptom => Rule.Rule.Reason == BounceReason.DeliveryExpired;

    private bool IsByWords => Characters > 0;
}
