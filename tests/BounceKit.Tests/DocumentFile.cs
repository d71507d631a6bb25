namespace BounceKit.Tests;

/// <summary>Documents that are made from the code, as they were copied beside the tests.</summary>
internal static class DocumentFile
{
    /// <summary>The document's text; where <c>BOUNCEKIT_WRITE_DOCS</c> names a folder, it is written there first.</summary>
    public static string ReadOrWrite(string name, string text)
    {
        if (Environment.GetEnvironmentVariable("BOUNCEKIT_WRITE_DOCS") is { Length: > 0 } folder)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
            return text;
        }

        return File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", name)).Replace("\r\n", "\n");
    }
}
