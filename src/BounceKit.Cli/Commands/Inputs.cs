using BounceKit.Cli.Languages;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands;

/// <summary>The reports of all inputs, in order. What cannot be read is said on standard error, and the next input is read.</summary>
internal sealed class Inputs(BounceParser parser, Terminal terminal, Phrases phrases)
{
    public const string StandardInput = "-";

    /// <summary>The code of the warning by which the library tells of a file in a folder that it could not open.</summary>
    private const string UnreadableWarning = "unreadable";

    private Progress? progress;

    public bool AnyUnreadable { get; private set; }

    public IEnumerable<BounceReport> Read(IEnumerable<string> paths) => paths.SelectMany(Read);

    /// <summary>The same, with what the user sees of it while it lasts.</summary>
    public IEnumerable<BounceReport> Read(IReadOnlyList<string> paths, bool showsProgress)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        progress = new Progress(terminal, phrases, showsProgress, showsProgress && terminal.ErrorIsTerminal ? BytesIn(paths) : 0, () => watch.Elapsed);
        try
        {
            foreach (var report in Read(paths))
            {
                yield return report;
                progress.Step();
            }
        }
        finally
        {
            progress.End();
        }
    }

    /// <summary>How many bytes there are; 0 where that cannot be told beforehand.</summary>
    private static long BytesIn(IReadOnlyList<string> paths)
    {
        var bytes = 0L;
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        foreach (var path in paths)
        {
            if (path is StandardInput) return 0;
            try
            {
                if (Directory.Exists(path)) bytes += new DirectoryInfo(path).EnumerateFiles("*", options).Sum(file => file.Length);
                else if (File.Exists(path)) bytes += new FileInfo(path).Length;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Mail programs move files while they are counted: without the size the messages alone are shown.
                return 0;
            }
        }

        return bytes;
    }

    private IEnumerable<BounceReport> Read(string path)
    {
        if (path is not StandardInput && !File.Exists(path) && !Directory.Exists(path))
        {
            Complain(phrases.NothingThere(path));
            return [];
        }

        return WhileReadable(path, path is StandardInput ? ReadStandardInput() : ReadMailbox(path));
    }

    /// <summary>An iterator, so that what fails on opening fails within <see cref="MoveNext"/> too.</summary>
    private IEnumerable<BounceReport> ReadMailbox(string path)
    {
        foreach (var report in parser.ParseMailbox(path, Counted, terminal.Stop)) yield return report;
    }

    private Stream Counted(Stream file) => progress is { } counting ? new CountedStream(file, counting.Came) : file;

    private IEnumerable<BounceReport> WhileReadable(string path, IEnumerable<BounceReport> reports)
    {
        using var reader = reports.GetEnumerator();
        while (MoveNext(path, reader))
        {
            var warning = reader.Current.Warnings.FirstOrDefault(one => one.Code == UnreadableWarning);
            if (warning is null) yield return reader.Current;
            else Complain(phrases.NotReadable(reader.Current.Source ?? path, warning.Message));
        }
    }

    private bool MoveNext(string path, IEnumerator<BounceReport> reader)
    {
        try
        {
            terminal.Stop.ThrowIfCancellationRequested();
            return reader.MoveNext();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Complain(phrases.NotReadable(path, exception.Message));
            return false;
        }
    }

    /// <summary>Messages of standard input are named like those of a file called <c>-</c>: numbered where there are several.</summary>
    private IEnumerable<BounceReport> ReadStandardInput()
    {
        BounceReport? previous = null;
        var number = 0;
        foreach (var report in parser.ParseMailbox(terminal.Input, terminal.Stop))
        {
            if (previous is not null) yield return Numbered(previous, ++number);
            previous = report;
        }

        if (previous is not null) yield return number == 0 ? previous with { Source = StandardInput } : Numbered(previous, number + 1);
    }

    private static BounceReport Numbered(BounceReport report, int number) => report with { Source = $"{StandardInput}#{number}" };

    private void Complain(string message)
    {
        AnyUnreadable = true;
        progress?.End();
        terminal.Complain(message);
    }
}
