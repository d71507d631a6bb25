namespace BounceKit.Remediations;

/// <summary>A text of the catalogue with its values, put together when it is read: of ten thousand recipients the words are held once.</summary>
/// <remarks>Immutable, and safe to share between threads. Two are equal where they read the same.</remarks>
internal sealed class FilledText : IEquatable<FilledText>
{
    public static readonly FilledText Empty = new("");

    private readonly object words;
    private readonly string?[] values;

    /// <summary>A text that is whole already.</summary>
    public FilledText(string text) => (words, values) = (text, []);

    /// <param name="template">The words.</param>
    /// <param name="values">The values that it names, in the order of <see cref="AdviceTemplate.Placeholders"/>.</param>
    public FilledText(AdviceTemplate template, string?[] values) => (words, this.values) = (template, values);

    public override string ToString() => words as string ?? ((AdviceTemplate)words).RenderOwn(values);

    public bool Equals(FilledText? other) => ReferenceEquals(this, other) || (other is not null && ToString() == other.ToString());

    public override bool Equals(object? obj) => Equals(obj as FilledText);

    public override int GetHashCode() => ToString().GetHashCode();
}
