namespace BounceKit.Diagnostics;

/// <summary>Whether a text holds one of a few words, ignoring case. For lists of dozens and more there is the automaton.</summary>
internal static class AnyWord
{
    public static bool IsIn(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) return true;
        }

        return false;
    }
}
