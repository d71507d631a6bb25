using System.Globalization;

namespace BounceKit.Cli.Terminals;

/// <summary>The terminal that the process was started in.</summary>
internal static class RealTerminal
{
    private const int NarrowestWidth = 40;
    private const int WidthOfFiles = 100;

    public static Terminal Open(CancellationToken stop)
    {
        var outputIsTerminal = !Console.IsOutputRedirected;
        return new Terminal
        {
            Input = new InterruptibleStream(Console.OpenStandardInput(), stop),
            Output = StandardStreams.Output(),
            Error = StandardStreams.Error(),
            Width = Width(outputIsTerminal),
            Color = outputIsTerminal && ColorIsWanted(),
            InputIsTerminal = !Console.IsInputRedirected,
            OutputIsTerminal = outputIsTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Stop = stop,
        };
    }

    /// <summary>See https://no-color.org: any value but the empty one turns colour off. A dumb terminal has none.</summary>
    private static bool ColorIsWanted() =>
        string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") is not "dumb";

    /// <summary>The terminal's columns; in a file or a pipe what COLUMNS says, else a width that reads well, never so few that words break.</summary>
    private static int Width(bool outputIsTerminal)
    {
        if (outputIsTerminal && Console.WindowWidth >= NarrowestWidth) return Console.WindowWidth;
        return int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns >= NarrowestWidth
            ? columns
            : WidthOfFiles;
    }
}
