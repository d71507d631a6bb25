using System.Globalization;
using BounceKit.Reading;

namespace BounceKit.Cli.Anonymizing;

/// <summary>The messages of a mailbox as bytes, found as <c>parse</c> finds them; one is in memory at a time.</summary>
internal static class RawMailbox
{
    /// <summary>The messages at a path. What cannot be read is an item with its error, and the next file is read.</summary>
    public static IEnumerable<RawMessage> At(string path)
    {
        var files = Directory.Exists(path) ? MailboxFiles.In(path) : [new MailboxFile(path, path, false, false, null)];
        return files.SelectMany(file => file.Error is not null ? [new RawMessage(file.Source, [], file.Error)] : WhileReadable(file.Source, In(file)));
    }

    /// <summary>The messages of a stream, as those of a file with this name.</summary>
    public static IEnumerable<RawMessage> From(Stream stream, string name)
    {
        using var content = new MemoryStream();
        stream.CopyTo(content);
        content.Position = 0;
        foreach (var message in In(content, name, isMbox: false)) yield return message;
    }

    private static IEnumerable<RawMessage> WhileReadable(string source, IEnumerable<RawMessage> messages)
    {
        using var reader = messages.GetEnumerator();
        while (Next(source, reader) is { } message)
        {
            yield return message;
            if (message.Error is not null) yield break;
        }
    }

    private static RawMessage? Next(string source, IEnumerator<RawMessage> reader)
    {
        try
        {
            return reader.MoveNext() ? reader.Current : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new RawMessage(source, [], exception);
        }
    }

    private static IEnumerable<RawMessage> In(MailboxFile file)
    {
        using var stream = File.OpenRead(file.Path);
        if (file.IsInMaildir)
        {
            yield return new RawMessage(file.Source, ToEnd(stream), null);
            yield break;
        }

        foreach (var message in In(stream, file.Source, file.Path.EndsWith(".mbox", StringComparison.OrdinalIgnoreCase))) yield return message;
    }

    private static IEnumerable<RawMessage> In(Stream stream, string source, bool isMbox)
    {
        if (!isMbox && !HoldsSeveral(stream))
        {
            yield return new RawMessage(source, ToEnd(stream), null);
            yield break;
        }

        using var mbox = new MboxStream(stream, isMbox);
        for (var number = 1; mbox.MoveNext(); number++) yield return new RawMessage(string.Create(CultureInfo.InvariantCulture, $"{source}#{number}"), ToEnd(mbox), null);
    }

    /// <summary>A message alone is read as it stands, without undoing quotes, though it may begin with an mbox's line.</summary>
    private static bool HoldsSeveral(Stream stream)
    {
        if (!stream.CanSeek) return true;
        var first = new byte[5];
        var length = stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (!first.AsSpan(0, length).SequenceEqual("From "u8)) return false;
        using var mbox = new MboxStream(stream, isMbox: true);
        var areSeveral = mbox.MoveNext() && mbox.MoveNext();
        stream.Position = 0;
        return areSeveral;
    }

    private static byte[] ToEnd(Stream stream)
    {
        using var message = new MemoryStream();
        stream.CopyTo(message);
        return message.ToArray();
    }
}

/// <summary>One message of a mailbox.</summary>
/// <param name="Source">The file, and the number in it where it holds several.</param>
/// <param name="Bytes">The message; empty where there is an error.</param>
/// <param name="Error">Why it cannot be read; null where it can.</param>
internal sealed record RawMessage(string Source, byte[] Bytes, Exception? Error);
