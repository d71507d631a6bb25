namespace BounceKit.Classification;

/// <summary>The reason found, and how.</summary>
internal sealed record Classified
{
    public static readonly Classified Nothing = new() { Reason = BounceReason.Undetermined, Confidence = Confidence.Low };

    public required BounceReason Reason { get; init; }

    /// <summary>The rule that decided; null where none did.</summary>
    public Rule? Rule { get; init; }

    public string? MatchedText { get; init; }

    /// <summary>True where words decided, false where a code did.</summary>
    public bool ByText { get; init; }

    /// <summary>True where a code decided and the words around it speak of another kind of cause.</summary>
    public bool TextSpeaksOfAnotherCause { get; init; }

    public required Confidence Confidence { get; init; }
}
