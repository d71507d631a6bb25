namespace BounceKit.Classification;

/// <summary>One rule as a rule file states it. All conditions that are given must hold. Immutable.</summary>
internal sealed record Rule
{
    public required string Id { get; init; }

    public required BounceReason Reason { get; init; }

    /// <summary>The file and line where the rule stands, for messages.</summary>
    public required string Location { get; init; }

    /// <summary>Phrases of which all must stand in the text.</summary>
    public IReadOnlyList<Phrase> AllOf { get; init; } = [];

    /// <summary>Phrases of which one must stand in the text.</summary>
    public IReadOnlyList<Phrase> AnyOf { get; init; } = [];

    /// <summary>Phrases of which none may stand in the text.</summary>
    public IReadOnlyList<Phrase> NoneOf { get; init; } = [];

    /// <summary>Word classes that must stand together in one sentence; each entry is a class, or several with <c>|</c> between them.</summary>
    public IReadOnlyList<string[]> Means { get; init; } = [];

    /// <summary>Word classes that may not stand in that sentence.</summary>
    public IReadOnlyList<string> Unless { get; init; } = [];

    /// <summary>How far apart the words of <see cref="Means"/> may stand, in characters.</summary>
    public int Within { get; init; } = 50;

    public IReadOnlyList<int> SmtpCodes { get; init; } = [];

    public IReadOnlyList<StatusPattern> StatusCodes { get; init; } = [];

    public IReadOnlyList<SmtpCommand> Commands { get; init; } = [];

    /// <summary>Receivers by their id in the receiver table.</summary>
    public IReadOnlyList<string> Receivers { get; init; } = [];

    /// <summary>Suffixes of the host that gave the reply.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];

    /// <summary>Formats or programs that wrote the report.</summary>
    public IReadOnlyList<string> Software { get; init; } = [];

    public BounceType? BounceType { get; init; }

    public Recommendation? Recommendation { get; init; }

    public FixBy? FixBy { get; init; }

    public int? RetryAfterSeconds { get; init; }

    /// <summary>The most that the rule claims.</summary>
    public Confidence? Confidence { get; init; }

    public IReadOnlyList<RuleExample> Examples { get; init; } = [];

    public IReadOnlyList<string> NearMisses { get; init; } = [];

    public string? Source { get; init; }

    public bool HasText => AllOf.Count > 0 || AnyOf.Count > 0;

    public bool IsComposed => Means.Count > 0;

    public bool NamesOrigin => Receivers.Count > 0 || Hosts.Count > 0 || Software.Count > 0;

    /// <summary>The kind of rule, in the order in which they win.</summary>
    public RuleRank Rank => (HasText, IsComposed, NamesOrigin) switch
    {
        (true, _, true) => RuleRank.OriginAndText,
        (true, _, false) => RuleRank.Text,
        (false, true, true) => RuleRank.OriginAndMeaning,
        (false, false, true) => RuleRank.OriginAndCode,
        (false, true, false) => RuleRank.Meaning,
        _ => RuleRank.Code,
    };

    /// <summary>How many kinds of conditions the rule states: the more, the more specific.</summary>
    public int ConditionCount =>
        AllOf.Count + (AnyOf.Count > 0 ? 1 : 0) + Means.Count + (SmtpCodes.Count > 0 ? 1 : 0) + (StatusCodes.Count > 0 ? 1 : 0) + (Commands.Count > 0 ? 1 : 0)
        + (Receivers.Count > 0 ? 1 : 0) + (Hosts.Count > 0 ? 1 : 0) + (Software.Count > 0 ? 1 : 0);
}
