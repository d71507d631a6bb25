using BenchmarkDotNet.Running;
using BounceKit.Benchmarks;

if (args is ["quick", ..]) Quick.Run(Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
