using System.Text;

namespace BounceKit.Tests.Fixtures;

/// <summary>The messages under <c>Corpus</c>: one file each, named for what it shows, with the report that is expected beside it.</summary>
internal static class Fixture
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Corpus");

    /// <summary>The names of all, such as <c>qmail/unknown-user</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.eml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Select(path => path.Substring(0, path.Length - ".eml".Length))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Rows => [.. Names];

    /// <summary>True where the run is to write what is expected instead of checking it: <c>BOUNCEKIT_WRITE_EXPECTED=1</c>.</summary>
    public static bool WritesExpected => Environment.GetEnvironmentVariable("BOUNCEKIT_WRITE_EXPECTED") == "1";

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".eml"));

    /// <summary>The message with every byte as the character of the same number.</summary>
    public static string Text(string name) => Encoding.Latin1.GetString(Bytes(name));

    public static string ExpectedPath(string name) => Path.Combine(Folder, name + ".expected.json");

    /// <summary>Where the expected report stands in the repository, not in the build's output.</summary>
    public static string ExpectedPathInRepository(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BounceKit.sln"))) return Path.Combine(folder.FullName, "tests", "BounceKit.Tests", "Corpus", name + ".expected.json");
        }

        throw new DirectoryNotFoundException("BounceKit.sln was not found above " + AppContext.BaseDirectory);
    }
}
