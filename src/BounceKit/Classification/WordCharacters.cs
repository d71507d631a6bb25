namespace BounceKit.Classification;

/// <summary>Letters and digits of scripts that put spaces between words; Chinese, Japanese, Thai and Korean (whose particles stick to the word) do not count.</summary>
internal static class WordCharacters
{
    public static bool Is(char c) => c < 0x80 ? (uint)((c | 0x20) - 'a') < 26 || (uint)(c - '0') < 10 : c < 0x0E00 && char.IsLetterOrDigit(c);
}
