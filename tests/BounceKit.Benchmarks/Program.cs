using System.Globalization;
using BenchmarkDotNet.Running;
using BounceKit.Benchmarks;
using BounceKit.Benchmarks.Growth;

switch (args)
{
    case ["quick"]: Quick.Run(Console.Out); break;
    case ["growth"]: GrowthTable.Write(Console.Out); break;
    case ["measure", var name, var size]: GrowthTable.Measure(name, long.Parse(size, CultureInfo.InvariantCulture), Console.Out); break;
    case ["whole"]: Whole.Write(Console.Out); break;
    case ["whole", var what, var path]: Whole.Run(what, path); break;
    case ["cold"]: Cold.Write(Console.Out); break;
    case ["cold", var what]: Cold.Run(what); break;
    default: BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args); break;
}
