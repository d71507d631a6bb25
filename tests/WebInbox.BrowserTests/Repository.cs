namespace WebInbox.BrowserTests;

/// <summary>The library's fixtures and the samples' messages, from the repository that this was built in.</summary>
internal static class Repository
{
    private static string Root { get; } = Find();

    public static string Bounce => Path.Combine(Root, "samples", "QuickStart", "bounce.eml");

    public static IReadOnlyList<string> Fixtures => [.. Directory.GetFiles(Path.Combine(Root, "tests", "BounceKit.Tests", "Corpus"), "*.eml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BounceKit.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException($"No BounceKit.sln above {AppContext.BaseDirectory}.");
        return folder.FullName;
    }
}
