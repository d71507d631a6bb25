namespace BounceKit.Cli.Output;

/// <summary>Writes reports as they come, in one format.</summary>
internal interface IReportWriter
{
    void Write(BounceReport report);

    /// <summary>Writes what must stand after the last report.</summary>
    void End();
}
