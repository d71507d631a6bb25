using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace BounceKit.Benchmarks;

/// <summary>What the first message of a process costs: nothing is compiled yet, no table is read.</summary>
internal static class Cold
{
    private const int Runs = 9;
    private static readonly (string Name, string What)[] Firsts =
    [
        ("`MimeMessage.Load`", "load"),
        ("the first report of a message that is no bounce", "letter"),
        ("the first report of a bounce", "bounce"),
        ("the first verdict on a reply", "reply"),
    ];

    public static void Write(TextWriter output)
    {
        output.WriteLine("| the first of a process | ms, the fastest of nine | ratio | methods compiled |");
        output.WriteLine("|---|---|---|---|");
        var runs = Firsts.ToDictionary(first => first.What, _ => new List<(double Milliseconds, int Methods)>());
        for (var run = 0; run < Runs; run++)
        {
            foreach (var (_, what) in Firsts) runs[what].Add(Once(what));
        }

        var load = runs["load"].Min().Milliseconds;
        foreach (var (name, what) in Firsts)
        {
            var (milliseconds, methods) = runs[what].Min();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {milliseconds:0} | {milliseconds / load:0.0} | {methods:N0} |"));
        }
    }

    /// <summary>Does one thing for the first time and writes how long it took, in milliseconds, and how many methods were compiled for it.</summary>
    public static void Run(string what)
    {
        var bounce = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Corpus", "seed", "allowed-senderhosts-from-iis.eml"));
        var letter = "From: a@example.com\r\nTo: b@example.com\r\nSubject: Lunch?\r\n\r\nAt noon?\r\n"u8.ToArray();
        var compiled = JitInfo.GetCompiledMethodCount();
        var start = Stopwatch.GetTimestamp();
        switch (what)
        {
            case "load": Baselines.Load(bounce); break;
            case "letter": BounceParser.Default.Parse(letter); break;
            case "bounce": BounceParser.Default.Parse(bounce); break;
            default: BounceParser.Default.Classify("550 5.1.1 User unknown"); break;
        }

        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{milliseconds} {JitInfo.GetCompiledMethodCount() - compiled}"));
    }

    private static (double Milliseconds, int Methods) Once(string what)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        start.ArgumentList.Add("cold");
        start.ArgumentList.Add(what);
        using var process = Process.Start(start)!;
        var numbers = process.StandardOutput.ReadToEnd().Split(' ');
        return (double.Parse(numbers[0], CultureInfo.InvariantCulture), int.Parse(numbers[1], CultureInfo.InvariantCulture));
    }
}
