using System.Reflection;

namespace BounceKit.Remediations;

/// <summary>The embedded files of the catalogue: <c>Advice/catalog.json</c>, and a folder of texts per language.</summary>
internal static class AdviceFiles
{
    public const string Catalog = "Advice/catalog.json";

    private const string Folder = "Advice/";

    private static Assembly Assembly => typeof(AdviceFiles).Assembly;

    /// <summary>The languages that have a folder, such as <c>en</c>.</summary>
    public static IReadOnlyList<string> Languages()
    {
        var languages = new List<string>();
        foreach (var name in Assembly.GetManifestResourceNames())
            if (LanguageOf(name) is { } language && !languages.Contains(language))
                languages.Add(language);
        return languages;
    }

    /// <summary>The files of a language, in the order of their names.</summary>
    public static IReadOnlyList<string> Of(string language)
    {
        var files = new List<string>();
        foreach (var name in Assembly.GetManifestResourceNames())
            if (LanguageOf(name) == language)
                files.Add(name);
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    public static Stream Open(string name) => Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException("The file is not in the assembly.", name);

    private static string? LanguageOf(string name)
    {
        if (!name.StartsWith(Folder, StringComparison.Ordinal)) return null;
        var end = name.IndexOf('/', Folder.Length);
        return end < 0 ? null : name.Substring(Folder.Length, end - Folder.Length);
    }
}
