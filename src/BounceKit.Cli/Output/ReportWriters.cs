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

    /// <summary>The writers of <c>--unmatched</c>; a spreadsheet of them is nothing that anyone asked for, and gets the text.</summary>
    public static IReportWriter CreateUnmatched(string format, Terminal terminal, Phrases phrases) => format switch
    {
        "json" or "jsonl" => new UnmatchedJsonWriter(terminal.Output, lines: format is "jsonl"),
        _ => new UnmatchedTextWriter(new ConsoleSections(PeopleConsole.ForProse(terminal)), phrases),
    };
}
