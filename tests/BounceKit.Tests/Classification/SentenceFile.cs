namespace BounceKit.Tests.Classification;

/// <summary>Rejections as servers that nobody has met would write them, in our own words, each with its reason: the files under <c>Sentences</c>.</summary>
internal static class SentenceFile
{
    public static IReadOnlyList<(BounceReason Reason, string Text)> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Classification", "Sentences"), "*.tsv").Order(StringComparer.Ordinal).SelectMany(File.ReadLines).Where(line => line.Length > 0).Select(Read),
    ];

    private static (BounceReason Reason, string Text) Read(string line)
    {
        var columns = line.Split('\t');
        return (Enum.Parse<BounceReason>(columns[0], ignoreCase: true), columns[1]);
    }
}
