namespace BounceKit.Compiled;

/// <summary>Many texts in one run of characters, each known by its number. Immutable.</summary>
internal sealed class TextPool
{
    private readonly char[] characters;
    private readonly int[] starts;

    private TextPool(char[] characters, int[] starts) => (this.characters, this.starts) = (characters, starts);

    public int Count => starts.Length - 1;

    public ReadOnlySpan<char> this[int number] => new(characters, starts[number], starts[number + 1] - starts[number]);

    public static TextPool Of(IReadOnlyList<string> texts)
    {
        var starts = new int[texts.Count + 1];
        for (var i = 0; i < texts.Count; i++) starts[i + 1] = starts[i] + texts[i].Length;
        var characters = new char[starts[texts.Count]];
        for (var i = 0; i < texts.Count; i++) texts[i].CopyTo(0, characters, starts[i], texts[i].Length);
        return new TextPool(characters, starts);
    }

    public static TextPool Read(TableReader table) => new(table.Characters(), table.Numbers());

    public void Write(TableWriter table)
    {
        table.Characters(characters);
        table.Numbers(starts);
    }

    /// <summary>Where a text begins among the characters.</summary>
    public int StartOf(int number) => starts[number];

    public ReadOnlySpan<char> Slice(int start, int length) => new(characters, start, length);

    public int LengthOf(int number) => starts[number + 1] - starts[number];

    public string Text(int number) => new(characters, starts[number], starts[number + 1] - starts[number]);

    public string[] Of(int[] numbers)
    {
        var found = new string[numbers.Length];
        for (var i = 0; i < found.Length; i++) found[i] = Text(numbers[i]);
        return found;
    }

    public string[] All()
    {
        var all = new string[Count];
        for (var i = 0; i < all.Length; i++) all[i] = Text(i);
        return all;
    }
}
