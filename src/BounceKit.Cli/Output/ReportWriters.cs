using BounceKit.Cli.Languages;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Output;

/// <summary>The formats by the words of <c>--format</c>, the default first.</summary>
internal static class ReportWriters
{
    public static readonly string[] Formats = ["table", "json", "jsonl", "csv"];

    public static IReportWriter Create(string format, Terminal terminal, Phrases phrases) => format switch
    {
        "json" => new JsonArrayWriter(terminal.Output),
        "jsonl" => new JsonLinesWriter(terminal.Output),
        "csv" => new CsvReportWriter(terminal.Output),
        _ => new TableReportWriter(PeopleConsole.Over(terminal), phrases),
    };
}
