using System.Globalization;
using System.Text;

namespace BounceKit.Benchmarks.Growth;

/// <summary>Messages that grow: each as a stream that makes its bytes as they are read, so that only the parser's memory is measured.</summary>
internal static class Shapes
{
    private const string Notice = "From: MAILER-DAEMON@mx.example.com\r\nTo: list@example.org\r\nSubject: Undelivered Mail Returned to Sender\r\nDate: Tue, 24 Nov 2026 10:00:00 +0000\r\nMessage-ID: <growth@mx.example.com>\r\nMIME-Version: 1.0\r\n";
    private const string Report = Notice + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nYour message was not delivered.\r\n--b\r\n";
    private const string Status = "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.com\r\n";

    /// <param name="Name">What grows.</param>
    /// <param name="Sizes">How far: bytes, or a number of things.</param>
    /// <param name="Make">The message of one size.</param>
    internal sealed record Shape(string Name, long[] Sizes, Func<long, IEnumerable<string>> Make);

    public static IReadOnlyList<Shape> All { get; } =
    [
        new("bytes of an attached original", [1_000_000, 10_000_000, 50_000_000], Original),
        new("recipients of one report", [10, 1_000, 100_000], Recipients),
        new("recipients of one report, each with its own words", [1_000, 10_000, 100_000], RecipientsWithWords),
        new("recipients named in a text", [1_000, 10_000, 100_000], count => Joined([Notice, "\r\nYour message was not delivered to these recipients:\r\n\r\n"], Numbered(count, i => $"<user{i}@example.com>: 550 5.1.1 User unknown\r\n"), [])),
        new("bytes of text without a line end", [1_000_000, 10_000_000, 100_000_000], size => Joined([Notice, "\r\n"], Repeated("x", size), [])),
        new("MIME parts", [100, 1_000, 10_000], Parts),
        new("messages inside each other", [10, 100, 1_000], Nested),
        new("bytes of one folded header", [1_000_000, 4_000_000, 16_000_000], size => Joined([Notice, "X-Long: a"], Repeated("\r\n " + new string('y', 67), size), ["\r\n\r\nbody\r\n"])),
        new("bytes of one header in one line", [1_000_000, 4_000_000, 16_000_000], size => Joined([Notice, "X-Long: a"], Repeated("y", size), ["\r\n\r\nbody\r\n"])),
        new("bytes of a folded status field", [100_000, 1_000_000, 10_000_000], size => Joined([Report, Status, "\r\nFinal-Recipient: rfc822; a@example.com\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550"], Repeated("\r\n " + new string('z', 67), size), ["\r\n--b--\r\n"])),
        new("text parts of a megabyte", [1, 4, 16], count => Joined([Notice, "Content-Type: multipart/mixed; boundary=b\r\n\r\n"], Texts(count), ["--b--\r\n"])),
        new("header fields", [1_000, 10_000, 100_000], size => Joined([Notice], Numbered(size, i => $"X-Field-{i}: value\r\n"), ["\r\nbody\r\n"])),
    ];

    public static Stream Open(IEnumerable<string> pieces) => new PieceStream(pieces);

    private static IEnumerable<string> Original(long size) =>
        Joined([Report, Status, "\r\nFinal-Recipient: rfc822; a@example.com\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\r\n", "--b\r\nContent-Type: message/rfc822\r\n\r\nFrom: list@example.org\r\nTo: a@example.com\r\nSubject: news\r\n\r\n"], Repeated(new string('o', 74) + "\r\n", size), ["\r\n--b--\r\n"]);

    private static IEnumerable<string> Recipients(long count) =>
        Joined([Report, Status], Numbered(count, i => $"\r\nFinal-Recipient: rfc822; user{i}@example.com\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\r\n"), ["\r\n--b--\r\n"]);

    /// <summary>Nothing that one could share with the next: in turn another reason, host, and a number in the reply.</summary>
    private static IEnumerable<string> RecipientsWithWords(long count) =>
        Joined([Report, Status], Numbered(count, i => $"\r\nFinal-Recipient: rfc822; user{i}@example{i % 7}.com\r\nOriginal-Recipient: rfc822; someone{i}@example.org\r\nAction: failed\r\nStatus: 5.0.0\r\nRemote-MTA: dns; mx{i}.example{i % 7}.com\r\nX-Queue: {i}\r\nDiagnostic-Code: smtp; {Replies[i % Replies.Length]} ({i}, see https://example.com/help/{i})\r\n"), ["\r\n--b--\r\n"]);

    private static readonly string[] Replies = ["550 5.1.1 User unknown", "552 5.2.2 Mailbox full", "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org", "550 5.7.26 Unauthenticated mail is not accepted: SPF and DKIM failed"];

    private static IEnumerable<string> Parts(long count) => Joined([Notice, "Content-Type: multipart/mixed; boundary=b\r\n\r\n"], Numbered(count, i => $"--b\r\nContent-Type: text/plain\r\n\r\npart {i}\r\n"), ["--b--\r\n"]);

    private static IEnumerable<string> Texts(long count) =>
        Numbered(count, _ => "--b\r\nContent-Type: text/plain\r\n\r\n").SelectMany(head => Joined([head], Repeated("The message could not be delivered to some of its recipients, of whom we know nothing.\r\n", 1 << 20), []));

    private static IEnumerable<string> Nested(long depth) => Joined([Notice], Numbered(depth, _ => "Content-Type: message/rfc822\r\n\r\nSubject: inner\r\n"), ["\r\nbody\r\n"]);

    /// <summary>One after the other as they are read: a list of them would be measured with the parser.</summary>
    private static IEnumerable<string> Joined(string[] before, IEnumerable<string> growing, string[] after) => before.Concat(growing).Concat(after);

    private static IEnumerable<string> Numbered(long count, Func<long, string> make)
    {
        for (var i = 0L; i < count; i++) yield return make(i);
    }

    private static IEnumerable<string> Repeated(string piece, long size)
    {
        var block = string.Concat(Enumerable.Repeat(piece, Math.Max(1, 8192 / piece.Length)));
        for (var written = 0L; written < size; written += block.Length) yield return block;
    }

    /// <summary>Not seekable, like a pipe.</summary>
    private sealed class PieceStream(IEnumerable<string> pieces) : Stream
    {
        private readonly IEnumerator<string> pieces = pieces.GetEnumerator();
        private ReadOnlyMemory<byte> rest;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            while (rest.IsEmpty)
            {
                if (!pieces.MoveNext()) return 0;
                rest = Encoding.Latin1.GetBytes(pieces.Current);
            }

            var length = Math.Min(buffer.Length, rest.Length);
            rest.Span[..length].CopyTo(buffer);
            rest = rest[length..];
            return length;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    public static string Said(long size) => size.ToString("N0", CultureInfo.InvariantCulture);
}
