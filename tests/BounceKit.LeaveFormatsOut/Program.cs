using BounceKit;
using BounceKit.Formats;

// Reads MESSAGES once with all named formats ("none.jsonl"), once without any of them ("all.jsonl"), and once without each ("<format>.jsonl").
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: leave-formats-out MESSAGES RESULTS: a folder of messages, and a folder for one JSON lines file for each format left out");
    return 2;
}

var named = FormatList.All.Where(f => f.Rank == FormatRank.Dialect).Select(f => f.Id).ToList();
Directory.CreateDirectory(args[1]);
Write("none", []);
Write("all", named);
foreach (var format in named) Write(format, [format]);
return 0;

void Write(string name, IReadOnlyCollection<string> leftOut)
{
    var parser = new BounceParser(new BounceParserOptions { FormatsLeftOut = leftOut });
    using var results = new StreamWriter(Path.Combine(args[1], name + ".jsonl"));
    foreach (var report in parser.ParseMailbox(args[0])) results.WriteLine(BounceJson.Serialize(report));
}
