using System.Diagnostics;
using System.Globalization;

namespace BounceKit.Benchmarks.Growth;

/// <summary>Time and memory against size, each size in a process of its own: what is left of one message must not be counted for the next.</summary>
internal static class GrowthTable
{
    private const string Mailbox = "bytes of an mbox";
    private const string Charsets = "messages, each with a charset that nobody knows";
    private static readonly long[] MailboxSizes = [10_000_000, 100_000_000, 1_000_000_000];
    private static readonly long[] CharsetCounts = [2_000, 20_000, 200_000];

    /// <summary>All shapes, as a table.</summary>
    public static void Write(TextWriter output)
    {
        output.WriteLine("| what grows | size | seconds | peak memory over the start, MB | answer |");
        output.WriteLine("|---|---|---|---|---|");
        foreach (var shape in Shapes.All)
        {
            foreach (var size in shape.Sizes) output.WriteLine(RowOf(shape.Name, size));
        }

        foreach (var size in MailboxSizes) output.WriteLine(RowOf(Mailbox, size));
        foreach (var count in CharsetCounts) output.WriteLine(RowOf(Charsets, count));
        output.WriteLine(RowOf("messages inside each other, on a stack of 256 KiB", 1_000));
    }

    /// <summary>One size, in this process; writes seconds, megabytes and the answer in three words.</summary>
    public static void Measure(string name, long size, TextWriter output)
    {
        // The start: the parser is warm, its tables are read.
        BounceParser.Default.Parse(Fixtures.Messages[0]);
        BounceParser.Default.Parse(Fixtures.Messages[^1]);
        var before = Process.GetCurrentProcess().PeakWorkingSet64;
        var clock = Stopwatch.StartNew();
        var answer = name switch
        {
            Mailbox => Shapes.Said(BounceParser.Default.ParseMailbox(Shapes.Open(Mbox(size))).LongCount()) + " messages",
            Charsets => Shapes.Said(Unknown(size)) + " messages",
            _ when name.EndsWith("256 KiB", StringComparison.Ordinal) => OnSmallStack(size),
            _ => Answer(BounceParser.Default.Parse(Shapes.Open(Shapes.All.Single(shape => shape.Name == name).Make(size)))),
        };
        var seconds = clock.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds:0.000} | {(process.PeakWorkingSet64 - before) / 1048576.0:0.0} | {answer}"));
    }

    private static string RowOf(string name, long size)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        // The collector as every application has it that does not say otherwise. The benchmarks switch its background work off, and then it lets up to 200 MB of garbage lie before it looks.
        start.Environment["DOTNET_gcConcurrent"] = "1";
        foreach (var argument in (string[])["measure", name, size.ToString(CultureInfo.InvariantCulture)]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var result = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return $"| {name} | {Shapes.Said(size)} | {(process.ExitCode == 0 ? result : $"– | – | exit {process.ExitCode}")} |";
    }

    private static string Answer(BounceReport report)
    {
        var warnings = report.Warnings.Count == 0 ? "" : ", warned of " + string.Join(", ", report.Warnings.Select(warning => warning.Code).Distinct());
        return $"{report.Kind}, {Shapes.Said(report.Recipients.Count)} recipients{warnings}";
    }

    private static string OnSmallStack(long size)
    {
        string? answer = null;
        var thread = new Thread(() => answer = Answer(BounceParser.Default.Parse(Shapes.Open(Shapes.All.Single(shape => shape.Name == "messages inside each other").Make(size)))), 256 * 1024);
        thread.Start();
        thread.Join();
        return answer!;
    }

    private static long Unknown(long count)
    {
        for (var i = 0L; i < count; i++)
        {
            BounceParser.Default.Parse(System.Text.Encoding.Latin1.GetBytes($"From: a@example.com\r\nSubject: =?x-{i}-{new string('c', 900)}?q?hello?=\r\nContent-Type: text/plain; charset=y-{i}-{new string('d', 900)}\r\n\r\nhello\r\n"));
        }

        return count;
    }

    private static IEnumerable<string> Mbox(long size)
    {
        var texts = Fixtures.Messages.Select(System.Text.Encoding.Latin1.GetString).Select(text => text.Replace("\nFrom ", "\n>From ", StringComparison.Ordinal)).ToArray();
        var written = 0L;
        for (var i = 0; written < size; i++)
        {
            var piece = $"From MAILER-DAEMON Sat Jan 16 12:00:00 2010\n{texts[i % texts.Length]}\n";
            written += piece.Length;
            yield return piece;
        }
    }
}
