using System.Diagnostics;
using System.Globalization;
using MimeKit;

namespace BounceKit.Benchmarks;

/// <summary>Whole processes over a mailbox of 25 MB and over a folder of the fixtures twenty times: start, warming up and all. In turn, so that a busy machine slows all alike.</summary>
internal static class Whole
{
    private const int Rounds = 3;
    private const long MboxSize = 25_000_000;
    private const int Copies = 20;

    public static void Write(TextWriter output)
    {
        var folder = Directory.CreateTempSubdirectory("bouncekit-");
        try
        {
            Table(output, $"an mbox of {MboxSize / 1_000_000} MB", Mbox(folder, "whole", MboxSize), Mbox(folder, "half", MboxSize / 2));
            output.WriteLine();
            Table(output, $"a folder of {Fixtures.Messages.Length * Copies:N0} files", Files(folder, "all", Copies), Files(folder, "half-of-all", Copies / 2));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What a process does that was started for it.</summary>
    public static void Run(string what, string path)
    {
        var count = what switch
        {
            "load" => Directory.Exists(path) ? LoadFiles(path) : LoadMbox(path),
            _ => new BounceParser(new BounceParserOptions { MailboxParallelism = int.Parse(what, CultureInfo.InvariantCulture) }).ParseMailbox(path).Count(),
        };
        Console.WriteLine(count);
    }

    private static void Table(TextWriter output, string name, string whole, string half)
    {
        var (load, one, two, both) = (new double[Rounds], new double[Rounds], new double[Rounds], new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            load[round] = Seconds(("load", whole));
            one[round] = Seconds(("1", whole));
            two[round] = Seconds(("2", whole));
            both[round] = Seconds(("1", half), ("1", half));
        }

        output.WriteLine($"| {name} | seconds, median | ratio to the first | to one thread |");
        output.WriteLine("|---|---|---|---|");
        foreach (var (who, times) in new[] { ("`MimeMessage.Load` in a loop", load), ("BounceKit", one), ("BounceKit, `MailboxParallelism = 2`", two), ("BounceKit, two processes at once, half for each", both) })
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {who} | {Median(times):0.00} | {Median(Ratios(times, load)):0.00} | {Median(Ratios(times, one)):0.00} |"));
        }

        // What is saved of the time of one thread, beside what two processes save of it.
        var share = Median([.. Enumerable.Range(0, Rounds).Select(i => (one[i] / two[i] - 1) / (one[i] / both[i] - 1))]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nOf what two processes gain in speed, two threads gain {share:P0}."));
    }

    private static double Seconds(params (string What, string Path)[] processes)
    {
        var clock = Stopwatch.StartNew();
        var started = Array.ConvertAll(processes, one => Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["whole", one.What, one.Path]) { RedirectStandardOutput = true })!);
        foreach (var process in started)
        {
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.Dispose();
        }

        return clock.Elapsed.TotalSeconds;
    }

    private static int LoadFiles(string path)
    {
        var count = 0;
        foreach (var file in Directory.EnumerateFiles(path))
        {
            using var message = MimeMessage.Load(file);
            count++;
        }

        return count;
    }

    private static int LoadMbox(string path)
    {
        using var stream = File.OpenRead(path);
        var parser = new MimeParser(stream, MimeFormat.Mbox);
        var count = 0;
        while (!parser.IsEndOfStream)
        {
            using var message = parser.ParseMessage();
            count++;
        }

        return count;
    }

    private static string Mbox(DirectoryInfo folder, string name, long size)
    {
        var path = Path.Combine(folder.FullName, name + ".mbox");
        using var mbox = File.Create(path);
        Fixtures.WriteMbox(mbox, size);
        return path;
    }

    private static string Files(DirectoryInfo folder, string name, int copies)
    {
        var path = folder.CreateSubdirectory(name).FullName;
        for (var copy = 0; copy < copies; copy++)
        {
            for (var i = 0; i < Fixtures.Messages.Length; i++) File.WriteAllBytes(Path.Combine(path, $"{copy}-{i}.eml"), Fixtures.Messages[i]);
        }

        return path;
    }

    private static double[] Ratios(double[] times, double[] to) => [.. times.Zip(to, (time, other) => time / other)];

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
