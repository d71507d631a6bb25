namespace BounceKit.Reading;

/// <summary>A growing buffer that is reused, and keeps no more than its cap.</summary>
internal sealed class ByteBuffer
{
    /// <summary>A larger array is let go after use.</summary>
    private const int MaxKept = 256 * 1024;

    private byte[] bytes = new byte[4096];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, Length);

    public void Append(ReadOnlySpan<byte> more, int cap)
    {
        var count = Math.Min(more.Length, cap - Length);
        if (count <= 0) return;
        if (Length + count > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        more.Slice(0, count).CopyTo(bytes.AsSpan(Length));
        Length += count;
    }

    public byte[] ToArray(int length) => bytes.AsSpan(0, Math.Min(length, Length)).ToArray();

    /// <summary>Takes the first bytes out of the buffer, and lets the rest go: a copy, but of many the array itself.</summary>
    public ArraySegment<byte> Take(int length)
    {
        length = Math.Min(length, Length);
        var taken = bytes.Length > MaxKept ? new ArraySegment<byte>(bytes, 0, length) : new ArraySegment<byte>(ToArray(length));
        Clear();
        return taken;
    }

    public void RemoveFirst(int count)
    {
        bytes.AsSpan(count, Length - count).CopyTo(bytes);
        Length -= count;
    }

    public void Truncate(int length) => Length = Math.Min(Length, length);

    public void Clear()
    {
        Length = 0;
        if (bytes.Length > MaxKept) bytes = new byte[4096];
    }
}
