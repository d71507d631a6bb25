using BounceKit.Classification;
using BounceKit.Cli.Languages;
using BounceKit.Cli.RuleChecks;
using BounceKit.Cli.Terminals;
using BounceKit.Json;
using Spectre.Console;

namespace BounceKit.Cli.Output;

/// <summary>Rules as a table: a line each.</summary>
internal sealed class RuleTable(IAnsiConsole console, Phrases phrases)
{
    public void Write(IReadOnlyList<Classification.Rule> rules)
    {
        var table = new Table { Border = TableBorder.None };
        table.AddColumn(Column(phrases.RuleColumn));
        table.AddColumn(Column(phrases.ReasonColumn));
        table.AddColumn(Column(phrases.FileColumn));
        foreach (var rule in rules) table.AddRow(new Text(SafeText.OfLine(rule.Id)), new Text(Words.Of(rule.Reason)), new Text(SafeText.OfLine(RuleText.FileOf(rule)), PeopleConsole.Quiet));
        if (rules.Count > 0) console.Write(table);
        console.WriteLine(phrases.RulesCounted(rules.Count));
    }

    private static TableColumn Column(string title) => new(new Text(title, PeopleConsole.Heading)) { Padding = new Padding(0, 0, 2, 0) };
}
