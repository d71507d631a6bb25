using System.Text;
using BounceKit.Classification;

namespace BounceKit;

/// <summary>Rules in BounceKit's own JSON format, read from a file or a text.</summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
public sealed class RuleSet
{
    private RuleSet(RuleFile file) => File = file;

    /// <summary>The file's path, or the name given.</summary>
    public string Name => File.Name;

    /// <summary>How many rules there are.</summary>
    public int Count => File.Rules.Count;

    internal RuleFile File { get; }

    /// <summary>Reads a rule file.</summary>
    /// <param name="path">The path of a JSON file in UTF-8.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="RuleFormatException">The file is not a rule file; the message says where and what was expected.</exception>
    public static RuleSet Load(string path)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        return Read(path, System.IO.File.ReadAllBytes(path));
    }

    /// <summary>Reads rules from a text.</summary>
    /// <param name="json">The content of a rule file.</param>
    /// <param name="name">What messages call it.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RuleFormatException">The text is not a rule file; the message says where and what was expected.</exception>
    public static RuleSet Parse(string json, string name = "rules")
    {
        if (json is null) throw new ArgumentNullException(nameof(json));
        if (name is null) throw new ArgumentNullException(nameof(name));
        return Read(name, Encoding.UTF8.GetBytes(json));
    }

    /// <summary>The rules of a file that is read already.</summary>
    internal static RuleSet Of(RuleFile file) => new(file);

    private static RuleSet Read(string name, byte[] json)
    {
        var file = RuleReader.Read(name, json);
        // A rule that names a word class that does not exist is found here and not at the first message.
        RuleBook.Compile([file], BuiltInRules.FilesForMatching);
        return new RuleSet(file);
    }
}
