namespace BounceKit.Benchmarks;

/// <summary>The messages that everything is measured on: the fixtures of the tests, in memory.</summary>
internal static class Fixtures
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Corpus");

    public static byte[][] Messages { get; } = [.. Directory.EnumerateFiles(Folder, "*.eml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    // Made when asked for: a process that measures memory must not hold them.
    private static readonly Lazy<BounceReport[]> LazyReports = new(() => [.. Messages.Select(message => BounceParser.Default.Parse(message))]);

    private static readonly Lazy<string[]> LazyDiagnostics = new(() =>
    [
        .. Reports.SelectMany(report => report.Recipients).Select(recipient => recipient.Diagnostic).OfType<string>(),
        .. Classification.BuiltInRules.Files.SelectMany(file => file.Rules).SelectMany(rule => rule.Examples).Select(example => example.Text),
    ]);

    public static BounceReport[] Reports => LazyReports.Value;

    /// <summary>What servers said in them, and what the rules have for examples.</summary>
    public static string[] Diagnostics => LazyDiagnostics.Value;

    /// <summary>An mbox of at least that size, from the fixtures over and over.</summary>
    public static void WriteMbox(Stream mbox, long size)
    {
        var separator = "From MAILER-DAEMON Sat Jan 16 12:00:00 2010\n"u8;
        for (var i = 0; mbox.Position < size; i++)
        {
            mbox.Write(separator);
            WriteQuoted(mbox, Messages[i % Messages.Length]);
            mbox.Write("\n"u8);
        }
    }

    /// <summary>Lines that begin with "From " are quoted, as an mbox writer does.</summary>
    private static void WriteQuoted(Stream mbox, ReadOnlySpan<byte> message)
    {
        while (!message.IsEmpty)
        {
            var end = message.IndexOf((byte)'\n') + 1;
            var line = end == 0 ? message : message[..end];
            if (line.StartsWith("From "u8)) mbox.Write(">"u8);
            mbox.Write(line);
            message = message[line.Length..];
        }
    }
}
