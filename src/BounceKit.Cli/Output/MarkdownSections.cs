using System.Globalization;
using System.Text;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Output;

/// <summary>An explanation as Markdown, to be pasted into a ticket or a wiki. Nothing from mail becomes markup, HTML or a link.</summary>
internal sealed class MarkdownSections(TextWriter output) : ISections
{
    private const string Special = "\\`*_[]|~$";

    private const string SpecialAtStart = "-=#+";

    private bool afterBlankLine;

    public void Head(string title, string? sentence = null)
    {
        Write($"### {Escaped(title)}");
        Write("");
        if (sentence is not null) Line(sentence);
    }

    public void End()
    {
        if (!afterBlankLine) Write("");
    }

    public void Line(string text)
    {
        Write(Escaped(text));
        Write("");
    }

    public void Warn(string text)
    {
        Write($"> **{Escaped(text)}**");
        Write("");
    }

    public void Quote(string introduction, string words)
    {
        Line(introduction);
        var safe = SafeText.OfLines(words);
        var fence = new string('`', Math.Max(3, LongestRunOfBackticks(safe) + 1));
        Write($"{fence}text");
        Write(safe);
        Write(fence);
        Write("");
    }

    public void Titled(string title, string text)
    {
        Write($"**{Escaped(title)}**");
        Write("");
        Line(text);
    }

    public void Fact(string label, string? value)
    {
        if (value is not null) Write($"- **{Escaped(label)}:** {Escaped(value)}");
    }

    public void Item(string text) => Write($"- {Escaped(text)}");

    public void Source(string title, string url) => Write($"- [{Escaped(title)}](<{url}>)");

    public void Step(int number, string text) => Write(string.Create(CultureInfo.InvariantCulture, $"{number}. {Escaped(text)}"));

    /// <summary>A mark at the start of a line, a tag, an entity and a bare address of the web lose their meaning; the reader sees the same characters.</summary>
    internal static string Escaped(string text)
    {
        var line = SafeText.OfLine(text);
        var escaped = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c is '&') escaped.Append("&amp;");
            else if (c is '<') escaped.Append("&lt;");
            else if (c is '>') escaped.Append("&gt;");
            else if (c is ':' && string.CompareOrdinal(line, i, "://", 0, 3) == 0) escaped.Append("&#58;");
            else if (c is '.' && i >= 3 && string.Compare(line, i - 3, "www", 0, 3, StringComparison.OrdinalIgnoreCase) == 0) escaped.Append("&#46;");
            else if (Special.Contains(c, StringComparison.Ordinal) || (i == 0 && SpecialAtStart.Contains(c, StringComparison.Ordinal)) || (c is '.' && i > 0 && line.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0)) escaped.Append('\\').Append(c);
            else escaped.Append(c);
        }

        return escaped.ToString();
    }

    private static int LongestRunOfBackticks(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private void Write(string line)
    {
        afterBlankLine = line.Length == 0;
        output.Write(line);
        output.Write('\n');
    }
}
