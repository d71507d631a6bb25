using System.Text;
using MimeKit;

namespace BounceKit.Reading;

/// <summary>Fills a <see cref="MessageViewBuilder"/> from a message that the caller has loaded, in the order of the events over its bytes.</summary>
internal sealed class MimeMessageWalker(MessageViewBuilder builder, int maxDepth)
{
    private readonly byte[] chunk = new byte[4096];

    public void Walk(MimeMessage message)
    {
        AddHeaders(message.Headers);
        if (message.Body is null)
        {
            builder.EndMessageHeaders();
            return;
        }

        AddHeaders(message.Body.Headers);
        builder.EndMessageHeaders();
        Walk(message.Body, 0);
    }

    private void Walk(MimeEntity entity, int depth)
    {
        switch (entity)
        {
            case Multipart multipart when depth < maxDepth:
                WalkMultipart(multipart, depth);
                break;
            case MessagePart part:
                WalkMessagePart(part);
                break;
            case MimePart part:
                WalkPart(part);
                break;
            default:
                builder.BeginPart(entity.ContentType);
                break;
        }
    }

    private void WalkMultipart(Multipart multipart, int depth)
    {
        builder.BeginMultipart(multipart.ContentType);
        if (multipart.Preamble is { } preamble) builder.AddPreamble(BytesOf(preamble));
        foreach (var child in multipart)
        {
            AddHeaders(child.Headers);
            Walk(child, depth + 1);
        }

        builder.EndMultipart();
    }

    /// <summary>MimeKit gives a preamble as a string only: read as UTF-8, or byte by byte as Latin-1 where it is not that.</summary>
    private static byte[] BytesOf(string preamble)
    {
        var bytes = new byte[preamble.Length];
        for (var i = 0; i < preamble.Length; i++)
        {
            if (preamble[i] > 0xFF) return Encoding.UTF8.GetBytes(preamble);
            bytes[i] = (byte)preamble[i];
        }

        return Utf8Counts.Of(bytes).IsUtf8 ? Encoding.UTF8.GetBytes(preamble) : bytes;
    }

    private void WalkMessagePart(MessagePart part)
    {
        var type = builder.BeginMessagePart(part.ContentType);
        if (part.Message is null)
        {
            builder.AddReturned(type, HeaderBlock.Empty);
            return;
        }

        AddHeaders(part.Message.Headers);
        if (part.Message.Body is not null) AddHeaders(part.Message.Body.Headers);
        var headers = builder.TakeReturnedHeaders();
        if (headers.Count == 0 && part.Message.Body is MimePart { Content: { } content }) headers = builder.TakeMisplacedHeaders(Append(content));
        builder.AddReturned(type, headers);
    }

    private void WalkPart(MimePart part)
    {
        if (!builder.BeginPart(part.ContentType)) return;
        if (part.Content is null)
        {
            builder.EndPart(0);
            return;
        }

        // A part made by a program holds its content decoded, whatever its headers will say on the wire.
        builder.SetEncoding(TransferDecoding.Known(part.Content.Encoding));
        builder.EndPart(Append(part.Content));
    }

    private long Append(IMimeContent content)
    {
        if (content.Stream is not { } stream) return 0;
        stream.Position = 0;
        long length = 0;
        while (true)
        {
            var read = stream.Read(chunk, 0, chunk.Length);
            if (read <= 0) break;
            length += read;
            builder.AppendContent(chunk.AsSpan(0, read));
        }

        stream.Position = 0;
        return length;
    }

    private void AddHeaders(HeaderList headers)
    {
        foreach (var header in headers) builder.AddHeader(header);
    }
}
