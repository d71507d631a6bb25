using System.Globalization;

namespace BounceKit;

/// <summary>Settings of a <see cref="BounceParser"/>.</summary>
/// <remarks>Immutable, and safe to share between threads; use <c>with</c> to vary. A new instance equals <see cref="Default"/>.</remarks>
public sealed record BounceParserOptions
{
    /// <summary>The defaults.</summary>
    public static BounceParserOptions Default { get; } = new();

    /// <summary>The language of advice and findings.</summary>
    /// <value>Default: the invariant culture, which gives English. A language without a catalogue gives English.</value>
    public CultureInfo Culture { get; init; } = CultureInfo.InvariantCulture;

    /// <summary>Rules asked before the built-in ones, the first set first.</summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<RuleSet> Rules { get; init; } = [];

    /// <summary>
    /// Your own check whether a notice answers a message that you sent: it is asked about the addresses that the notice was delivered to (a VERP or BATV token
    /// is found there), the envelope id and the returned message's <c>Message-ID</c>, one at a time, until it says yes. A yes makes the notice
    /// <see cref="AuthenticityLevel.Proven"/>; where it says no to all, the notice is at most <see cref="AuthenticityLevel.Unproven"/>.
    /// </summary>
    /// <value>
    /// Default: null, nothing is asked, and no notice is proven. It is called on the thread that parses, on several at once where a parser is shared,
    /// so it must be thread-safe; what it throws passes through to the caller of the parser.
    /// </value>
    public Func<OwnershipQuery, bool>? IsOurs { get; init; }

    /// <summary>
    /// Recipients reported from one message; the others are counted in the warning <c>tooManyRecipients</c>, and the report says that it is truncated. A forged
    /// notice can list millions. In a delivery-status part all are counted, however long it is.
    /// </summary>
    /// <value>Default 10,000. At least 1.</value>
    public int MaxRecipients { get; init; } = 10_000;

    /// <summary>
    /// Bytes of text read from one part of a message; the rest is skipped with the warning <c>textTruncated</c>. All texts of a message together may hold half
    /// as much again, and the recipients' blocks of its delivery-status parts four times as much. It bounds memory whatever the message's size.
    /// </summary>
    /// <value>Default 1,048,576. At least 1,024.</value>
    public int MaxTextBytes { get; init; } = 1 << 20;

    /// <summary>Characters kept of one diagnostic text. A server can say anything.</summary>
    /// <value>Default 4,096. At least 256.</value>
    public int MaxDiagnosticLength { get; init; } = 4_096;

    /// <summary>Levels of MIME nesting that are entered; a message can be nested until the stack ends.</summary>
    /// <value>Default 32. At least 4, at most 256.</value>
    public int MaxDepth { get; init; } = 32;

    /// <summary>Parts of one message that are looked at; a small message can hold hundreds of thousands.</summary>
    /// <value>Default 1,000. At least 8.</value>
    public int MaxParts { get; init; } = 1_000;

    /// <summary>
    /// Messages of a mailbox that are judged at the same time (<see cref="BounceParser.ParseMailbox(string, CancellationToken)"/> and its kin). They are still read
    /// in order by one thread, and their reports come in that order; a few megabytes of them wait at most.
    /// </summary>
    /// <value>Default 1: all on the caller's thread. At least 1, at most 64.</value>
    public int MailboxParallelism { get; init; } = 1;

    /// <summary>The ids of formats that are not asked: for measuring how an unknown server's bounces are read.</summary>
    internal IReadOnlyCollection<string> FormatsLeftOut { get; init; } = [];

    internal void Validate()
    {
        if (Culture is null) throw new ArgumentNullException(nameof(Culture));
        if (Rules is null) throw new ArgumentNullException(nameof(Rules));
        AtLeast(MaxRecipients, 1, nameof(MaxRecipients));
        AtLeast(MaxTextBytes, 1_024, nameof(MaxTextBytes));
        AtLeast(MaxDiagnosticLength, 256, nameof(MaxDiagnosticLength));
        AtLeast(MaxDepth, 4, nameof(MaxDepth));
        AtLeast(MaxParts, 8, nameof(MaxParts));
        AtLeast(MailboxParallelism, 1, nameof(MailboxParallelism));
        if (MailboxParallelism > 64) throw new ArgumentOutOfRangeException(nameof(MailboxParallelism), MailboxParallelism, "MailboxParallelism is at most 64: one thread reads for all of them.");
        if (MaxDepth > 256) throw new ArgumentOutOfRangeException(nameof(MaxDepth), MaxDepth, "MaxDepth is at most 256: deeper nesting can exhaust the stack of a small thread.");
    }

    private static void AtLeast(int value, int minimum, string name)
    {
        if (value < minimum) throw new ArgumentOutOfRangeException(name, value, $"{name} is at least {minimum}.");
    }
}
