namespace BounceKit.Formats;

/// <summary>What one format read in a message.</summary>
internal sealed class FormatReading
{
    public List<RawOutcome> Outcomes { get; } = [];

    /// <summary>How many recipients are read; more are counted.</summary>
    public int MostRecipients { get; init; } = int.MaxValue;

    /// <summary>Whether the words have to tell what happened to the recipients; not where fields say it of each.</summary>
    public bool NeedsAction { get; init; } = true;

    /// <summary>Recipients that the message names beside the outcomes: they are beyond the limits.</summary>
    public int RecipientsLeftOut { get; set; }

    public string? ReportingMta { get; set; }

    public string? ReceivedFromMta { get; set; }

    public string? DsnGateway { get; set; }

    public string? OriginalEnvelopeId { get; set; }

    public DateTimeOffset? ArrivalDate { get; set; }

    /// <summary>The names and texts of one recipient that the next may have too.</summary>
    public SharedTexts Texts => texts ??= new SharedTexts();

    private SharedTexts? texts;

    /// <summary>Per-message fields without a property of their own.</summary>
    public FieldCollector Fields { get; } = new();

    public FeedbackReport? Feedback { get; set; }

    public List<BounceWarning> Warnings { get; } = [];

    public void Warn(string code, string message) => Warnings.Add(new BounceWarning { Code = code, Message = message });
}
