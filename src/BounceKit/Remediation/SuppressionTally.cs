namespace BounceKit.Remediations;

/// <summary>What of a history counts: each event once, nothing from before the address last took mail, nothing outside the window.</summary>
internal sealed class SuppressionTally
{
    public SuppressionTally(SuppressionPolicy policy, IEnumerable<DeliveryEvent> history, DateTimeOffset now)
    {
        var events = history.Where(e => e is not null && e.Time <= now).ToList();
        var recovery = LastRecovery(policy, events);
        IsRecovered = recovery is not null;
        var failures = events.Where(e => e.Action == RecipientAction.Failed && e.Authenticity != AuthenticityLevel.Suspicious && !(e.Time <= recovery) && now - e.Time <= policy.Window);
        foreach (var failure in Once(policy, failures)) Count(policy, failure);
    }

    /// <summary>Failures believed enough to count.</summary>
    public Failures Believed { get; } = new();

    /// <summary>Failures that nothing speaks for.</summary>
    public Failures Unproven { get; } = new();

    /// <summary>When the pause after the last believed failure ends.</summary>
    public DateTimeOffset? PauseUntil { get; private set; }

    /// <summary>True where the address took mail at some time.</summary>
    public bool IsRecovered { get; }

    /// <summary>True where there are failures, none of them the address's own.</summary>
    public bool IsOthersFault { get; private set; }

    private static bool IsBelieved(SuppressionPolicy policy, DeliveryEvent item) => policy.LeastAuthenticity switch
    {
        AuthenticityLevel.Proven => item.Authenticity == AuthenticityLevel.Proven,
        AuthenticityLevel.Consistent => item.Authenticity is AuthenticityLevel.Consistent or AuthenticityLevel.Proven,
        _ => item.Authenticity != AuthenticityLevel.Suspicious,
    };

    /// <summary>A forged success must not keep a dead address alive: it has to be believed as a failure has.</summary>
    private static DateTimeOffset? LastRecovery(SuppressionPolicy policy, List<DeliveryEvent> events)
    {
        DateTimeOffset? last = null;
        foreach (var item in events)
            if (item.Action == RecipientAction.Delivered && IsBelieved(policy, item) && (last is null || item.Time > last))
                last = item.Time;
        return last;
    }

    /// <summary>Of events with one id the best believed one, and of those the earliest: a copy of a genuine notice adds nothing and takes nothing away.</summary>
    private static IEnumerable<DeliveryEvent> Once(SuppressionPolicy policy, IEnumerable<DeliveryEvent> events)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return events.OrderBy(e => IsBelieved(policy, e) ? 0 : 1).ThenBy(e => e.Time).Where(e => e.EventId is null || seen.Add(e.EventId));
    }

    private void Count(SuppressionPolicy policy, DeliveryEvent failure)
    {
        if (!failure.CountsAgainstRecipient)
        {
            IsOthersFault = true;
            return;
        }

        var believed = IsBelieved(policy, failure);
        (believed ? Believed : Unproven).Add(failure);
        if (!believed) return;
        var pause = failure.RetryAfterSeconds is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : policy.PauseAfterFailure;
        var until = failure.Time + (pause < policy.LongestPause ? pause : policy.LongestPause);
        if (PauseUntil is null || until > PauseUntil) PauseUntil = until;
    }

    /// <summary>Failures of the address, by how final they are.</summary>
    public sealed class Failures
    {
        private readonly List<DeliveryEvent> permanent = [];
        private readonly List<DeliveryEvent> other = [];

        public IReadOnlyList<DeliveryEvent> Permanent => permanent;

        public IReadOnlyList<DeliveryEvent> Other => other;

        public int Count => permanent.Count + other.Count;

        public void Add(DeliveryEvent failure) => (failure.Recommendation == Recommendation.SuppressRecipient ? permanent : other).Add(failure);
    }
}
