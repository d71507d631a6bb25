using BounceKit.Cli.Terminals;
using Spectre.Console;

namespace BounceKit.Cli.Output;

/// <summary>An explanation on a console or in a plain text file. Every text goes through <see cref="SafeText"/> here, and none is read as markup.</summary>
internal sealed class ConsoleSections(IAnsiConsole console) : ISections
{
    private const int Indent = 2;
    private const int LabelWidth = 11;

    public void Head(string title, string? sentence = null)
    {
        console.Write(new Text($"{SafeText.OfLine(title)}\n", PeopleConsole.Heading));
        if (sentence is not null) Line(sentence);
    }

    public void End() => console.WriteLine();

    public void Line(string text) => Prose(text, Indent, PeopleConsole.Plain);

    public void Warn(string text) => Prose(text, 0, PeopleConsole.Bad);

    /// <summary>The server's own words, with their blanks and line ends.</summary>
    public void Quote(string introduction, string words)
    {
        Line(introduction);
        Indented(new Text(SafeText.OfLines(words), PeopleConsole.Quiet), Indent * 2);
    }

    public void Titled(string title, string text)
    {
        console.WriteLine();
        Prose(title, Indent, PeopleConsole.Heading);
        Line(text);
    }

    public void Fact(string label, string? value)
    {
        if (value is not null) Beside(new Text(label, PeopleConsole.Quiet), LabelWidth, value);
    }

    public void Item(string text) => Beside(new Text("-"), 1, text);

    public void Source(string title, string url) => Item($"{title}: {url}");

    public void Step(int number, string text) => Beside(new Text($"{number}."), 2, text);

    private void Prose(string text, int indent, Style style) => Indented(new Text(Fit(text, indent), style), indent);

    private void Indented(Text text, int indent) => console.Write(new Padder(text, new Padding(indent, 0, 0, 0)));

    private void Beside(Text mark, int markWidth, string text)
    {
        var indent = Indent + markWidth + 1;
        var grid = new Grid();
        grid.AddColumn(new GridColumn { Width = markWidth, NoWrap = true, Padding = new Padding(Indent, 0, 1, 0) });
        grid.AddColumn(new GridColumn { Width = console.Profile.Width - indent, Padding = new Padding(0, 0, 0, 0) });
        grid.AddRow(mark, new Text(Fit(text, indent)));
        console.Write(grid);
    }

    private string Fit(string text, int indent) => LineBreaks.Fit(SafeText.OfLine(text), console.Profile.Width - indent);
}
