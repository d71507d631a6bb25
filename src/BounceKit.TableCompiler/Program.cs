using BounceKit;
using BounceKit.Compiled;

// Writes the tables of the library to a folder: BounceKit.TableCompiler SOURCES FOLDER
var (sources, folder) = (args[0], args[1]);
try
{
    foreach (var name in BuiltInTables.Names) Write(Path.Combine(folder, Path.GetFileName(name)), BuiltInTables.Compile(name));
    return 0;
}
catch (RuleFormatException exception)
{
    // In the form in which a build names the file and the line that are wrong.
    Console.Error.WriteLine($"{Path.Combine(sources, exception.FileName ?? "")}({exception.Line ?? 1}): error BOUNCEKIT1: {exception.Message}");
    return 1;
}
catch (InvalidDataException exception)
{
    Console.Error.WriteLine($"{sources}: error BOUNCEKIT2: {exception.Message}");
    return 1;
}

// What is the same is left alone, so that nothing is built anew for it.
static void Write(string path, byte[] table)
{
    if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(table)) return;
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllBytes(path, table);
}
