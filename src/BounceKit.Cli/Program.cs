using System.Runtime.InteropServices;
using System.Text;
using BounceKit.Cli;
using BounceKit.Cli.Terminals;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, StopOnce);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, StopOnce);
if (OperatingSystem.IsWindows()) Console.OutputEncoding = Encoding.UTF8;
return CommandLineApp.Run(args, RealTerminal.Open(stop.Token));

// The first Ctrl-C lets the message in hand be finished; the second one ends the process as usual.
void StopOnce(PosixSignalContext context)
{
    context.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
