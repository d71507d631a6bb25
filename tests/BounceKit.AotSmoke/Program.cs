using System.Runtime.CompilerServices;
using BounceKit;

// Reads every file of a folder as the tool does, natively compiled, and writes the reports as JSON lines; .ci/run compares them with the tool's.
if (RuntimeFeature.IsDynamicCodeSupported)
{
    Console.Error.WriteLine("This program is to be run natively compiled: dotnet publish -c Release.");
    return 1;
}

if (args is not [var folder])
{
    Console.Error.WriteLine("usage: BounceKit.AotSmoke FOLDER");
    return 2;
}

var parser = new BounceParser(new BounceParserOptions { Rules = [RuleSet.Parse("""{ "version": 1, "rules": [ { "id": "smoke.rule", "reason": "policyViolation", "allOf": ["smoke in the chimney"] } ] }""")] });
if (parser.Classify("550 5.7.1 Smoke in the chimney").RuleId != "smoke.rule") throw new InvalidOperationException("The rule of the user's own did not decide.");
using var output = Console.OpenStandardOutput();
foreach (var report in new BounceParser().ParseMailbox(folder))
{
    output.Write(BounceJson.SerializeToUtf8Bytes(report));
    output.WriteByte((byte)'\n');
}

return 0;
