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
    private readonly long total;
    private TimeSpan next = Patience;
    private int shownColumns;
    private int done;
    private long came;

    /// <param name="terminal">The terminal.</param>
    /// <param name="phrases">The language.</param>
    /// <param name="wanted">False where the user or the kind of output forbids it.</param>
    /// <param name="total">How many bytes there are to read; 0 where nobody knows.</param>
    /// <param name="clock">The time since the start.</param>
    public Progress(Terminal terminal, Phrases phrases, bool wanted, long total, Func<TimeSpan> clock)
    {
        (this.terminal, this.phrases, this.total, this.clock) = (terminal, phrases, total, clock);
        shown = wanted && terminal.ErrorIsTerminal;
    }

    /// <summary>So many bytes more are read; of several threads one may read ahead.</summary>
    public void Came(long bytes) => Interlocked.Add(ref came, bytes);

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
        // A file may grow while it is read.
        var read = Interlocked.Read(ref came);
        if (total <= 0 || read > total) return phrases.ReadSoFar(done);
        var share = (double)read / total;
        var filled = (int)(BarWidth * share);
        return string.Create(CultureInfo.InvariantCulture, $"[{new string('#', filled)}{new string('.', BarWidth - filled)}] {(int)(100 * share)}%  {phrases.ReadSoFar(done)}");
    }

    private void Show(string line)
    {
        var columns = Cells.Of(line);
        terminal.Error.Write('\r' + line + new string(' ', Math.Max(0, shownColumns - columns)) + (columns == 0 ? "\r" : ""));
        terminal.Error.Flush();
        shownColumns = columns;
    }
}
