using System.Text;

namespace BounceKit.Cli.Manual;

/// <summary>Writes the language of manual pages (man(7)). Every text is taken as it is.</summary>
internal sealed class Roff(TextWriter output)
{
    public void Title(string name, int section, string manual) => Line($".TH {name} {section} \"\" \"\" \"{Escaped(manual)}\"");

    /// <summary>Where lines may break in a script without spaces, which groff knows from a file of its own (groff_tmac(5)); lines are not stretched there, since the few spaces would gape.</summary>
    public void BreaksOf(string language)
    {
        if (language is not "ja") return;
        Line(".mso ja.tmac");
        Line(".ad l");
    }

    public void Section(string title) => Line($".SH {Quoted(title)}");

    public void Subsection(string title) => Line($".SS {Quoted(title)}");

    public void Paragraph(string text)
    {
        Line(".PP");
        Text(text);
    }

    public void Text(string text) => Line(AtStart(Escaped(text)));

    /// <summary>A term, with what it means indented below.</summary>
    public void Term(string term, string meaning)
    {
        Line(".TP");
        Line($"\\fB{Literal(term)}\\fR");
        Text(meaning);
    }

    /// <summary>A command line as it is typed.</summary>
    public void Typed(string commandLine)
    {
        Line(".PP");
        Line(".nf");
        Line($"\\fB{Literal(commandLine)}\\fR");
        Line(".fi");
    }

    /// <summary>What stands indented below a command line.</summary>
    public void Below(string text)
    {
        Line(".RS 4");
        Text(text);
        Line(".RE");
    }

    private void Line(string line)
    {
        output.Write(line);
        output.Write('\n');
    }

    private static string Quoted(string text) => $"\"{Escaped(text).Replace("\"", "\\(dq", StringComparison.Ordinal)}\"";

    private static string Escaped(string text) => text.Replace("\\", "\\e", StringComparison.Ordinal);

    /// <summary>What somebody may copy: a hyphen there is the key on the keyboard, and so are the other signs that roff makes pretty.</summary>
    private static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            literal.Append(c switch
            {
                '\\' => "\\e",
                '-' => "\\-",
                '~' => "\\(ti",
                '^' => "\\(ha",
                '`' => "\\(ga",
                '\'' => "\\(aq",
                '"' => "\\(dq",
                _ => c.ToString(),
            });
        }

        return literal.ToString();
    }

    /// <summary>A dot or an apostrophe at the start of a line would be a request.</summary>
    private static string AtStart(string line) => line is ['.' or '\'', ..] ? $"\\&{line}" : line;
}
