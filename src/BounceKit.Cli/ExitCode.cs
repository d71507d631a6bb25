namespace BounceKit.Cli;

/// <summary>What the tool tells its caller when it ends; documented in <c>--help</c>.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read, bounces or not.</summary>
    public const int Done = 0;

    /// <summary>The command line was not understood.</summary>
    public const int BadCommandLine = 1;

    /// <summary>An input or a rule file could not be read; the other inputs were.</summary>
    public const int Unreadable = 2;

    /// <summary>The tool itself failed.</summary>
    public const int Failed = 3;

    /// <summary>A check found something: an example that another rule wins, a mistake in a rule file, an identifier left in an anonymised message.</summary>
    public const int CheckFailed = 4;

    /// <summary>Stopped by Ctrl-C; what was done by then is written.</summary>
    public const int Stopped = 130;
}
