using MimeKit;

namespace BounceKit.Reading;

/// <summary>
/// Makes a <see cref="MessageView"/> from what its two sources find in the same order: the events over bytes and the walk over a <see cref="MimeMessage"/>.
/// All limits and all decisions about what is held are here, so that both give the same view.
/// </summary>
internal sealed class MessageViewBuilder
{
    /// <summary>Bytes of headers kept of one message: a bound for what many allowed fields add up to.</summary>
    private const int MaxHeaderBytes = 4 << 20;

    private const int MaxPreamble = 1 << 20;
    private const int MaxMisplacedHeaders = 256 * 1024;

    private readonly List<HeaderField> headers = [];
    private readonly List<PartView> parts = [];
    private readonly List<ReturnedMessageView> returned = [];
    private readonly List<BounceWarning> warnings = [];
    private readonly List<OpenMultipart> open = [];
    private readonly ByteBuffer content = new();
    private readonly ByteBuffer preamble = new();
    private readonly FieldBlocks blocks = new();

    private BounceParserOptions options = BounceParserOptions.Default;
    private HeaderBlock messageHeaders = HeaderBlock.Empty;
    private HeaderBlock bodyHeaders = HeaderBlock.Empty;
    private bool isBody;
    private bool isReadingMessageHeaders;
    private bool isLoaded;
    private string? mediaType;
    private string? reportType;
    private bool truncated;
    private long headerBytes;
    private long textBytes;
    private long statusBytes;
    private int partLimit;

    private PartUse use;
    private string partType = MediaTypes.Default;
    private HeaderBlock partHeaders = HeaderBlock.Empty;
    private ContentEncoding partEncoding;

    /// <summary>Whether the part is read block by block. One that is encoded is not: no server that writes to a large list encodes it.</summary>
    private bool readsBlocks;

    /// <summary>Begins a message. Of one that is loaded, MimeKit has dropped the invalid lines before the first header, and parted the body's headers from the message's.</summary>
    public void Begin(BounceParserOptions parserOptions, bool isLoaded = false)
    {
        this.isLoaded = isLoaded;
        options = parserOptions;
        headers.Clear();
        parts.Clear();
        returned.Clear();
        warnings.Clear();
        open.Clear();
        content.Clear();
        preamble.Clear();
        blocks.Begin(parserOptions);
        messageHeaders = bodyHeaders = partHeaders = HeaderBlock.Empty;
        mediaType = reportType = null;
        isBody = truncated = readsBlocks = false;
        isReadingMessageHeaders = true;
        headerBytes = textBytes = statusBytes = 0;
    }

    public MessageView Build() => new()
    {
        Headers = messageHeaders,
        MediaType = mediaType ?? MediaTypes.Default,
        ReportType = reportType,
        Parts = parts.ToArray(),
        ReturnedMessages = returned.ToArray(),
        Warnings = warnings.ToArray(),
        Truncated = truncated,
        HeldBytes = headerBytes + textBytes + statusBytes,
    };

    /// <summary>Adds a header of the block that is being read. MimeKit gives an invalid line as a header that is all name.</summary>
    public void AddHeader(Header header)
    {
        var value = header.RawValue;
        var name = header.Field;
        if (value.Length == 0 && !IsName(name))
        {
            // Of a part's or a returned message's invalid lines, and of those before the first header, a loaded message knows nothing.
            if (isReadingMessageHeaders && (headers.Count > 0 || isLoaded) && name.Trim().Length > 0) Warn("invalidHeaderLine", "A line among the headers is no header; it is left out.");
            return;
        }

        if (name.Length == 0) return;
        if (value.Length > LineLimitStream.Limit)
        {
            WarnOfLongHeader();
            value = value.AsSpan(0, LineLimitStream.Limit).ToArray();
        }

        headerBytes += name.Length + value.Length;
        if (headers.Count >= HeaderLines.MaxFields || headerBytes > MaxHeaderBytes)
        {
            Limit("tooManyHeaders", "The message has more headers than are read; the others are left out.");
            return;
        }

        headers.Add(new HeaderField(name.Trim(), value));
    }

    public void WarnOfLongHeader() => Limit("headerTooLong", "A header field is longer than 64 KB; the rest of it is left out.");

    public void Warn(string code, string message)
    {
        foreach (var warning in warnings)
        {
            if (warning.Code == code) return;
        }

        warnings.Add(new BounceWarning { Code = code, Message = message });
    }

    /// <summary>The headers added so far are the message's own: those of its body (Content-*) are told apart as <see cref="MimeMessage"/> does.</summary>
    public void EndMessageHeaders()
    {
        if (headers.Count == 0) WarnOfMissingHeaders();
        var own = new List<HeaderField>(headers.Count);
        var ofBody = new List<HeaderField>();
        foreach (var field in headers) (IsContentHeader(field) ? ofBody : own).Add(field);
        headers.Clear();
        messageHeaders = Block(own);
        bodyHeaders = Block(ofBody);
        isBody = true;
        isReadingMessageHeaders = false;
    }

    /// <summary>The headers added so far are those of an entity that is not the message's body.</summary>
    public HeaderBlock TakeHeaders()
    {
        if (isBody)
        {
            isBody = false;
            return bodyHeaders;
        }

        var block = Block(headers);
        headers.Clear();
        return block;
    }

    /// <summary>Begins the text of a message that turned out to have no headers.</summary>
    public void BeginHeaderless()
    {
        Begin(options);
        WarnOfMissingHeaders();
        BeginLeaf(MediaTypes.Default, HeaderBlock.Empty);
    }

    public void BeginMultipart(ContentType contentType)
    {
        var block = TakeHeaders();
        var type = MediaTypes.Of(contentType);
        if (mediaType is null)
        {
            mediaType = type;
            reportType = HeaderParameters.Get(block.First("Content-Type"), "report-type")?.Trim().ToLowerInvariant();
            messageHeaders = Joined(messageHeaders, block);
        }

        BeginChild();
        open.Add(new OpenMultipart(type, block, !string.IsNullOrEmpty(contentType.Boundary)));
        preamble.Clear();
    }

    public void AddPreamble(ReadOnlySpan<byte> bytes)
    {
        if (open.Count > 0 && !open[open.Count - 1].HasChildren) preamble.Append(bytes, MaxPreamble);
    }

    /// <summary>A multipart in which no part was found keeps what it holds as one text.</summary>
    public void EndMultipart()
    {
        var multipart = open[open.Count - 1];
        open.RemoveAt(open.Count - 1);
        if (multipart.HasChildren || IsBlank(preamble.Span)) return;

        if (multipart.HasBoundary) Warn("multipartWithoutParts", "A multipart holds no part; what it holds is read as text.");
        else Warn("multipartWithoutBoundary", "A multipart has no boundary parameter; what it holds is read as text.");
        if (!BeginLeaf(MediaTypes.Default, multipart.Headers)) return;
        AppendContent(preamble.Span);
        EndPart(preamble.Length);
    }

    /// <summary>Begins a leaf part, and says whether its content is wanted.</summary>
    public bool BeginPart(ContentType contentType)
    {
        var block = TakeHeaders();
        return BeginLeaf(MediaTypes.OfLeaf(contentType, block), block);
    }

    /// <summary>Says how the content is really encoded, where the headers may tell otherwise.</summary>
    public void SetEncoding(ContentEncoding encoding)
    {
        partEncoding = encoding;
        readsBlocks = encoding == ContentEncoding.Default && use == PartUse.Text && MediaTypes.IsDeliveryStatus(partType);
    }

    public void AppendContent(ReadOnlySpan<byte> bytes)
    {
        if (readsBlocks) blocks.Append(bytes);
        else content.Append(bytes, partLimit);
    }

    /// <summary>Ends a leaf part whose content is wanted.</summary>
    /// <remarks>A part of a multipart without headers and content is none: of boundaries that follow each other MimeKit's parser makes no part, its reader an empty one.</remarks>
    /// <param name="length">The content's true length: what was appended may end with the line end that belongs to the boundary.</param>
    public void EndPart(long length)
    {
        if (length == 0 && partHeaders.Count == 0 && open.Count > 0) return;
        BeginChild();
        if (readsBlocks)
        {
            EndBlocks(blocks.EndPart(length));
            return;
        }

        if (length > partLimit) WarnOfLongText();
        var bytes = TakeContent(length);
        if (use == PartUse.Returned) AddReturned(partType, ReadHeaders(TransferDecoding.Decode(bytes, partEncoding)));
        else AddPart(Held(bytes));
    }

    private ArraySegment<byte> TakeContent(long length)
    {
        var bytes = content.Take((int)Math.Min(length, partLimit));
        textBytes += bytes.Count;
        return bytes;
    }

    /// <summary>Bytes that may still be held: all texts together may be half as long again as one alone, for as much is worked on at once.</summary>
    private long TextRoom => (options.MaxTextBytes * 3L / 2) - textBytes;

    private void EndBlocks(FieldBlocks.Kept kept)
    {
        readsBlocks = false;
        if (kept.WasCut) WarnOfLongText();
        truncated |= kept.RecipientsLeftOut > 0;
        var pieces = new Func<string>[kept.Pieces.Length];
        for (var i = 0; i < pieces.Length; i++)
        {
            statusBytes += kept.Pieces[i].Length;
            pieces[i] = Held(new ArraySegment<byte>(kept.Pieces[i]));
        }

        parts.Add(new PartView
        {
            MediaType = partType,
            Depth = open.Count,
            Container = open.Count == 0 ? null : open[open.Count - 1].MediaType,
            Headers = partHeaders,
            Decode = () => string.Concat(pieces.Select(decode => decode())),
            DecodePieces = pieces,
            RecipientsLeftOut = kept.RecipientsLeftOut,
        });
    }

    /// <summary>Begins a message part that is entered; its own headers are of no interest.</summary>
    public string BeginMessagePart(ContentType contentType)
    {
        TakeHeaders();
        var type = MediaTypes.Of(contentType);
        mediaType ??= type;
        BeginChild();
        readsBlocks = false;
        partLimit = (int)Math.Max(0, Math.Min(MaxMisplacedHeaders, TextRoom));
        return type;
    }

    /// <summary>The headers added so far are a returned message's: its Content-* come last, as the walk over a <see cref="MimeMessage"/> finds them.</summary>
    public HeaderBlock TakeReturnedHeaders()
    {
        var ordered = new List<HeaderField>(headers.Count);
        foreach (var field in headers)
        {
            if (!IsContentHeader(field)) ordered.Add(field);
        }

        foreach (var field in headers)
        {
            if (IsContentHeader(field)) ordered.Add(field);
        }

        headers.Clear();
        return Block(ordered);
    }

    /// <summary>The beginning of a returned message that has no headers where they belong: an empty line before them is a common fault.</summary>
    public HeaderBlock TakeMisplacedHeaders(long length)
    {
        if (length > partLimit && partLimit < MaxMisplacedHeaders) WarnOfMuchText();
        var bytes = TakeContent(length);
        var block = ReadHeaders(bytes);
        if (block.Count == 0) textBytes -= bytes.Count;
        return block;
    }

    public void AddReturned(string type, HeaderBlock block)
    {
        if (!HasRoom()) return;
        if (MediaTypes.UseOf(type) == PartUse.Returned)
        {
            returned.Add(new ReturnedMessageView { MediaType = type, Depth = open.Count, PartsBefore = parts.Count, Headers = block });
            return;
        }

        partType = type;
        partHeaders = HeaderBlock.Empty;
        AddPart(PartContent.Nothing);
    }

    private bool BeginLeaf(string type, HeaderBlock block)
    {
        mediaType ??= type;
        content.Clear();
        if (block.Count > 0) BeginChild();
        if (!HasRoom()) return false;
        if (MediaTypes.IsMultipart(type)) Limit("nestedTooDeeply", "Parts are nested deeper than the limit; what lies deeper is left out.");
        partType = type;
        partHeaders = block;
        use = MediaTypes.UseOf(type);
        partLimit = (int)Math.Max(0, Math.Min(options.MaxTextBytes, TextRoom));
        if (use != PartUse.Listed && partLimit == 0)
        {
            WarnOfMuchText();
            use = PartUse.Listed;
        }

        if (use == PartUse.Listed)
        {
            AddPart(PartContent.Nothing);
            return false;
        }

        SetEncoding(TransferDecoding.Parse(block.First("Content-Transfer-Encoding")));
        blocks.BeginPart();
        return true;
    }

    private void WarnOfLongText() => Limit("textTruncated", "The text of a part is longer than the limit; the rest of it is left out.");

    private void WarnOfMuchText() => Limit("textTruncated", "The message's parts hold more text than the limit; the rest of them is left out.");

    private void WarnOfMissingHeaders() => Warn("noHeaders", "There are no headers; all of it is read as text.");

    private Func<string> Held(ArraySegment<byte> bytes)
    {
        var charset = HeaderParameters.Get(partHeaders.First("Content-Type"), "charset");
        if (charset is not null && !CharsetDecoder.IsKnown(charset)) Warn("unknownCharset", "A part names a charset that nobody knows; its text is read as it looks.");
        return bytes.Count == 0 ? PartContent.Nothing : new PartContent(bytes, partEncoding, charset).Decode;
    }

    private void AddPart(Func<string> decode) => parts.Add(new PartView
    {
        MediaType = partType,
        Depth = open.Count,
        Container = open.Count == 0 ? null : open[open.Count - 1].MediaType,
        Headers = partHeaders,
        Decode = decode,
    });

    private bool HasRoom()
    {
        if (parts.Count + returned.Count < options.MaxParts) return true;
        Limit("tooManyParts", "The message has more parts than the limit; the others are left out.");
        return false;
    }

    private void BeginChild()
    {
        if (open.Count > 0) open[open.Count - 1].HasChildren = true;
    }

    private void Limit(string code, string message)
    {
        truncated = true;
        Warn(code, message);
    }

    private HeaderBlock ReadHeaders(ReadOnlySpan<byte> bytes)
    {
        var block = HeaderLines.Parse(bytes.ToArray());
        for (var i = 0; i < block.Count; i++) headers.Add(block[i]);
        return TakeReturnedHeaders();
    }

    private static HeaderBlock Block(List<HeaderField> fields) => fields.Count == 0 ? HeaderBlock.Empty : new HeaderBlock(fields.ToArray());

    private static HeaderBlock Joined(HeaderBlock first, HeaderBlock second)
    {
        if (second.Count == 0) return first;
        var fields = new HeaderField[first.Count + second.Count];
        for (var i = 0; i < fields.Length; i++) fields[i] = i < first.Count ? first[i] : second[i - first.Count];
        return new HeaderBlock(fields);
    }

    private static bool IsContentHeader(HeaderField field) => field.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);

    private static bool IsName(string field)
    {
        foreach (var c in field)
        {
            if (c is <= ' ' or >= '\x7F' or ':') return false;
        }

        return field.Length > 0;
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) return false;
        }

        return true;
    }

    private sealed class OpenMultipart(string mediaType, HeaderBlock headers, bool hasBoundary)
    {
        public string MediaType { get; } = mediaType;

        public HeaderBlock Headers { get; } = headers;

        public bool HasBoundary { get; } = hasBoundary;

        public bool HasChildren { get; set; }
    }
}
