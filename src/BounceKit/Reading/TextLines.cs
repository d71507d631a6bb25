using System.Buffers;

namespace BounceKit.Reading;

/// <summary>Line ends.</summary>
internal static class TextLines
{
    /// <summary>Bytes that are ASCII as text with its line ends made LF, in one step: a text of a megabyte is not held two and three times.</summary>
    public static string OfAscii(ReadOnlySpan<byte> bytes)
    {
#if NETSTANDARD2_0
        return Normalise(CharsetDecoder.Get(System.Text.Encoding.ASCII, bytes));
#else
        if (bytes.IndexOf((byte)'\r') < 0) return System.Text.Encoding.ASCII.GetString(bytes);
        return string.Create(NormalLength(bytes), bytes, static (text, bytes) =>
        {
            while (!bytes.IsEmpty)
            {
                var run = bytes.IndexOf((byte)'\r');
                var plain = run < 0 ? bytes : bytes.Slice(0, run);
                System.Text.Ascii.ToUtf16(plain, text, out var written);
                text = text.Slice(written);
                bytes = bytes.Slice(plain.Length);
                if (bytes.IsEmpty) return;
                var count = LineEnd(ref bytes);
                text.Slice(0, count).Fill('\n');
                text = text.Slice(count);
            }
        });
#endif
    }

#if !NETSTANDARD2_0
    private static int NormalLength(ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        for (var run = bytes.IndexOf((byte)'\r'); run >= 0; run = bytes.IndexOf((byte)'\r'))
        {
            bytes = bytes.Slice(run);
            length += run + LineEnd(ref bytes);
        }

        return length + bytes.Length;
    }

    /// <summary>Passes over the run of CR that the bytes begin with, and the LF that may end it; gives the line ends that it stands for.</summary>
    private static int LineEnd(ref ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOfAnyExcept((byte)'\r');
        if (end < 0) end = bytes.Length;
        var isOne = end < bytes.Length && bytes[end] == (byte)'\n';
        bytes = bytes.Slice(isOne ? end + 1 : end);
        return isOne ? 1 : end;
    }
#endif

    /// <summary>CRLF, a bare CR and the CR CR LF of a doubly converted text all become one LF.</summary>
    public static string Normalise(string text)
    {
        var first = text.IndexOf('\r');
        if (first < 0) return text;
        var result = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, result, 0, first);
        var length = first;
        for (var i = first; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && text[end] == '\r') end++;
            // A run that an LF ends is one line end; without one each CR is a line end.
            var isOne = end < text.Length && text[end] == '\n';
            for (var count = isOne ? 1 : end - i; count > 0; count--) result[length++] = '\n';
            i = isOne ? end + 1 : end;
            var next = text.IndexOf('\r', i);
            if (next < 0) next = text.Length;
            text.CopyTo(i, result, length, next - i);
            length += next - i;
            i = next;
        }

        var normal = new string(result, 0, length);
        ArrayPool<char>.Shared.Return(result);
        return normal;
    }

    /// <summary>The text as one line: every run of white space is one blank.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        foreach (var c in text)
        {
            if (c is > ' ' and < '\x7F' || !char.IsWhiteSpace(c)) folded[length++] = c;
            else if (length > 0 && folded[length - 1] != ' ') folded[length++] = ' ';
        }

        var result = new string(folded, 0, length);
        ArrayPool<char>.Shared.Return(folded);
        return result;
    }
}
