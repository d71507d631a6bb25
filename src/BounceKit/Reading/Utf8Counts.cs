namespace BounceKit.Reading;

/// <summary>How well bytes fit UTF-8 (RFC 3629). A sequence cut off by the end of the text is no fault: texts are cut at limits.</summary>
internal readonly struct Utf8Counts
{
    private Utf8Counts(int sequences, int invalid)
    {
        Sequences = sequences;
        Invalid = invalid;
    }

    /// <summary>Well-formed sequences of more than one byte.</summary>
    public int Sequences { get; }

    /// <summary>Bytes that belong to none.</summary>
    public int Invalid { get; }

    public bool IsUtf8 => Invalid == 0;

    public static Utf8Counts Of(ReadOnlySpan<byte> bytes)
    {
        var sequences = 0;
        var invalid = 0;
        for (var i = 0; i < bytes.Length;)
        {
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }

            var length = SequenceLength(bytes.Slice(i));
            if (length == 0)
            {
                invalid++;
                i++;
                continue;
            }

            sequences++;
            i += length;
        }

        return new Utf8Counts(sequences, invalid);
    }

    private static int SequenceLength(ReadOnlySpan<byte> bytes)
    {
        var lead = bytes[0];
        var length = lead switch { >= 0xC2 and <= 0xDF => 2, >= 0xE0 and <= 0xEF => 3, >= 0xF0 and <= 0xF4 => 4, _ => 0 };
        if (length == 0) return 0;
        for (var i = 1; i < length; i++)
        {
            if (i == bytes.Length) return i;
            if (bytes[i] is < 0x80 or > 0xBF) return 0;
        }

        var overlong = (lead == 0xE0 && bytes[1] < 0xA0) || (lead == 0xF0 && bytes[1] < 0x90);
        var outside = (lead == 0xED && bytes[1] > 0x9F) || (lead == 0xF4 && bytes[1] > 0x8F);
        return overlong || outside ? 0 : length;
    }
}
