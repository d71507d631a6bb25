namespace BounceKit.Cli.Terminals;

/// <summary>All that the tool reads from and writes to, so that it can be run without a console.</summary>
internal sealed record Terminal
{
    public required Stream Input { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Columns of a line of text for people.</summary>
    public int Width { get; init; } = 100;

    public bool Color { get; init; }

    public bool InputIsTerminal { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Set by Ctrl-C.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>Writes a line to standard error, after what stands before it on standard output.</summary>
    public void Complain(string message)
    {
        Output.Flush();
        Error.WriteLine($"bouncekit: {SafeText.OfLines(message)}");
        Error.Flush();
    }
}
