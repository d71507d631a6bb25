namespace BounceKit;

/// <summary>A question to <see cref="BounceParserOptions.IsOurs"/>: does this belong to a message that you sent?</summary>
/// <remarks>Immutable, and safe to share between threads. Everything in it comes from the notice, which anyone can write.</remarks>
public sealed record OwnershipQuery
{
    /// <summary>What <see cref="Value"/> is.</summary>
    public OwnershipToken Token { get; init; }

    /// <summary>The address or the id, as the notice has it; a <c>Message-ID</c> without its angle brackets.</summary>
    /// <value>Never null; default empty.</value>
    public string Value { get; init => field = value ?? ""; } = "";

    /// <summary>
    /// The addresses that the notice speaks of, as they were mailed. Say yes only where your message went to all of them: whoever got one of your
    /// messages knows a token that is genuine, and could write a notice about somebody else with it.
    /// </summary>
    /// <value>Never null; empty where the notice names none.</value>
    public IReadOnlyList<string> Recipients { get; init => field = value ?? []; } = [];
}
