namespace BounceKit.Classification;

/// <summary>The steps by which one match beats another, in their order.</summary>
internal enum MatchOrder
{
    /// <summary>The user's rules go before the built-in ones.</summary>
    OwnRules,

    /// <summary>Words that name a cause go before the queue's giving up.</summary>
    CauseBeforeExpiry,

    /// <summary>The stronger kind of rule; see <see cref="RuleRank"/>.</summary>
    Rank,

    /// <summary>A rule that only guesses gives way.</summary>
    Guess,

    /// <summary>The more specific reason.</summary>
    SpecificReason,

    /// <summary>The rule with more conditions.</summary>
    Conditions,

    /// <summary>The longer words.</summary>
    Characters,

    /// <summary>Two rules that say the same: the id that sorts first, so that no order of files decides.</summary>
    Id,
}
