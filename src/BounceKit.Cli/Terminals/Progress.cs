using System.Globalization;
using BounceKit.Cli.Languages;

namespace BounceKit.Cli.Terminals;

/// <summary>
/// How far long work has come, on one line of standard error that is written over and taken away at the end. It shows itself only on a terminal, only where
/// the results go elsewhere or come at the end, and only after a moment.
/// </summary>
internal sealed class Progress
{
    private const int BarWidth = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Terminal terminal;
    private readonly Phrases phrases;
    private readonly bool shown;
    private readonly Func<TimeSpan> clock;
    private readonly int? total;
    private TimeSpan next = Patience;
    private int shownColumns;
    private int done;

    /// <param name="terminal">The terminal.</param>
    /// <param name="phrases">The language.</param>
    /// <param name="wanted">False where the user or the kind of output forbids it.</param>
    /// <param name="total">How many messages there will be; null where nobody knows.</param>
    /// <param name="clock">The time since the start.</param>
    public Progress(Terminal terminal, Phrases phrases, bool wanted, int? total, Func<TimeSpan> clock)
    {
        (this.terminal, this.phrases, this.total, this.clock) = (terminal, phrases, total, clock);
        shown = wanted && terminal.ErrorIsTerminal;
    }

    /// <summary>One more message is done.</summary>
    public void Step()
    {
        done++;
        if (!shown || clock() < next) return;
        next = clock() + Interval;
        Show(Line());
    }

    /// <summary>Takes the line away.</summary>
    public void End()
    {
        if (shownColumns > 0) Show("");
    }

    private string Line()
    {
        // A folder may hold mailboxes of many messages; then the number of files says nothing.
        if (total is not { } all || all < done) return phrases.ReadSoFar(done);
        var filled = (int)((long)BarWidth * done / all);
        return string.Create(CultureInfo.InvariantCulture, $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {100L * done / all}%  {phrases.ReadSoFar(done)}");
    }

    private void Show(string line)
    {
        var columns = Cells.Of(line);
        terminal.Error.Write('\r' + line + new string(' ', Math.Max(0, shownColumns - columns)) + (columns == 0 ? "\r" : ""));
        terminal.Error.Flush();
        shownColumns = columns;
    }
}
