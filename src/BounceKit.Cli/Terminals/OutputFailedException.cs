namespace BounceKit.Cli.Terminals;

/// <summary>Standard output takes no more. Not an <see cref="IOException"/>, which is what inputs fail with.</summary>
internal sealed class OutputFailedException(IOException cause) : Exception(cause.Message, cause)
{
    /// <summary>EPIPE on Linux and macOS, where .NET passes the system's number on.</summary>
    private const int BrokenPipe = 32;

    /// <summary>True where whoever read our output has gone (<c>| head</c>): a reason to end quietly, not an error.</summary>
    public bool ReaderHasGone => InnerException is { HResult: BrokenPipe };
}
