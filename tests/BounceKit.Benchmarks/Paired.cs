using System.Diagnostics;

namespace BounceKit.Benchmarks;

/// <summary>
/// Times two things in turn in one process and gives their ratio. Machines are noisy: what both suffer from in the same second cancels out, which an
/// absolute time does not.
/// </summary>
internal static class Paired
{
    private const int Rounds = 15;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1.5);

    /// <param name="Name">The question.</param>
    /// <param name="Microseconds">A call of ours, the median.</param>
    /// <param name="Bytes">Allocated by a call of ours.</param>
    /// <param name="BaseMicroseconds">A call of what it is compared with.</param>
    /// <param name="BaseBytes">Allocated by that.</param>
    /// <param name="Ratio">The median of the ratios of the rounds.</param>
    internal sealed record Figures(string Name, double Microseconds, double Bytes, double BaseMicroseconds, double BaseBytes, double Ratio)
    {
        public double ByteRatio => BaseBytes == 0 ? 0 : Bytes / BaseBytes;
    }

    public static Figures Measure(string name, int items, Action ours, Action theirs)
    {
        Warm(ours);
        Warm(theirs);
        var (oursTimes, theirTimes, ratios) = (new double[Rounds], new double[Rounds], new double[Rounds]);
        for (var round = 0; round < Rounds; round++)
        {
            oursTimes[round] = Time(ours) / items;
            theirTimes[round] = Time(theirs) / items;
            ratios[round] = oursTimes[round] / theirTimes[round];
        }

        return new Figures(name, Median(oursTimes), Allocated(ours) / items, Median(theirTimes), Allocated(theirs) / items, Median(ratios));
    }

    private static void Warm(Action action)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < WarmUp) action();
    }

    /// <summary>Microseconds, of the fastest of three.</summary>
    private static double Time(Action action)
    {
        var best = double.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var start = Stopwatch.GetTimestamp();
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
        }

        return best;
    }

    private static double Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
