using BounceKit.Fuzz;
using SharpFuzz;

// One target a process, by its name: the fuzzer sends an input on standard input for each run. With a file, that one is run once, to look at a finding.
switch (args)
{
    case [var name] when Targets.ByName.TryGetValue(name, out var target):
        Fuzzer.Run(stream => target(ReadAll(stream)));
        return 0;
    case [var name, var file] when Targets.ByName.TryGetValue(name, out var target):
        target(File.ReadAllBytes(file));
        return 0;
    case ["seeds", var corpus, var folder]:
        Seeds.Write(corpus, folder);
        return 0;
    default:
        Console.Error.WriteLine($"usage: BounceKit.Fuzz {string.Join('|', Targets.ByName.Keys)} [FILE], or: BounceKit.Fuzz seeds CORPUS FOLDER");
        return 2;
}

static byte[] ReadAll(Stream stream)
{
    using var bytes = new MemoryStream();
    stream.CopyTo(bytes);
    return bytes.ToArray();
}
