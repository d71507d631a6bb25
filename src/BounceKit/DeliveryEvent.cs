namespace BounceKit;

/// <summary>One thing that happened to mail for one address: what a list manager keeps of an outcome.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed record DeliveryEvent
{
    /// <summary>When it became known. Take your own clock, when the notice came in: a date in the mail can say anything.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>What was done with the mail.</summary>
    /// <value>Default <see cref="RecipientAction.Unspecified"/>, which never counts.</value>
    public RecipientAction Action { get; init; }

    /// <summary>Why; <see cref="BounceReason.None"/> where the mail was taken.</summary>
    public BounceReason Reason { get; init; }

    /// <summary>What the verdict recommended.</summary>
    public Recommendation Recommendation { get; init; }

    /// <summary>Whether it speaks against the address itself; see <see cref="RecipientOutcome.CountsAgainstRecipient"/>.</summary>
    public bool CountsAgainstRecipient { get; init; }

    /// <summary>Seconds until another attempt makes sense; null where none is known.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>The outcome's id, by which the same notice fetched twice is counted once; null counts every time.</summary>
    public string? EventId { get; init; }

    /// <summary>How far the notice can be believed.</summary>
    /// <value>Default <see cref="AuthenticityLevel.Unproven"/>.</value>
    public AuthenticityLevel Authenticity { get; init; }

    /// <summary>The event that an outcome makes.</summary>
    /// <param name="report">The report.</param>
    /// <param name="outcome">One of its recipients. The event belongs to the history of its <see cref="RecipientOutcome.MailedAddress"/>.</param>
    /// <param name="received">When the notice came in, by your own clock.</param>
    /// <returns>The event; the kind of the report stands in where the outcome has no action.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static DeliveryEvent From(BounceReport report, RecipientOutcome outcome, DateTimeOffset received)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (outcome is null) throw new ArgumentNullException(nameof(outcome));
        return new DeliveryEvent
        {
            Time = received,
            Action = outcome.Action != RecipientAction.Unspecified ? outcome.Action : ActionOf(report.Kind),
            Reason = outcome.Reason,
            Recommendation = outcome.Recommendation,
            CountsAgainstRecipient = outcome.CountsAgainstRecipient,
            RetryAfterSeconds = outcome.RetryAfterSeconds,
            EventId = outcome.EventId,
            Authenticity = report.Authenticity?.Level ?? AuthenticityLevel.Unproven,
        };
    }

    /// <summary>What you know yourself: mail to the address was taken and no bounce came, or the person opened, answered or confirmed.</summary>
    /// <param name="time">When.</param>
    /// <returns>An event that clears the address of what came before it.</returns>
    public static DeliveryEvent Accepted(DateTimeOffset time) => new() { Time = time, Action = RecipientAction.Delivered, Reason = BounceReason.None, Authenticity = AuthenticityLevel.Proven };

    private static RecipientAction ActionOf(BounceKind kind) => kind switch
    {
        BounceKind.Failure => RecipientAction.Failed,
        BounceKind.Delay => RecipientAction.Delayed,
        BounceKind.Delivered => RecipientAction.Delivered,
        BounceKind.Relayed => RecipientAction.Relayed,
        BounceKind.Expanded => RecipientAction.Expanded,
        _ => RecipientAction.Unspecified,
    };
}
