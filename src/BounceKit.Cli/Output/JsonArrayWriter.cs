namespace BounceKit.Cli.Output;

/// <summary>One JSON array, indented, written element by element.</summary>
internal sealed class JsonArrayWriter(TextWriter output) : IReportWriter
{
    private bool begun;

    public void Write(BounceReport report)
    {
        output.Write(begun ? ",\n" : "[\n");
        output.Write(BounceJson.Serialize(report, indented: true));
        begun = true;
    }

    public void End() => output.Write(begun ? "\n]\n" : "[]\n");
}
