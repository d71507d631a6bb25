using System;
using BounceKit;

// Reads every file of a folder as the tool does and writes the reports as JSON lines; "run" compares them with the tool's.
if (args.Length != 1)
{
    Console.Error.WriteLine("usage: BounceKit.MonoSmoke FOLDER");
    return 2;
}

using var output = Console.OpenStandardOutput();
foreach (var report in BounceParser.Default.ParseMailbox(args[0]))
{
    var json = BounceJson.SerializeToUtf8Bytes(report);
    output.Write(json, 0, json.Length);
    output.WriteByte((byte)'\n');
}

return 0;
