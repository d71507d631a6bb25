using BounceKit;
using BounceKit.Compiled;

// Writes the tables of the library to a folder: BounceKit.TableCompiler SOURCES FOLDER
var (sources, folder) = (args[0], args[1]);
var compiled = "";
try
{
    foreach (var name in BuiltInTables.Names)
    {
        compiled = name;
        Write(Path.Combine(folder, Path.GetFileName(name)), BuiltInTables.Compile(name));
    }

    DeleteOthers();
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
catch (Exception exception) when (exception is System.Text.Json.JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
{
    Console.Error.WriteLine($"{sources}: error BOUNCEKIT3: The table {compiled} was not compiled of its files: {exception.Message}");
    return 1;
}

// A table that is no longer made, as of a language that was taken out, would be embedded all the same.
void DeleteOthers()
{
    foreach (var path in Directory.EnumerateFiles(folder))
    {
        if (!BuiltInTables.Names.Any(name => Path.GetFileName(name) == Path.GetFileName(path))) File.Delete(path);
    }
}

// What is the same is left alone, so that nothing is built anew for it.
static void Write(string path, byte[] table)
{
    if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(table)) return;
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllBytes(path, table);
}
