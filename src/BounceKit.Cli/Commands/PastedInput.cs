using System.Text;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands;

/// <summary>The one thing that <c>explain</c> is given: words on the command line, a file, or standard input.</summary>
internal sealed class PastedInput
{
    private static readonly string[] FileEndings = [".eml", ".msg", ".mbox", ".txt", ".log", ".json", ".jsonl"];

    private readonly string? words;
    private readonly Func<Stream>? open;

    private PastedInput(string? name, string? words, Func<Stream>? open)
    {
        Name = name;
        this.words = words;
        this.open = open;
    }

    /// <summary>The file's path, or <c>-</c>; null for words.</summary>
    public string? Name { get; }

    /// <summary>Finds out what the arguments mean.</summary>
    /// <returns>Null where they name a file that is not there; that is then said on standard error.</returns>
    public static PastedInput? From(IReadOnlyList<string> arguments, Terminal terminal, Phrases phrases)
    {
        if (arguments is [] or [Inputs.StandardInput]) return StandardInput(terminal, phrases);
        if (arguments is not [var only]) return new PastedInput(null, string.Join(' ', arguments), null);
        if (File.Exists(only)) return new PastedInput(only, null, () => File.OpenRead(only));
        if (Directory.Exists(only)) return Refuse(terminal, phrases.FolderNotExplained(only));
        return IsMeantAsFile(only) ? Refuse(terminal, phrases.NothingThere(only)) : new PastedInput(null, only, null);
    }

    /// <summary>The lines, each one diagnostic.</summary>
    public TextReader OpenLines() => words is null ? new StreamReader(open!(), Encoding.UTF8) : new StringReader(words);

    /// <summary>The report on the whole input as one thing; null where it holds no word.</summary>
    public BounceReport? Explain(BounceParser parser)
    {
        if (words is not null) return ExplainText(parser, words);
        var bytes = ReadAll();
        var report = MessageSigns.AreIn(bytes) ? parser.Parse(bytes) : ExplainText(parser, Decode(bytes));
        return report is null ? null : report with { Source = Name };
    }

    private static BounceReport? ExplainText(BounceParser parser, string text) => text.Any(char.IsLetterOrDigit) ? parser.ParseText(text) : null;

    private static PastedInput StandardInput(Terminal terminal, Phrases phrases)
    {
        if (terminal.InputIsTerminal)
        {
            terminal.Error.WriteLine(phrases.PasteHere);
            terminal.Error.Flush();
        }

        return new PastedInput(Inputs.StandardInput, null, () => terminal.Input);
    }

    private static PastedInput? Refuse(Terminal terminal, string message)
    {
        terminal.Complain(message);
        return null;
    }

    /// <summary>One word with a file's ending or a folder in it is a mistyped name, not a bounce; an address on the web has both and is none.</summary>
    private static bool IsMeantAsFile(string argument) =>
        !argument.Any(char.IsWhiteSpace)
        && !argument.Contains("://", StringComparison.Ordinal)
        && (argument.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
            || FileEndings.Any(ending => argument.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    private byte[] ReadAll()
    {
        using var stream = open!();
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }

    /// <summary>Text by its byte order mark (a console of Windows writes UTF-16), else UTF-8, else Latin-1, in which no byte is wrong.</summary>
    private static string Decode(byte[] bytes)
    {
        try
        {
            using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
