using System.Runtime.CompilerServices;
using BounceKit.Formats;
using BounceKit.Reading;
using MimeKit;

namespace BounceKit;

/// <summary>Reads messages and replies, and says what they mean.</summary>
/// <remarks>
/// Immutable: build one and share it between threads. A <see cref="MimeMessage"/> is used by one thread at a time and stays the caller's to dispose.
/// Bad calls throw; bad mail never does: what is strange in a message is a warning in its report.
/// </remarks>
public sealed class BounceParser
{
    private static readonly Lazy<BounceParser> LazyDefault = new(() => new BounceParser());
    private static readonly ReplyContext NoContext = new();

    private readonly Judge judge;

    /// <summary>Makes a parser with the default settings.</summary>
    public BounceParser() : this(BounceParserOptions.Default) { }

    /// <summary>Makes a parser.</summary>
    /// <param name="options">The settings.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit is out of its range.</exception>
    public BounceParser(BounceParserOptions options)
    {
        Options = options ?? throw new ArgumentNullException(nameof(options));
        options.Validate();
        judge = new Judge(options);
    }

    /// <summary>A parser with the default settings, made when first asked for.</summary>
    public static BounceParser Default => LazyDefault.Value;

    /// <summary>The settings.</summary>
    public BounceParserOptions Options { get; }

    /// <summary>Reads one message that is loaded already.</summary>
    /// <param name="message">The message; it is not changed and stays the caller's.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    public BounceReport Parse(MimeMessage message)
    {
        if (message is null) throw new ArgumentNullException(nameof(message));
        return Report(MessageReader.Read(message, Options), null);
    }

    /// <summary>Reads one message from the stream's position to its end.</summary>
    /// <param name="stream">A readable stream, seekable or not; it is left open.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public BounceReport Parse(Stream stream)
    {
        if (stream is null) throw new ArgumentNullException(nameof(stream));
        return Report(MessageReader.Read(stream, Options), null);
    }

    /// <summary>Reads one message from its bytes.</summary>
    /// <param name="message">The bytes.</param>
    /// <returns>The report.</returns>
    public BounceReport Parse(ReadOnlyMemory<byte> message) => Report(MessageReader.Read(StreamOf(message), Options), null);

    /// <summary>Reads one message from a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The report; its <see cref="BounceReport.Source"/> is <paramref name="path"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public BounceReport ParseFile(string path)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
        return Report(MessageReader.Read(stream, Options), path);
    }

    /// <summary>Reads every message of a mailbox: a file, an mbox file, a Maildir, or a folder of files and further folders.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="cancellationToken">Stops between two messages.</param>
    /// <returns>The reports, one at a time and in a stable order; only one message is in memory, or a few megabytes of them with <see cref="BounceParserOptions.MailboxParallelism"/>. A file in a folder that cannot be read gives a report with the warning <c>unreadable</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">There is nothing at <paramref name="path"/>, or it cannot be read.</exception>
    public IEnumerable<BounceReport> ParseMailbox(string path, CancellationToken cancellationToken = default)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        return Reports(MailboxReader.Read(path, Options, cancellationToken));
    }

    /// <summary>The same, with each file read through a stream that is given: the tool counts what is read.</summary>
    internal IEnumerable<BounceReport> ParseMailbox(string path, Func<Stream, Stream> through, CancellationToken cancellationToken) =>
        Reports(MailboxReader.Read(path, Options, cancellationToken, through));

    /// <summary>Reads every message of an mbox from the stream's position to its end; a single message counts as a mailbox of one.</summary>
    /// <param name="stream">A readable stream, seekable or not; it is left open.</param>
    /// <param name="cancellationToken">Stops between two messages.</param>
    /// <returns>The reports, one at a time and in order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public IEnumerable<BounceReport> ParseMailbox(Stream stream, CancellationToken cancellationToken = default)
    {
        if (stream is null) throw new ArgumentNullException(nameof(stream));
        return Reports(MailboxReader.Read(stream, Options, cancellationToken));
    }

    /// <summary>Reads one message from the stream's position to its end.</summary>
    /// <param name="stream">A readable stream, seekable or not; it is left open.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public async Task<BounceReport> ParseAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        if (stream is null) throw new ArgumentNullException(nameof(stream));
        return Report(await MessageReader.ReadAsync(stream, Options, cancellationToken).ConfigureAwait(false), null);
    }

    /// <summary>Reads one message from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The report; its <see cref="BounceReport.Source"/> is <paramref name="path"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public async Task<BounceReport> ParseFileAsync(string path, CancellationToken cancellationToken = default)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan | FileOptions.Asynchronous);
        return Report(await MessageReader.ReadAsync(stream, Options, cancellationToken).ConfigureAwait(false), path);
    }

    /// <summary>Reads every message of a mailbox, as <see cref="ParseMailbox(string, CancellationToken)"/> does.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The reports, one at a time and in a stable order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public IAsyncEnumerable<BounceReport> ParseMailboxAsync(string path, CancellationToken cancellationToken = default)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        return ReportsAsync(MailboxReader.ReadAsync(path, Options, cancellationToken), cancellationToken);
    }

    /// <summary>Reads every message of an mbox, as <see cref="ParseMailbox(Stream, CancellationToken)"/> does.</summary>
    /// <param name="stream">A readable stream, seekable or not; it is left open.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The reports, one at a time and in order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    public IAsyncEnumerable<BounceReport> ParseMailboxAsync(Stream stream, CancellationToken cancellationToken = default)
    {
        if (stream is null) throw new ArgumentNullException(nameof(stream));
        return ReportsAsync(MailboxReader.ReadAsync(stream, Options, cancellationToken), cancellationToken);
    }

    /// <summary>Reads what people paste: a whole message, a fragment of delivery-status fields, a bounce's text, a log line, a reply.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public BounceReport ParseText(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return PastedText.Read(text, judge, Options);
    }

    /// <summary>Says what one server reply means. Pure: no I/O.</summary>
    /// <param name="reply">The reply, of one line or several, with or without codes.</param>
    /// <param name="context">What is known beside the text; null where nothing is.</param>
    /// <returns>The verdict.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reply"/> is null.</exception>
    public Verdict Classify(string reply, ReplyContext? context = null)
    {
        if (reply is null) throw new ArgumentNullException(nameof(reply));
        return judge.Reply(reply, context ?? NoContext);
    }

    /// <summary>How the reason of a verdict came about: what the tool's <c>--trace</c> shows.</summary>
    internal Classification.ClassificationTrace Trace(Verdict verdict, ReplyContext context, string? software = null) => judge.Trace(verdict, context, software);

    /// <summary>How the reason of one recipient of a report came about.</summary>
    internal Classification.ClassificationTrace Trace(BounceReport report, RecipientOutcome outcome) =>
        judge.Trace(outcome, new ReplyContext { RemoteMta = outcome.RemoteMta, ReportingMta = report.ReportingMta, Recipient = outcome.Address }, report.Format);

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Array is not null
            ? new MemoryStream(segment.Array, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(bytes.ToArray(), writable: false);

    private static BounceReport Unreadable(MailboxItem item) => new()
    {
        Source = item.Source,
        Warnings = [new BounceWarning { Code = "unreadable", Message = item.Error!.Message }],
    };

    private IEnumerable<BounceReport> Reports(IEnumerable<MailboxItem> items) =>
        Options.MailboxParallelism == 1 ? items.Select(Report) : ParallelReports.Of(items, Report, Options.MailboxParallelism);

    private IAsyncEnumerable<BounceReport> ReportsAsync(IAsyncEnumerable<MailboxItem> items, CancellationToken cancellationToken) =>
        Options.MailboxParallelism == 1 ? OneByOneAsync(items, cancellationToken) : ParallelReports.OfAsync(items, Report, Options.MailboxParallelism, cancellationToken);

    private async IAsyncEnumerable<BounceReport> OneByOneAsync(IAsyncEnumerable<MailboxItem> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in items.WithCancellation(cancellationToken).ConfigureAwait(false)) yield return Report(item);
    }

    private BounceReport Report(MailboxItem item) => item.View is null ? Unreadable(item) : Report(item.View, item.Source.Length == 0 ? null : item.Source);

    private BounceReport Report(MessageView view, string? source) => ReportReader.Read(view, source, judge, Options);
}
