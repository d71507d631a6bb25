using System.Text;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Tests;

/// <summary>Runs the tool in this process, on streams of its own.</summary>
internal sealed record Tool(int ExitCode, string Output, string Error)
{
    public static Tool Run(params string[] arguments) => RunOn(new MemoryStream(), arguments);

    public static Tool RunWithInput(string input, params string[] arguments) => RunOn(new MemoryStream(Encoding.UTF8.GetBytes(input)), arguments);

    public static Tool RunOn(Stream input, params string[] arguments) => RunIn(new Surroundings { Input = input }, arguments);

    public static Tool RunIn(Surroundings surroundings, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = CommandLineApp.Run(arguments, new Terminal
        {
            Input = surroundings.Input,
            Output = output,
            Error = error,
            Width = surroundings.Width,
            Color = surroundings.Color,
            InputIsTerminal = surroundings.InputIsTerminal,
            ErrorIsTerminal = surroundings.ErrorIsTerminal,
            Stop = surroundings.Stop,
        });
        return new Tool(exitCode, output.ToString(), error.ToString());
    }

    internal sealed record Surroundings
    {
        public Stream Input { get; init; } = new MemoryStream();

        public int Width { get; init; } = 100;

        public bool Color { get; init; }

        public bool InputIsTerminal { get; init; }

        public bool ErrorIsTerminal { get; init; }

        public CancellationToken Stop { get; init; }
    }
}
