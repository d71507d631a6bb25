namespace BounceKit.Tests;

/// <summary>Documents that are made from the code.</summary>
internal static class DocumentFile
{
    /// <summary>The document as it stands in the repository; with <c>BOUNCEKIT_WRITE_DOCS=1</c> it is written there first.</summary>
    public static string ReadOrWrite(string name, string text)
    {
        var path = Path.Combine(Root(), "docs", name);
        if (Environment.GetEnvironmentVariable("BOUNCEKIT_WRITE_DOCS") == "1") File.WriteAllText(path, text);
        return File.ReadAllText(path).ReplaceLineEndings("\n");
    }

    public static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BounceKit.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("BounceKit.sln was not found above " + AppContext.BaseDirectory);
    }
}
