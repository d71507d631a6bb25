using MimeKit;

namespace BounceKit.Reading;

/// <summary>Fills a <see cref="MessageViewBuilder"/> from MimeKit's events over the bytes, without an object tree.</summary>
internal sealed class MimeEventReader(LineLimitStream source, MessageViewBuilder builder) : MimeReader(source, MimeFormat.Entity)
{
    /// <summary>How many messages inside the message are open. What lies in them is passed over, but for the headers of the outermost.</summary>
    private int nesting;

    private string messagePartType = "";
    private bool needsReturnedHeaders;
    private bool seeksMisplacedHeaders;
    private bool wantsContent;

    /// <summary>Begins a message.</summary>
    public void Begin(ParserOptions parserOptions)
    {
        nesting = 0;
        needsReturnedHeaders = seeksMisplacedHeaders = wantsContent = false;
        Options = parserOptions;
        SetStream(source, MimeFormat.Entity);
    }

    protected override void OnHeadersBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken) => source.InHeaders = true;

    protected override void OnHeaderRead(Header header, int beginLineNumber, CancellationToken cancellationToken)
    {
        source.Recording = false;
        if (nesting == 0 || (nesting == 1 && needsReturnedHeaders)) builder.AddHeader(header);
    }

    protected override void OnHeadersEnd(long beginOffset, int beginLineNumber, long endOffset, int endLineNumber, CancellationToken cancellationToken)
    {
        source.InHeaders = false;
        source.Recording = false;
    }

    protected override void OnMimeMessageBegin(long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
    {
        if (nesting == 0)
        {
            builder.EndMessageHeaders();
        }
        else if (nesting == 1 && needsReturnedHeaders)
        {
            needsReturnedHeaders = false;
            var headers = builder.TakeReturnedHeaders();
            seeksMisplacedHeaders = headers.Count == 0;
            if (headers.Count > 0) builder.AddReturned(messagePartType, headers);
        }
    }

    protected override void OnMessagePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
    {
        nesting++;
        if (nesting > 1) return;
        messagePartType = builder.BeginMessagePart(contentType);
        needsReturnedHeaders = true;
    }

    protected override void OnMessagePartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken)
    {
        nesting--;
        if (nesting > 0) return;
        if (needsReturnedHeaders || seeksMisplacedHeaders) builder.AddReturned(messagePartType, HeaderBlock.Empty);
        needsReturnedHeaders = seeksMisplacedHeaders = false;
    }

    protected override void OnMultipartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken)
    {
        if (nesting == 0) builder.BeginMultipart(contentType);
    }

    protected override void OnMultipartPreambleRead(byte[] buffer, int startIndex, int count, CancellationToken cancellationToken)
    {
        if (nesting == 0) builder.AddPreamble(buffer.AsSpan(startIndex, count));
    }

    protected override void OnMultipartEnd(ContentType contentType, long beginOffset, int beginLineNumber, long headersEndOffset, long endOffset, int lines, CancellationToken cancellationToken)
    {
        if (nesting == 0) builder.EndMultipart();
    }

    protected override void OnMimePartBegin(ContentType contentType, long beginOffset, int beginLineNumber, CancellationToken cancellationToken) =>
        wantsContent = nesting == 0 ? builder.BeginPart(contentType) : nesting == 1 && seeksMisplacedHeaders;

    protected override void OnMimePartContentRead(byte[] buffer, int startIndex, int count, CancellationToken cancellationToken)
    {
        if (wantsContent) builder.AppendContent(buffer.AsSpan(startIndex, count));
    }

    protected override void OnMimePartContentEnd(long beginOffset, int beginLineNumber, long endOffset, int lines, NewLineFormat? newLineFormat, CancellationToken cancellationToken)
    {
        if (!wantsContent) return;
        wantsContent = false;
        if (nesting == 0)
        {
            builder.EndPart(endOffset - beginOffset);
            return;
        }

        seeksMisplacedHeaders = false;
        builder.AddReturned(messagePartType, builder.TakeMisplacedHeaders(endOffset - beginOffset));
    }
}
