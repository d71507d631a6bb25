using System.Runtime.CompilerServices;

namespace BounceKit.Reading;

/// <summary>Reads the messages of a mailbox one at a time: a file of one message, an mbox, a Maildir, a folder of such files, a stream.</summary>
internal static class MailboxReader
{
    private const int FileBuffer = 4096;
    private const int FromLength = 5;

    /// <summary>The messages at a path. What fails below a folder is an item with its error; the path itself failing throws.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="options">The limits.</param>
    /// <param name="cancellationToken">Stops between two messages.</param>
    /// <param name="through">Makes of each file's stream the one that is read; null where that is the file's own.</param>
    public static IEnumerable<MailboxItem> Read(string path, BounceParserOptions options, CancellationToken cancellationToken, Func<Stream, Stream>? through = null)
    {
        foreach (var file in FilesAt(path, out var isFolder))
        {
            using var items = ReadFile(file, options, through).GetEnumerator();
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                MailboxItem item;
                try
                {
                    if (!items.MoveNext()) break;
                    item = items.Current;
                }
                catch (Exception e) when (isFolder && IsUnreadable(e))
                {
                    item = new MailboxItem(file.Source, null, e);
                }

                yield return item;
                if (item.Error is not null) break;
            }
        }
    }

    /// <summary>The same, asynchronously.</summary>
    public static async IAsyncEnumerable<MailboxItem> ReadAsync(string path, BounceParserOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in FilesAt(path, out var isFolder))
        {
            var items = ReadFileAsync(file, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using var ignored = items.ConfigureAwait(false);
            while (true)
            {
                cancellationToken.ThrowIfCancellationRequested();
                MailboxItem item;
                try
                {
                    if (!await items.MoveNextAsync().ConfigureAwait(false)) break;
                    item = items.Current;
                }
                catch (Exception e) when (isFolder && IsUnreadable(e))
                {
                    item = new MailboxItem(file.Source, null, e);
                }

                yield return item;
                if (item.Error is not null) break;
            }
        }
    }

    /// <summary>The messages of an mbox from the stream's position to its end; a stream that is none is one message. It is left open.</summary>
    public static IEnumerable<MailboxItem> Read(Stream stream, BounceParserOptions options, CancellationToken cancellationToken)
    {
        foreach (var item in ReadMessages(stream, "", isMbox: false, options))
        {
            yield return item;
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc cref="Read(Stream, BounceParserOptions, CancellationToken)"/>
    public static IAsyncEnumerable<MailboxItem> ReadAsync(Stream stream, BounceParserOptions options, CancellationToken cancellationToken) =>
        ReadMessagesAsync(stream, "", isMbox: false, options, cancellationToken);

    private static IEnumerable<MailboxFile> FilesAt(string path, out bool isFolder)
    {
        isFolder = Directory.Exists(path);
        return isFolder ? MailboxFiles.In(path) : [new MailboxFile(path, path, false, false, null)];
    }

    private static IEnumerable<MailboxItem> ReadFile(MailboxFile file, BounceParserOptions options, Func<Stream, Stream>? through)
    {
        if (file.Error is not null)
        {
            yield return new MailboxItem(file.Source, null, file.Error);
            yield break;
        }

        var opened = Open(file, isAsync: false);
        using var stream = through is null ? opened : through(opened);
        if (file.IsInMaildir || IsOneMessage(file, stream))
        {
            yield return new MailboxItem(file.Source, MessageReader.Read(stream, options), null);
            yield break;
        }

        foreach (var item in ReadMessages(stream, file.Source, IsNamedMbox(file), options)) yield return item;
    }

    private static async IAsyncEnumerable<MailboxItem> ReadFileAsync(MailboxFile file, BounceParserOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (file.Error is not null)
        {
            yield return new MailboxItem(file.Source, null, file.Error);
            yield break;
        }

        using var stream = Open(file, isAsync: true);
        if (file.IsInMaildir || await IsOneMessageAsync(file, stream, cancellationToken).ConfigureAwait(false))
        {
            yield return new MailboxItem(file.Source, await MessageReader.ReadAsync(stream, options, cancellationToken).ConfigureAwait(false), null);
            yield break;
        }

        await foreach (var item in ReadMessagesAsync(stream, file.Source, IsNamedMbox(file), options, cancellationToken).ConfigureAwait(false)) yield return item;
    }

    private static FileStream Open(MailboxFile file, bool isAsync) =>
        new(file.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileBuffer, isAsync);

    private static bool IsNamedMbox(MailboxFile file) => file.Path.EndsWith(".mbox", StringComparison.OrdinalIgnoreCase);

    /// <summary>Looks for a second message before the first is read, for a message alone is read as it stands, without undoing quotes. What cannot be read twice is read as an mbox.</summary>
    private static bool IsOneMessage(MailboxFile file, Stream stream)
    {
        if (IsNamedMbox(file) || !stream.CanSeek) return false;
        var first = new byte[FromLength];
        var length = stream.Read(first, 0, FromLength);
        stream.Position = 0;
        if (!IsFrom(first, length)) return true;
        using var mbox = new MboxStream(stream, isMbox: true);
        var isOne = !(mbox.MoveNext() && mbox.MoveNext());
        stream.Position = 0;
        return isOne;
    }

    private static async Task<bool> IsOneMessageAsync(MailboxFile file, Stream stream, CancellationToken cancellationToken)
    {
        if (IsNamedMbox(file) || !stream.CanSeek) return false;
        var first = new byte[FromLength];
#if NETSTANDARD2_0
        var length = await stream.ReadAsync(first, 0, FromLength, cancellationToken).ConfigureAwait(false);
#else
        var length = await stream.ReadAsync(first.AsMemory(), cancellationToken).ConfigureAwait(false);
#endif
        stream.Position = 0;
        if (!IsFrom(first, length)) return true;
        using var mbox = new MboxStream(stream, isMbox: true);
        var isOne = !(await mbox.MoveNextAsync(cancellationToken).ConfigureAwait(false) && await mbox.MoveNextAsync(cancellationToken).ConfigureAwait(false));
        stream.Position = 0;
        return isOne;
    }

    private static bool IsFrom(byte[] bytes, int length) => bytes.AsSpan(0, length).SequenceEqual("From "u8);

    private static IEnumerable<MailboxItem> ReadMessages(Stream stream, string source, bool isMbox, BounceParserOptions options)
    {
        using var mbox = new MboxStream(stream, isMbox);
        var hasMessage = mbox.MoveNext();
        if (!hasMessage && isMbox) yield break;
        for (var number = 1; hasMessage || number == 1; number++)
        {
            var view = MessageReader.Read(mbox, options);
            hasMessage = mbox.MoveNext();
            yield return new MailboxItem(SourceOf(source, number, isMbox || hasMessage), view, null);
        }
    }

    private static async IAsyncEnumerable<MailboxItem> ReadMessagesAsync(Stream stream, string source, bool isMbox, BounceParserOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var mbox = new MboxStream(stream, isMbox);
        var hasMessage = await mbox.MoveNextAsync(cancellationToken).ConfigureAwait(false);
        if (!hasMessage && isMbox) yield break;
        for (var number = 1; hasMessage || number == 1; number++)
        {
            var view = await MessageReader.ReadAsync(mbox, options, cancellationToken).ConfigureAwait(false);
            hasMessage = await mbox.MoveNextAsync(cancellationToken).ConfigureAwait(false);
            yield return new MailboxItem(SourceOf(source, number, isMbox || hasMessage), view, null);
        }
    }

    private static string SourceOf(string source, int number, bool isOneOfMany) =>
        isOneOfMany || number > 1 ? source + "#" + number.ToString(System.Globalization.CultureInfo.InvariantCulture) : source;

    private static bool IsUnreadable(Exception e) => e is IOException or UnauthorizedAccessException;
}
