using System.Text;

namespace BounceKit.Webhooks.Tests;

/// <summary>The bodies under <c>Payloads</c>, written by hand in the shapes that the providers document: one file each, named for what it shows, with what is expected beside it.</summary>
internal static class Payload
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Payloads");

    /// <summary>The names of all, such as <c>sendgrid/unknown-event</c>, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
            .Where(path => !path.EndsWith(".expected.json", StringComparison.Ordinal))
            .Select(path => path.Substring(0, path.Length - ".json".Length))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Rows => [.. Names];

    /// <summary>True where the run is to write what is expected instead of checking it: <c>BOUNCEKIT_WRITE_EXPECTED=1</c>.</summary>
    public static bool WritesExpected => Environment.GetEnvironmentVariable("BOUNCEKIT_WRITE_EXPECTED") == "1";

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".json"));

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    /// <summary>The only event of a body.</summary>
    public static WebhookEvent Event(string name) => WebhookParser.Default.Parse(Bytes(name)).Events.Should().ContainSingle().Subject;

    /// <summary>The only recipient of the only event of a body.</summary>
    public static RecipientOutcome Recipient(string name) => Event(name).Report.Recipients.Should().ContainSingle().Subject;

    public static string ExpectedPath(string name) => Path.Combine(Folder, name + ".expected.json");

    /// <summary>Where the expected result stands in the repository, not in the build's output.</summary>
    public static string ExpectedPathInRepository(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BounceKit.sln"))) return Path.Combine(folder.FullName, "tests", "BounceKit.Webhooks.Tests", "Payloads", name + ".expected.json");
        }

        throw new DirectoryNotFoundException("BounceKit.sln was not found above " + AppContext.BaseDirectory);
    }
}
