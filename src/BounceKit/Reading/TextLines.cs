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
        for (var i = first; i < text.Length; i++)
        {
            if (text[i] != '\r')
            {
                result[length++] = text[i];
                continue;
            }

            var end = i;
            while (end < text.Length && text[end] == '\r') end++;
            if (end < text.Length && text[end] == '\n')
            {
                i = end;
            }

            result[length++] = '\n';
        }

        var normal = new string(result, 0, length);
        ArrayPool<char>.Shared.Return(result);
        return normal;
    }
}
