using System.Diagnostics;

namespace BounceKit.Benchmarks;

/// <summary>
/// Times two things in turn in one process and gives their ratio. Machines are noisy: what both suffer from in the same second cancels out, which an
/// absolute time does not. The fastest of many runs counts on both sides: what a busy machine adds is never less than nothing.
/// </summary>
internal static class Paired
{
    private const int Rounds = 15;

    /// <summary>Of the processor's time: on a busy machine the compiler needs longer by the clock.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2.5);


    /// <param name="Name">The question.</param>
    /// <param name="Microseconds">A call of ours, in the fastest run.</param>
    /// <param name="Bytes">Allocated by a call of ours.</param>
    /// <param name="BaseMicroseconds">A call of what it is compared with.</param>
    /// <param name="BaseBytes">Allocated by that.</param>
    /// <param name="Ratio">Of the fastest runs.</param>
    internal sealed record Figures(string Name, double Microseconds, double Bytes, double BaseMicroseconds, double BaseBytes, double Ratio)
    {
        public double ByteRatio => BaseBytes == 0 ? 0 : Bytes / BaseBytes;
    }

    public static Figures Measure(string name, int items, Action ours, Action theirs)
    {
        Warm(ours);
        Warm(theirs);
        var (best, theirBest) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            best = Math.Min(best, Time(ours) / items);
            theirBest = Math.Min(theirBest, Time(theirs) / items);
        }

        return new Figures(name, best, Allocated(ours) / items, theirBest, Allocated(theirs) / items, best / theirBest);
    }

    private static void Warm(Action action)
    {
        var start = Environment.CpuUsage.TotalTime;
        while (Environment.CpuUsage.TotalTime - start < WarmUp) action();
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
}
