namespace BounceKit;

/// <summary>An id of 128 bits, written as 32 hexadecimal digits: held as what it is, for a report can hold ten thousand.</summary>
internal sealed record OutcomeId(ulong First, ulong Last)
{
    private const string Digits = "0123456789abcdef";
    private const int Length = 32;

    /// <summary>Reads one as it is written; null where the text is another.</summary>
    public static OutcomeId? Read(string text)
    {
        if (text.Length != Length) return null;
        ulong first = 0;
        ulong last = 0;
        foreach (var digit in text)
        {
            var value = Digits.IndexOf(digit);
            if (value < 0) return null;
            first = (first << 4) | (last >> 60);
            last = (last << 4) | (uint)value;
        }

        return new OutcomeId(first, last);
    }

    public override string ToString()
    {
        Span<char> text = stackalloc char[Length];
        for (var i = 0; i < Length; i++) text[i] = Digits[(int)((i < 16 ? First : Last) >> (4 * (15 - (i % 16)))) & 15];
        return text.ToString();
    }
}
