using BounceKit.Cli.Terminals;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace BounceKit.Cli.Output;

/// <summary>The pieces that an explanation is laid out from. Every text goes through <see cref="SafeText"/> here, and none is read as markup.</summary>
internal sealed class Sections(IAnsiConsole console)
{
    private const int Indent = 2;

    public void Head(string title, string? sentence = null)
    {
        console.Write(new Text($"{title}\n", PeopleConsole.Heading));
        if (sentence is not null) Line(sentence);
    }

    public void End() => console.WriteLine();

    public void Line(string text) => Write(Indent, text, PeopleConsole.Plain);

    public void Warn(string text) => Write(0, text, PeopleConsole.Bad);

    /// <summary>The server's own words.</summary>
    public void Quote(string introduction, string words)
    {
        Line(introduction);
        Write(Indent * 2, words, PeopleConsole.Quiet);
    }

    public void Titled(string title, string text)
    {
        console.WriteLine();
        Write(Indent, title, PeopleConsole.Heading);
        Line(text);
    }

    public void Fact(string label, string? value)
    {
        if (value is not null) Beside(new Text(label, PeopleConsole.Quiet), 12, new Text(SafeText.OfLine(value)));
    }

    public void Item(string text) => Beside(new Text("-"), 2, new Text(SafeText.OfLine(text)));

    public void Step(int number, string text, string? who)
    {
        var step = new Paragraph(SafeText.OfLine(text));
        if (who is not null) step.Append($" {who}", PeopleConsole.Quiet);
        Beside(new Text($"{number}."), 3, step);
    }

    private void Write(int indent, string text, Style style) =>
        console.Write(new Padder(new Text(SafeText.OfLines(text), style), new Padding(indent, 0, 0, 0)));

    private void Beside(Text left, int leftWidth, IRenderable right)
    {
        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn { Width = leftWidth, NoWrap = true, Padding = new Padding(Indent, 0, 1, 0) });
        grid.AddColumn(new GridColumn { Width = console.Profile.Width - leftWidth - Indent - 1, Padding = new Padding(0, 0, 0, 0) });
        grid.AddRow(left, right);
        console.Write(grid);
    }
}
