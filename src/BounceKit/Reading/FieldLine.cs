namespace BounceKit.Reading;

/// <summary>One line of a delivery-status part as its bytes come in: whether it is empty, and whether it is a field that stands for a recipient.</summary>
internal sealed class FieldLine
{
    private const int LongestName = 24;

    private readonly byte[] beginning = new byte[LongestName];
    private int kept;
    private bool holdsText;

    public enum FieldName { Other, FinalRecipient, OriginalRecipient, OfRecipient }

    /// <summary>Its bytes so far, line end included.</summary>
    public int Length { get; private set; }

    public bool IsBlank => !holdsText;

    /// <summary>The field that it begins, of those by which a block is taken for a recipient's even where the address is missing.</summary>
    public FieldName Name
    {
        get
        {
            var end = beginning.AsSpan(0, kept).IndexOf((byte)':');
            if (end < 0) return FieldName.Other;
            while (end > 0 && beginning[end - 1] is (byte)' ' or (byte)'\t') end--;
            return end switch
            {
                15 when Is("final-recipient") => FieldName.FinalRecipient,
                18 when Is("original-recipient") => FieldName.OriginalRecipient,
                6 when Is("action") || Is("status") => FieldName.OfRecipient,
                15 when Is("diagnostic-code") => FieldName.OfRecipient,
                _ => FieldName.Other,
            };
        }
    }

    public void Begin()
    {
        kept = Length = 0;
        holdsText = false;
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        var count = Math.Min(bytes.Length, LongestName - kept);
        bytes.Slice(0, count).CopyTo(beginning.AsSpan(kept));
        kept += count;
        Length += bytes.Length;
        if (!holdsText) holdsText = HoldsText(bytes);
    }

    private bool Is(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if ((beginning[i] | 0x20) != name[i] && beginning[i] != name[i]) return false;
        }

        return true;
    }

    private static bool HoldsText(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) return true;
        }

        return false;
    }
}
