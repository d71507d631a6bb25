namespace BounceKit.Webhooks;

/// <summary>Settings of a <see cref="WebhookParser"/>.</summary>
/// <remarks>Immutable, and safe to share between threads; use <c>with</c> to vary. A new instance equals <see cref="Default"/>.</remarks>
public sealed record WebhookParserOptions
{
    /// <summary>The defaults.</summary>
    public static WebhookParserOptions Default { get; } = new();

    /// <summary>How replies are judged: own rules, the language of advice, the limits on diagnostics and recipients, and your check whether a message is yours.</summary>
    /// <value>Default: <see cref="BounceParserOptions.Default"/>.</value>
    public BounceParserOptions Parser { get; init; } = BounceParserOptions.Default;

    /// <summary>
    /// True where you check the provider's signature, or who calls your endpoint, before you hand a body over. BounceKit checks no signature: the providers' own libraries do.
    /// The reports are then <see cref="AuthenticityLevel.Proven"/>.
    /// </summary>
    /// <value>Default false: reports are <see cref="AuthenticityLevel.Unproven"/> unless <see cref="BounceParserOptions.IsOurs"/> says yes, and <see cref="SuppressionPolicy"/> asks for a review of what they say.</value>
    public bool SignatureIsChecked { get; init; }

    /// <summary>Bytes of one body; a larger one is not read, and a warning says so.</summary>
    /// <value>Default 16,777,216. At least 1,024.</value>
    public int MaxBodyBytes { get; init; } = 16 << 20;

    /// <summary>Events read from one body; reading stops there with a warning.</summary>
    /// <value>Default 10,000. At least 1.</value>
    public int MaxEvents { get; init; } = 10_000;

    internal void Validate()
    {
        if (Parser is null) throw new ArgumentNullException(nameof(Parser));
        Parser.Validate();
        if (MaxBodyBytes < 1_024) throw new ArgumentOutOfRangeException(nameof(MaxBodyBytes), MaxBodyBytes, "MaxBodyBytes is at least 1024.");
        if (MaxEvents < 1) throw new ArgumentOutOfRangeException(nameof(MaxEvents), MaxEvents, "MaxEvents is at least 1.");
    }
}
