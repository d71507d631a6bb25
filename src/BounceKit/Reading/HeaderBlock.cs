using System.Text;

namespace BounceKit.Reading;

/// <summary>The headers of a message or part: raw values, decoded by BounceKit's own decoder when asked for.</summary>
internal sealed class HeaderBlock
{
    public static readonly HeaderBlock Empty = new([]);

    private readonly HeaderField[] fields;

    /// <summary>A bit for each sort of name that is there, by length and first letter: most names that are asked for are not, and this tells so at once.</summary>
    private readonly long sorts;

    public HeaderBlock(HeaderField[] fields)
    {
        this.fields = fields;
        foreach (var field in fields) sorts |= SortOf(field.Name);
    }

    public int Count => fields.Length;

    public HeaderField this[int index] => fields[index];

    /// <summary>The first value of that name, unfolded and with RFC 2047 words decoded; null where there is none.</summary>
    public string? First(string name)
    {
        if ((sorts & SortOf(name)) == 0) return null;
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i].IsNamed(name)) return fields[i].Value;
        }

        return null;
    }

    /// <summary>All values of that name in order, unfolded and decoded.</summary>
    public IEnumerable<string> All(string name) => (sorts & SortOf(name)) == 0 ? [] : Named(name);

    private IEnumerable<string> Named(string name)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i].IsNamed(name)) yield return fields[i].Value;
        }
    }

    public bool Contains(string name)
    {
        if ((sorts & SortOf(name)) == 0) return false;
        for (var i = 0; i < fields.Length; i++)
        {
            if (fields[i].IsNamed(name)) return true;
        }

        return false;
    }

    private static long SortOf(string name) => name.Length == 0 ? 0 : 1L << (((name[0] | 0x20) + 7 * name.Length) & 63);

    /// <summary>Reads header lines from a text: leading empty lines are passed over; the first later empty line, or the first line that is no header, ends them.</summary>
    public static HeaderBlock Parse(string text) => Parse(text.AsSpan());

    /// <inheritdoc cref="Parse(string)"/>
    public static HeaderBlock Parse(ReadOnlySpan<char> text) => Parse(Encoding.UTF8.GetBytes(WithoutBody(text).ToArray()));

    /// <summary>Up to the empty line behind the headers: what follows may be long, and would be encoded for nothing.</summary>
    private static ReadOnlySpan<char> WithoutBody(ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && text[start] is '\n' or '\r') start++;
        var end = text.Slice(start).IndexOf("\n\n".AsSpan());
        return end < 0 ? text : text.Slice(0, start + end + 1);
    }

    /// <inheritdoc cref="Parse(string)"/>
    public static HeaderBlock Parse(ReadOnlyMemory<byte> bytes) => HeaderLines.Parse(bytes);
}
