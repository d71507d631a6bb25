using BounceKit.Compiled;

namespace BounceKit.Classification;

/// <summary>The rules that BounceKit brings along: read when first asked for.</summary>
internal static class BuiltInRules
{
    private static readonly Lazy<IReadOnlyList<RuleFile>> LazyFiles = new(() => [.. Resources.Names("Rules/").Select(name => RuleReader.Read(name, Resources.Read(name)))]);
    private static readonly Lazy<IReadOnlyList<RuleFile>> LazyFilesForMatching = new(() => [.. Resources.Names("Rules/").Select(name => RuleReader.ReadForMatching(name, Resources.Read(name)))]);
    private static readonly Lazy<RuleBook> LazyBook = new(ReadBook);

    /// <summary>The files whole, with what proves each rule: for tests and for people.</summary>
    public static IReadOnlyList<RuleFile> Files => LazyFiles.Value;

    /// <summary>The files without what proves each rule: to be compiled, also beside a user's.</summary>
    public static IReadOnlyList<RuleFile> FilesForMatching => LazyFilesForMatching.Value;

    /// <summary>The rules as they are matched, from the table that was compiled of the files when the library was built.</summary>
    public static RuleBook Book => LazyBook.Value;

    private static RuleBook ReadBook()
    {
        using var table = Resources.Table(BuiltInTables.Rules);
        return RuleBook.Read(table);
    }
}
