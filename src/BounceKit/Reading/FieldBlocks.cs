namespace BounceKit.Reading;

/// <summary>
/// The bytes of delivery-status parts, taken block by block as they are read: as many blocks are kept as recipients are reported, and of the others the
/// recipients are counted. A block is what stands between two empty lines (RFC 3464 section 2.1), or up to where a recipient is named a second time.
/// </summary>
/// <remarks>
/// A notice to a large list names a hundred thousand recipients in 12 MB. What is kept lies in pieces of whole blocks, so that each can be decoded,
/// read and forgotten before the next.
/// </remarks>
internal sealed class FieldBlocks
{
    /// <summary>Kept of one message, in multiples of the limit of one text: four hundred bytes for each of ten thousand recipients.</summary>
    private const int MaxTexts = 4;

    private const int PieceSize = 32 * 1024;

    private readonly ByteBuffer current = new();
    private readonly FieldLine line = new();
    private readonly List<byte[]> pieces = [];
    private int maxBlockBytes;
    private long maxBytes;
    private long maxRecipients;

    // Of the message.
    private long keptBytes;
    private long recipients;
    private long recipientsKept;
    private long lost;
    private bool isFull;

    // Of the part.
    private long length;
    private long leftOutBefore;
    private bool wasCut;

    // Of the block that is being read, which begins at blockStart in what is not yet in a piece.
    private int blockStart;
    private bool namesFinal;
    private bool namesOriginal;
    private bool isCounted;
    private bool holdsText;
    private bool isBlockCut;

    /// <summary>What is kept of one part.</summary>
    /// <param name="Pieces">Its bytes, in pieces of whole blocks.</param>
    /// <param name="RecipientsLeftOut">The recipients that it names beside them.</param>
    /// <param name="WasCut">Whether other text was left out.</param>
    public readonly record struct Kept(byte[][] Pieces, int RecipientsLeftOut, bool WasCut);

    private long LeftOut => recipients - recipientsKept + lost;

    /// <summary>Begins a message: the bounds hold for all its parts together.</summary>
    public void Begin(BounceParserOptions options)
    {
        maxBlockBytes = options.MaxTextBytes;
        maxBytes = (long)options.MaxTextBytes * MaxTexts;
        // One more than is reported: a report of one recipient is read differently from one of several.
        maxRecipients = options.MaxRecipients + 1L;
        keptBytes = recipients = recipientsKept = lost = 0;
        isFull = false;
        BeginPart();
    }

    public void BeginPart()
    {
        pieces.Clear();
        current.Clear();
        line.Begin();
        length = 0;
        leftOutBefore = LeftOut;
        wasCut = false;
        BeginBlockAt(0);
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        length += bytes.Length;
        while (bytes.Length > 0)
        {
            var lineFeed = bytes.IndexOf((byte)'\n');
            var count = lineFeed < 0 ? bytes.Length : lineFeed + 1;
            line.Append(bytes.Slice(0, count));
            if (!isFull) Keep(bytes.Slice(0, count));
            if (lineFeed >= 0) EndLine();
            bytes = bytes.Slice(count);
        }
    }

    /// <summary>Ends the part.</summary>
    /// <param name="trueLength">The content's true length: what was appended may end with the line end that belongs to the boundary.</param>
    public Kept EndPart(long trueLength)
    {
        EndLine();
        wasCut |= isFull && holdsText && !isCounted;
        if (!isFull) recipientsKept = recipients;
        var excess = isFull || isBlockCut ? 0 : (int)Math.Max(0, length - trueLength);
        if (current.Length > excess) TakePiece(current.Length - excess);
        return new Kept([.. pieces], (int)Math.Min(int.MaxValue, LeftOut - leftOutBefore), wasCut);
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        var room = maxBlockBytes - (current.Length - blockStart);
        if (bytes.Length > room)
        {
            isBlockCut = wasCut = true;
            bytes = bytes.Slice(0, room);
        }

        current.Append(bytes, int.MaxValue);
        if (keptBytes + current.Length > maxBytes) StopKeeping();
    }

    private void EndLine()
    {
        if (!line.IsBlank)
        {
            holdsText = true;
            if (line.Name != FieldLine.FieldName.Other) Count(line.Name);
        }
        else if (line.Length > 0)
        {
            wasCut |= isFull && holdsText && !isCounted;
            if (isBlockCut && !isFull) current.Append("\n\n"u8, int.MaxValue);
            BeginBlockAt(current.Length);
        }

        line.Begin();
    }

    private void Count(FieldLine.FieldName name)
    {
        if ((name == FieldLine.FieldName.FinalRecipient && namesFinal) || (name == FieldLine.FieldName.OriginalRecipient && namesOriginal)) BeginBlockWithLine();
        namesFinal |= name == FieldLine.FieldName.FinalRecipient;
        namesOriginal |= name == FieldLine.FieldName.OriginalRecipient;
        holdsText = true;
        if (isCounted) return;
        isCounted = true;
        recipients++;
        if (!isFull && recipients > maxRecipients) StopKeeping();
    }

    /// <summary>A recipient is named a second time without an empty line before it. Where the block was cut, this line is not kept, and so its recipient is not.</summary>
    private void BeginBlockWithLine()
    {
        if (!isBlockCut || isFull)
        {
            BeginBlockAt(isFull ? 0 : current.Length - line.Length);
            return;
        }

        lost++;
        namesFinal = namesOriginal = false;
    }

    /// <summary>What stands before is whole, and goes into a piece where it is enough for one.</summary>
    private void BeginBlockAt(int position)
    {
        namesFinal = namesOriginal = isCounted = holdsText = isBlockCut = false;
        if (isFull) return;
        blockStart = position;
        recipientsKept = recipients;
        if (position >= PieceSize) TakePiece(position);
    }

    private void TakePiece(int count)
    {
        pieces.Add(current.ToArray(count));
        keptBytes += count;
        current.RemoveFirst(count);
        blockStart = 0;
    }

    /// <summary>The block that is being read is no longer whole, and goes too.</summary>
    private void StopKeeping()
    {
        isFull = true;
        current.Truncate(blockStart);
    }
}
