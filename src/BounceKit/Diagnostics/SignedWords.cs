namespace BounceKit.Diagnostics;

/// <summary>
/// Words that are looked for one after the other, ignoring case. Several share a sign, a word that stands in each of them: where the sign is missing, which is looked for once,
/// so are they.
/// </summary>
/// <typeparam name="T">What a word means.</typeparam>
/// <remarks>Immutable; at most 32 signs.</remarks>
internal sealed class SignedWords<T>
{
    private readonly (string Words, T Meaning)[] words;
    private readonly string[] signs;
    private readonly int[] signOf;

    /// <param name="words">In the order in which they are asked for, each with what it means.</param>
    /// <param name="signs">What several of them share.</param>
    public SignedWords((string Words, T Meaning)[] words, string[] signs)
    {
        this.words = words;
        this.signs = signs;
        signOf = new int[words.Length];
        for (var i = 0; i < words.Length; i++) signOf[i] = SignOf(words[i].Words);
    }

    public int Count => words.Length;

    public (string Words, T Meaning) this[int index] => words[index];

    /// <summary>Where a word stands in a text; -1 where it does not.</summary>
    /// <param name="index">Which word.</param>
    /// <param name="text">The text.</param>
    /// <param name="known">What the questions before found out about this text; at first a new one.</param>
    public int Find(int index, string text, ref SignsAsked known) => signOf[index] >= 0 && IsMissing(signOf[index], text, ref known) ? -1 : text.IndexOf(words[index].Words, StringComparison.OrdinalIgnoreCase);

    private bool IsMissing(int sign, string text, ref SignsAsked known)
    {
        var bit = 1u << sign;
        if ((known.Asked & bit) == 0)
        {
            known.Asked |= bit;
            if (text.IndexOf(signs[sign], StringComparison.OrdinalIgnoreCase) < 0) known.Missing |= bit;
        }

        return (known.Missing & bit) != 0;
    }

    private int SignOf(string word)
    {
        for (var i = 0; i < signs.Length; i++)
        {
            if (word.IndexOf(signs[i], StringComparison.Ordinal) >= 0) return i;
        }

        return -1;
    }
}
