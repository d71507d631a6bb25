using System.Text;
using BounceKit.Webhooks.Providers;
using BounceKit.Webhooks.Reading;

namespace BounceKit.Webhooks;

/// <summary>Reads the bodies of providers' webhooks, and says what their events mean.</summary>
/// <remarks>
/// Immutable: build one and share it between threads. It does no I/O but what a stream that you give it does: no signature is checked, no certificate
/// fetched and no subscription confirmed. Bad calls throw; a bad body never does: what is strange in it is a warning in the result.
/// </remarks>
public sealed class WebhookParser
{
    private static readonly Lazy<WebhookParser> LazyDefault = new(() => new WebhookParser());

    private readonly EventReporter reporter;

    /// <summary>Makes a parser with the default settings.</summary>
    public WebhookParser() : this(WebhookParserOptions.Default) { }

    /// <summary>Makes a parser.</summary>
    /// <param name="options">The settings.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> or its <see cref="WebhookParserOptions.Parser"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of its range.</exception>
    public WebhookParser(WebhookParserOptions options)
    {
        Options = options ?? throw new ArgumentNullException(nameof(options));
        options.Validate();
        reporter = new EventReporter(options);
    }

    /// <summary>A parser with the default settings, made when first asked for.</summary>
    public static WebhookParser Default => LazyDefault.Value;

    /// <summary>The settings.</summary>
    public WebhookParserOptions Options { get; }

    /// <summary>Reads one body from its bytes.</summary>
    /// <param name="body">The body, JSON in UTF-8: one event, an array of events, or several one after another.</param>
    /// <param name="provider">Whose webhook it is. Default: each event is recognised by its shape.</param>
    /// <returns>The events and the warnings.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="provider"/> is no value of its enumeration.</exception>
    public WebhookResult Parse(ReadOnlyMemory<byte> body, WebhookProvider provider = WebhookProvider.Unknown) => Read(body, Chosen(provider));

    /// <summary>Reads one body from its text.</summary>
    /// <param name="body">The body, JSON: one event, an array of events, or several one after another.</param>
    /// <param name="provider">Whose webhook it is. Default: each event is recognised by its shape.</param>
    /// <returns>The events and the warnings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="provider"/> is no value of its enumeration.</exception>
    public WebhookResult Parse(string body, WebhookProvider provider = WebhookProvider.Unknown)
    {
        if (body is null) throw new ArgumentNullException(nameof(body));
        var chosen = Chosen(provider);
        return body.Length > Options.MaxBodyBytes ? BodyReader.TooLarge(Options) : Read(Encoding.UTF8.GetBytes(body), chosen);
    }

    /// <summary>Reads one body from the stream's position to its end, such as a request's body.</summary>
    /// <param name="body">A readable stream of JSON in UTF-8, seekable or not; it is left open. No more than <see cref="WebhookParserOptions.MaxBodyBytes"/> and one byte are read.</param>
    /// <param name="provider">Whose webhook it is. Default: each event is recognised by its shape.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The events and the warnings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="body"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="provider"/> is no value of its enumeration.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public Task<WebhookResult> ParseAsync(Stream body, WebhookProvider provider = WebhookProvider.Unknown, CancellationToken cancellationToken = default)
    {
        if (body is null) throw new ArgumentNullException(nameof(body));
        var chosen = Chosen(provider);
        return ReadAsync();

        async Task<WebhookResult> ReadAsync() =>
            await BodyReader.BytesOf(body, Options.MaxBodyBytes, cancellationToken).ConfigureAwait(false) is { } bytes ? Read(bytes, chosen) : BodyReader.TooLarge(Options);
    }

    private static IProvider? Chosen(WebhookProvider provider) => provider == WebhookProvider.Unknown
        ? null
        : ProviderList.Of(provider) ?? throw new ArgumentOutOfRangeException(nameof(provider), provider, "This is no provider that the library knows.");

    private WebhookResult Read(ReadOnlyMemory<byte> body, IProvider? chosen) => BodyReader.Read(body, Options, chosen, reporter);
}
