using BounceKit.Classification;

namespace BounceKit.Compiled;

/// <summary>The tables that are compiled of the JSON files when the library is built, so that the first message of a process waits for no compiling: their names, and how each is made.</summary>
internal static class BuiltInTables
{
    public const string Rules = "Compiled/rules";

    public static IReadOnlyList<string> Names { get; } = [Rules];

    /// <summary>Compiles a table of its files: what <c>BounceKit.TableCompiler</c> does at build time.</summary>
    public static byte[] Compile(string name)
    {
        var table = new TableWriter();
        switch (name)
        {
            case Rules: RuleBook.Compile(BuiltInRules.FilesForMatching).Write(table); break;
            default: throw new ArgumentOutOfRangeException(nameof(name), name, "no such table");
        }

        return table.ToArray();
    }
}
