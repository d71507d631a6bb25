using BounceKit.Cli.Terminals;
using Spectre.Console;

namespace BounceKit.Cli.Output;

/// <summary>The console for people: a known width, and colour only where the terminal wants it.</summary>
internal static class PeopleConsole
{
    public static readonly Style Plain = Style.Plain;
    public static readonly Style Heading = new(decoration: Decoration.Bold);
    public static readonly Style Quiet = new(foreground: Color.Grey);
    public static readonly Style Good = new(foreground: Color.Green);
    public static readonly Style Caution = new(foreground: Color.Olive);
    public static readonly Style Bad = new(foreground: Color.Maroon);

    /// <summary>A line of prose any longer is hard to read.</summary>
    private const int WidestProse = 100;

    public static IAnsiConsole ForProse(Terminal terminal)
    {
        var console = Over(terminal);
        console.Profile.Width = Math.Min(terminal.Width, WidestProse);
        return console;
    }

    public static IAnsiConsole Over(Terminal terminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.Color ? AnsiSupport.Yes : AnsiSupport.No,
            // The sixteen colours of the terminal's own theme read well on light and dark; a fixed shade does on one of them.
            ColorSystem = terminal.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(new TrimmedLines(terminal.Output)),
        });
        console.Profile.Width = terminal.Width;
        return console;
    }
}
