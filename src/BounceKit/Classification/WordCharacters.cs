namespace BounceKit.Classification;

/// <summary>
/// Letters and digits of scripts that put spaces between words, also those of U+1E00 to U+1FFF, where Vietnamese and old Greek have theirs; Chinese,
/// Japanese, Thai and Korean (whose particles stick to the word) do not count.
/// </summary>
internal static class WordCharacters
{
    public static bool Is(char c) => c < 0x80 ? (uint)((c | 0x20) - 'a') < 26 || (uint)(c - '0') < 10 : (c < 0x0E00 || c is >= '\u1E00' and <= '\u1FFF') && char.IsLetterOrDigit(c);
}
