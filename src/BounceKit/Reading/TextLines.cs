using System.Buffers;

namespace BounceKit.Reading;

/// <summary>Line ends.</summary>
internal static class TextLines
{
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
}
