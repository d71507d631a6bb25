using System.Globalization;
using BounceKit.Remediations;

namespace BounceKit;

/// <summary>Says what to do about an address, given what happened to mail for it: keep, pause, have a person look, or suppress.</summary>
/// <remarks>
/// <para>
/// Pure: it reads no clock and keeps nothing. Only failures that speak against the address itself count
/// (<see cref="DeliveryEvent.CountsAgainstRecipient"/>): a blocked sender, a faulty message or a broken network suppresses nobody. An event is counted
/// once by its <see cref="DeliveryEvent.EventId"/>. Suspicious notices never count; unproven ones only ask for a review, unless <see cref="LeastAuthenticity"/> says otherwise.
/// </para>
/// <para>
/// Who knows an address can write a notice that is consistent. Whoever sets <see cref="BounceParserOptions.IsOurs"/> is safe from that: then nothing is consistent that is not proven.
/// </para>
/// <para>Immutable, and safe to share between threads; use <c>with</c> to vary. A new instance equals <see cref="Default"/>.</para>
/// </remarks>
public sealed record SuppressionPolicy
{
    /// <summary>The defaults.</summary>
    public static SuppressionPolicy Default { get; } = new();

    /// <summary>Failures that recommend suppression (<see cref="Recommendation.SuppressRecipient"/>) until the address is suppressed.</summary>
    /// <value>Default 1. At least 1.</value>
    public int PermanentFailures { get; init => field = Positive(value, nameof(PermanentFailures)); } = 1;

    /// <summary>Other failures of the address, such as a full mailbox, until it is suppressed.</summary>
    /// <value>Default 5. At least 1.</value>
    public int RepeatedFailures { get; init => field = Positive(value, nameof(RepeatedFailures)); } = 5;

    /// <summary>Different days (UTC) on which those other failures must lie: five messages of one morning show a full mailbox once.</summary>
    /// <value>Default 3. At least 1.</value>
    public int RepeatedDays { get; init => field = Positive(value, nameof(RepeatedDays)); } = 3;

    /// <summary>How far back failures count.</summary>
    /// <value>Default 60 days. More than zero.</value>
    public TimeSpan Window { get; init => field = value > TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(Window), value, "The window is more than zero."); } = TimeSpan.FromDays(60);

    /// <summary>How long the address is left alone after a failure that does not suppress it and names no time itself.</summary>
    /// <value>Default 1 day. Zero never pauses for such a failure; not negative.</value>
    public TimeSpan PauseAfterFailure { get; init => field = value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(PauseAfterFailure), value, "A pause is not negative."); } = TimeSpan.FromDays(1);

    /// <summary>The longest pause, whatever a notice asks for.</summary>
    /// <value>Default 7 days. Not negative.</value>
    public TimeSpan LongestPause { get; init => field = value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(LongestPause), value, "A pause is not negative."); } = TimeSpan.FromDays(7);

    /// <summary>What a notice must be at least to count: <see cref="AuthenticityLevel.Unproven"/>, <see cref="AuthenticityLevel.Consistent"/> or <see cref="AuthenticityLevel.Proven"/>. Less asks for a review.</summary>
    /// <value>Default <see cref="AuthenticityLevel.Consistent"/>. <see cref="AuthenticityLevel.Suspicious"/> is taken for <see cref="AuthenticityLevel.Unproven"/>; suspicious notices never count.</value>
    public AuthenticityLevel LeastAuthenticity { get; init; } = AuthenticityLevel.Consistent;

    /// <summary>The language of the reason in words.</summary>
    /// <value>Default: the invariant culture, which gives English. A language without texts gives English; null is taken for the default.</value>
    public CultureInfo Culture { get; init => field = value ?? CultureInfo.InvariantCulture; } = CultureInfo.InvariantCulture;

    /// <summary>Decides about one address.</summary>
    /// <param name="history">What happened to mail for it, in any order. It is enumerated once.</param>
    /// <param name="now">The time to decide for. Later events are left out.</param>
    /// <returns>The decision, the same for the same history in whatever order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="history"/> is null.</exception>
    public SuppressionDecision Decide(IEnumerable<DeliveryEvent> history, DateTimeOffset now)
    {
        if (history is null) throw new ArgumentNullException(nameof(history));
        var tally = new SuppressionTally(this, history, now);
        if (IsReached(tally.Believed.Permanent, tally.Believed.Other) is { } believed) return Say(SuppressionAction.Suppress, believed.Id, believed.Events);
        // Together with what is believed, the unproven may reach a threshold; then a person decides.
        var unproven = tally.Unproven;
        if (unproven.Count > 0 && IsReached([.. tally.Believed.Permanent, .. unproven.Permanent], [.. tally.Believed.Other, .. unproven.Other]) is not null) return Say(SuppressionAction.Review, "review-unproven", unproven.Count);
        if (tally.PauseUntil is { } until && until > now) return Say(SuppressionAction.Pause, "pause-failure", tally.Believed.Count, until);
        if (tally.Believed.Count > 0) return Say(SuppressionAction.Keep, "keep-below-limit", tally.Believed.Count);
        if (tally.IsRecovered) return Say(SuppressionAction.Keep, "keep-recovered", 0);
        return tally.IsOthersFault ? Say(SuppressionAction.Keep, "keep-not-its-fault", 0) : Say(SuppressionAction.Keep, "keep-nothing-counted", 0);
    }

    private (string Id, int Events)? IsReached(IReadOnlyList<DeliveryEvent> permanent, IReadOnlyList<DeliveryEvent> other)
    {
        if (permanent.Count >= PermanentFailures) return ("suppress-permanent", permanent.Count);
        // A permanent failure is a failure as well.
        if (permanent.Count + other.Count < RepeatedFailures) return null;
        var days = new HashSet<DateTime>();
        foreach (var failure in permanent) days.Add(failure.Time.UtcDateTime.Date);
        foreach (var failure in other) days.Add(failure.Time.UtcDateTime.Date);
        return days.Count >= RepeatedDays ? ("suppress-repeated", permanent.Count + other.Count) : null;
    }

    private SuppressionDecision Say(SuppressionAction action, string id, int events, DateTimeOffset? until = null) => new()
    {
        Action = action,
        Until = until,
        Id = id,
        Events = events,
        Reason = AdviceCatalog.For(Culture).Sentence(id, new AdviceQuery { Reason = BounceReason.None, Count = events, Until = until }),
    };

    private static int Positive(int value, string name) => value >= 1 ? value : throw new ArgumentOutOfRangeException(name, value, $"{name} is at least 1.");
}
