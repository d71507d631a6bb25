using System.Globalization;
using BounceKit.HoldReceiversOut;

// How well are receivers read that nobody knows? Prints a table in Markdown:
//   dotnet run -c Release --project tests/BounceKit.HoldReceiversOut -- CATALOGUE DIAGNOSTICS
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: hold-receivers-out CATALOGUE DIAGNOSTICS: catalog.jsonl, what receivers say and mean; diagnostics.jsonl, replies with their reasons");
    return 2;
}

var catalogue = Line.OfCatalogue(args[0]);
var heldOut = catalogue.Where(line => Line.IsHeldOut(line.Receiver!)).ToList();
var sets = new (string Name, IReadOnlyList<Line> Lines)[]
{
    ("diagnostics", Line.OfDiagnostics(args[1])),
    ("catalogue", catalogue),
    ($"held out: {heldOut.Select(line => line.Receiver).Distinct().Count()} receivers", heldOut),
};

Console.WriteLine("| rules | asked of | lines | reason | mean over reasons | by words | by code | not at all | suppressed wrongly |");
Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
foreach (var reader in new[] { Reader.WithAllRules(), Reader.WithoutReceivers() })
{
    foreach (var (name, lines) in sets)
    {
        var score = Score.Of(reader, lines);
        Console.WriteLine(string.Format(
            CultureInfo.InvariantCulture,
            "| {0} | {1} | {2} | {3:F2} % | {4:F2} % | {5:F1} % | {6:F1} % | {7:F1} % | {8} |",
            reader.Name, name, lines.Count, score.Right, score.MeanOverReasons, score.ByWords, score.ByCode, score.NotAtAll, score.WronglySuppressed));
    }
}

Console.WriteLine();
Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "{0} rules for {1} lines of the catalogue: {2:F1} for 100 lines.", Reader.RuleCount, catalogue.Count, 100.0 * Reader.RuleCount / catalogue.Count));
return 0;
