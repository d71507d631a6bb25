using System.Diagnostics.CodeAnalysis;
using MimeKit;

namespace BounceKit.Reading;

/// <summary>The front of this room: makes a <see cref="MessageView"/> of bytes or of a message that is loaded already.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "LineLimitStream owns nothing.")]
internal sealed class MessageReader
{
    /// <summary>A reader for the next message of this thread: warm, it allocates little but the view itself.</summary>
    [ThreadStatic]
    private static MessageReader? idle;

    private readonly LineLimitStream source = new();
    private readonly MessageViewBuilder builder = new();
    private readonly MimeEventReader events;
    private readonly byte[] rest = new byte[4096];
    private ParserOptions parserOptions = new();
    private long restLength;

    private MessageReader() => events = new MimeEventReader(source, builder);

    /// <summary>Reads one message from the stream's position to its end; the stream is left open.</summary>
    public static MessageView Read(Stream stream, BounceParserOptions options)
    {
        var reader = Rent();
        try
        {
            return reader.ReadStream(stream, options);
        }
        finally
        {
            reader.Return();
        }
    }

    /// <inheritdoc cref="Read(Stream, BounceParserOptions)"/>
    public static async Task<MessageView> ReadAsync(Stream stream, BounceParserOptions options, CancellationToken cancellationToken)
    {
        var reader = Rent();
        try
        {
            return await reader.ReadStreamAsync(stream, options, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            reader.Return();
        }
    }

    /// <summary>Reads a message that is loaded already. It is not changed, and stays the caller's.</summary>
    public static MessageView Read(MimeMessage message, BounceParserOptions options)
    {
        // An empty line before the headers makes MimeKit see a message without any and all of it in the body.
        if (message.Headers.Count == 0 && message.Body is MimePart { Headers.Count: 0, Content: { } content }) return ReadContent(content, options);
        var reader = Rent();
        try
        {
            reader.builder.Begin(options, isLoaded: true);
            new MimeMessageWalker(reader.builder, options.MaxDepth).Walk(message);
            return reader.builder.Build();
        }
        finally
        {
            reader.Return();
        }
    }

    private static MessageView ReadContent(IMimeContent content, BounceParserOptions options)
    {
        var stream = content.Stream ?? Stream.Null;
        stream.Position = 0;
        var reader = Rent();
        try
        {
            return reader.ReadStream(stream, options, afterEmptyLine: true);
        }
        finally
        {
            reader.Return();
            stream.Position = 0;
        }
    }

    private static MessageReader Rent()
    {
        var reader = idle ?? new MessageReader();
        idle = null;
        return reader;
    }

    private void Return()
    {
        source.Release();
        builder.Begin(BounceParserOptions.Default);
        idle = this;
    }

    private MessageView ReadStream(Stream stream, BounceParserOptions options, bool afterEmptyLine = false)
    {
        builder.Begin(options);
        source.Open(stream, afterEmptyLine);
        if (source.IsEmpty) return Empty();
        events.Begin(ParserOptionsFor(options));
        try
        {
            events.ReadMessage();
        }
        catch (FormatException)
        {
            BeginHeaderless();
            while (AddRest(source.Read(rest, 0, rest.Length)))
            {
            }

            EndHeaderless();
        }

        return Finish();
    }

    private async Task<MessageView> ReadStreamAsync(Stream stream, BounceParserOptions options, CancellationToken cancellationToken)
    {
        builder.Begin(options);
        await source.OpenAsync(stream, cancellationToken).ConfigureAwait(false);
        if (source.IsEmpty) return Empty();
        events.Begin(ParserOptionsFor(options));
        try
        {
            await events.ReadMessageAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (FormatException)
        {
            BeginHeaderless();
            while (AddRest(await ReadRestAsync(cancellationToken).ConfigureAwait(false)))
            {
            }

            EndHeaderless();
        }

        return Finish();
    }

    private MessageView Empty()
    {
        builder.Warn("emptyMessage", "There is nothing to read.");
        return builder.Build();
    }

    /// <summary>MimeKit refuses what does not begin with a header line; people paste such things, and broken servers send them.</summary>
    private void BeginHeaderless()
    {
        source.InHeaders = false;
        source.Recording = false;
        builder.BeginHeaderless();
        builder.AppendContent(source.Recorded);
        restLength = source.Recorded.Length;
    }

    private Task<int> ReadRestAsync(CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        source.ReadAsync(rest, 0, rest.Length, cancellationToken);
#else
        source.ReadAsync(rest.AsMemory(), cancellationToken).AsTask();
#endif

    private bool AddRest(int read)
    {
        builder.AppendContent(rest.AsSpan(0, read));
        restLength += read;
        return read > 0;
    }

    private void EndHeaderless() => builder.EndPart(restLength);

    private MessageView Finish()
    {
        if (source.CutFields > 0) builder.WarnOfLongHeader();
        return builder.Build();
    }

    private ParserOptions ParserOptionsFor(BounceParserOptions options)
    {
        if (parserOptions.MaxMimeDepth != options.MaxDepth) parserOptions = new ParserOptions { MaxMimeDepth = options.MaxDepth };
        return parserOptions;
    }
}
