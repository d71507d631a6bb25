namespace BounceKit.Cli.Output;

/// <summary>One JSON object a line.</summary>
internal sealed class JsonLinesWriter(TextWriter output) : IReportWriter
{
    public void Write(BounceReport report)
    {
        output.Write(BounceJson.Serialize(report));
        output.Write('\n');
    }

    public void End() { }
}
