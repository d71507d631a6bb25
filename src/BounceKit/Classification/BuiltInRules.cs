namespace BounceKit.Classification;

/// <summary>The rules that BounceKit brings along: read and compiled when first asked for.</summary>
internal static class BuiltInRules
{
    private static readonly Lazy<IReadOnlyList<RuleFile>> LazyFiles = new(() => [.. Resources.Names("Rules/").Select(name => RuleReader.Read(name, Resources.Read(name)))]);
    private static readonly Lazy<RuleBook> LazyBook = new(() => RuleBook.Compile(LazyFiles.Value));

    public static IReadOnlyList<RuleFile> Files => LazyFiles.Value;

    public static RuleBook Book => LazyBook.Value;
}
