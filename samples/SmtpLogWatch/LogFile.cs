using System.Runtime.CompilerServices;
using System.Text;

namespace SmtpLogWatch;

/// <summary>Reads a log that another program is writing, line by line, and follows it when it is rotated or emptied.</summary>
/// <remarks>A file that is emptied and filled beyond where it was read to, all between two looks, cannot be told from one that grew.</remarks>
internal static class LogFile
{
    /// <summary>A log is no place for longer lines, and one without an end must not fill the memory.</summary>
    private const int LongestLine = 64 * 1024;

    /// <summary>Bytes by which two files are told apart. The first lines of logs differ, in their times at least.</summary>
    private const int HeadLength = 256;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    /// <summary>The lines of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="once">True to read from the beginning to the end; false to begin at the end and wait for more.</param>
    /// <param name="stopping">Ends the waiting.</param>
    public static async IAsyncEnumerable<string> ReadLinesAsync(string path, bool once, [EnumeratorCancellation] CancellationToken stopping)
    {
        var file = Open(path);
        try
        {
            if (!once) file.Seek(0, SeekOrigin.End);
            var lines = new LineBuffer();
            var buffer = new byte[16 * 1024];
            while (true)
            {
                int count;
                while ((count = await file.ReadAsync(buffer, stopping)) > 0)
                {
                    foreach (var line in lines.Add(buffer.AsMemory(0, count))) yield return line;
                }

                // A program may have written half a line so far: only the end of everything makes it a whole one.
                if (once)
                {
                    if (lines.Rest() is { } rest) yield return rest;
                    yield break;
                }

                await Task.Delay(BetweenLooks, stopping);
                if (file.Length < file.Position)
                {
                    // Emptied in place (logrotate's copytruncate): begin again.
                    file.Seek(0, SeekOrigin.Begin);
                    lines = new LineBuffer();
                }
                else if (file.Length == file.Position && IsReplaced(path, file))
                {
                    // Renamed, and a new file put in its place. The old one was read to its end just now.
                    if (lines.Rest() is { } rest) yield return rest;
                    file.Dispose();
                    file = Open(path);
                    lines = new LineBuffer();
                }
            }
        }
        finally
        {
            file.Dispose();
        }
    }

    /// <summary>Open for whatever else others do with it: a reader must not keep a log from being written, renamed or deleted.</summary>
    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.Asynchronous);

    /// <summary>Whether another file has the name now. A moment without any file is none: the new one is about to come.</summary>
    private static bool IsReplaced(string path, FileStream file)
    {
        try
        {
            using var named = Open(path);
            return named.Length < file.Length || !HeadOf(named).AsSpan().SequenceEqual(HeadOf(file));
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    /// <summary>The first bytes, read without moving the position.</summary>
    private static byte[] HeadOf(FileStream file)
    {
        var head = new byte[Math.Min(HeadLength, file.Length)];
        var count = RandomAccess.Read(file.SafeFileHandle, head, 0);
        return head[..count];
    }

    /// <summary>Puts bytes together into lines. Lines end at LF; a CR before it goes as well.</summary>
    private sealed class LineBuffer
    {
        private readonly List<byte> pending = [];

        public IEnumerable<string> Add(ReadOnlyMemory<byte> bytes)
        {
            for (var i = 0; i < bytes.Length; i++)
            {
                var b = bytes.Span[i];
                if (b != '\n')
                {
                    if (pending.Count < LongestLine) pending.Add(b);
                    continue;
                }

                yield return Text();
                pending.Clear();
            }
        }

        /// <summary>The last line, where no line end follows it; null where there is none.</summary>
        public string? Rest() => pending.Count == 0 ? null : Text();

        // A log can hold bytes of any encoding; what is no UTF-8 becomes a replacement character.
        private string Text() => Encoding.UTF8.GetString([.. pending]).TrimEnd('\r');
    }
}
