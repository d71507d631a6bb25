using System.Text.Json;
using BounceKit.Json;
using BounceKit.Webhooks.Providers;

namespace BounceKit.Webhooks.Reading;

/// <summary>Takes a body apart into events, one at a time: what stands before a fault is read, and the fault is told.</summary>
internal static class BodyReader
{
    /// <summary>No provider nests its events deeper than about eight; a hostile body nests until the stack ends.</summary>
    private const int MaxDepth = 32;

    private static readonly JsonReaderOptions Lenient = new() { MaxDepth = MaxDepth, AllowMultipleValues = true, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static WebhookResult Read(ReadOnlyMemory<byte> body, WebhookParserOptions options, IProvider? chosen, EventReporter reporter)
    {
        if (body.Length > options.MaxBodyBytes) return TooLarge(options);
        var collector = new EventCollector(options, chosen, reporter);
        var reader = new Utf8JsonReader(JsonRepair.Unicode(WithoutMark(body)).Span, Lenient);
        try
        {
            ReadValues(ref reader, collector);
        }
        catch (JsonException exception)
        {
            collector.Break("malformedJson", $"The JSON breaks off or is at fault at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}; what stands before it was read. It is read down to {MaxDepth} levels.");
        }

        return collector.Result();
    }

    public static WebhookResult TooLarge(WebhookParserOptions options) => new()
    {
        Truncated = true,
        Warnings = [new BounceWarning { Code = "bodyTooLarge", Message = $"The body is larger than {options.MaxBodyBytes} bytes (MaxBodyBytes) and was not read." }],
    };

    /// <summary>The bytes of the stream; null where there are more than the limit.</summary>
    public static async Task<ReadOnlyMemory<byte>?> BytesOf(Stream stream, int limit, CancellationToken cancellationToken)
    {
        var buffer = new byte[4_096];
        var length = 0;
        while (true)
        {
            var room = (int)Math.Min(buffer.Length - length, (long)limit + 1 - length);
            var count = await stream.ReadAsync(buffer, length, room, cancellationToken).ConfigureAwait(false);
            if (count == 0) return buffer.AsMemory(0, length);
            length += count;
            if (length > limit) return null;
            if (length == buffer.Length) Array.Resize(ref buffer, (int)Math.Min(buffer.Length * 2L, (long)limit + 1));
        }
    }

    private static void ReadValues(ref Utf8JsonReader reader, EventCollector collector)
    {
        while (!collector.IsFull && reader.Read())
        {
            // A batch is an array at the top; Firehose and log files put one event after another.
            if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.EndArray) continue;
            using var value = JsonDocument.ParseValue(ref reader);
            collector.Take(value.RootElement);
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) => body.Span is [0xEF, 0xBB, 0xBF, ..] ? body.Slice(3) : body;
}
