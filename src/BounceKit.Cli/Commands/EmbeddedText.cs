namespace BounceKit.Cli.Commands;

/// <summary>The texts that are part of the tool's assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>The text of that name, with line feeds as line ends.</summary>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly holds no text \"{name}\".");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
