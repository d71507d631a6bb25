using System.Text.Encodings.Web;

namespace BounceKit.Json;

/// <summary>
/// Escapes what JSON asks for, control characters, U+2028, U+2029 and the marks that reorder text, and writes everything else as it is:
/// a person can read the words of a bounce in any script, and no word of a bounce can show the lines around it in another order.
/// Not for pasting into HTML.
/// </summary>
internal sealed class ReadableEncoder : JavaScriptEncoder
{
    private static readonly JavaScriptEncoder Relaxed = UnsafeRelaxedJsonEscaping;

    public static readonly ReadableEncoder Instance = new();

    public override int MaxOutputCharactersPerInputCharacter => Relaxed.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => IsReordering(unicodeScalar) || Relaxed.WillEncode(unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var first = Relaxed.FindFirstCharacterToEncode(text, textLength);
        var end = first < 0 ? textLength : first;
        for (var position = 0; position < end; position++)
        {
            if (IsReordering(text[position])) return position;
        }

        return first;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        if (!IsReordering(unicodeScalar)) return Relaxed.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

        numberOfCharactersWritten = 0;
        var escape = $"\\u{unicodeScalar:X4}";
        if (bufferLength < escape.Length) return false;
        escape.AsSpan().CopyTo(new Span<char>(buffer, bufferLength));
        numberOfCharactersWritten = escape.Length;
        return true;
    }

    /// <summary>The embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX 9 section 2).</summary>
    private static bool IsReordering(int character) => character is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
