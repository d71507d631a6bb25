namespace BounceKit.Formats;

/// <summary>What one reading of a message says about one recipient, before anything is concluded.</summary>
internal sealed record RawOutcome
{
    public string? Address { get; init; }

    public string? OriginalAddress { get; init; }

    public RecipientAction Action { get; init; }

    public EnhancedStatusCode? ReportedStatus { get; init; }

    /// <summary>What was said, as the report gives it.</summary>
    public string? Diagnostic { get; init; }

    /// <summary>True where the words are the notice's own and no reply: of a whole notice, or of a text beside a standard part, whose status field is then believed for the code.</summary>
    public bool DiagnosticIsNarrative { get; init; }

    /// <summary>The phase, where the report shows it beside the reply.</summary>
    public SmtpCommand? Command { get; init; }

    public string? RemoteMta { get; init; }

    public DateTimeOffset? LastAttemptDate { get; init; }

    public DateTimeOffset? WillRetryUntil { get; init; }

    public string? FinalLogId { get; init; }

    public string? NewAddress { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; } = EmptyFields.Instance;

    /// <summary>What the service that reports concluded itself: it counts where the words and codes say nothing. Null where it concluded nothing.</summary>
    public Classification.Classified? Conclusion { get; init; }

    /// <summary>The most that can be claimed about an outcome read this way.</summary>
    public Confidence MostConfidence { get; init; } = Confidence.High;
}
