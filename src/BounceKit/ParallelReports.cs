using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using BounceKit.Reading;

namespace BounceKit;

/// <summary>
/// Judges the messages of a mailbox on several threads: one thread reads them in order, batches of them are judged at the same time, and the reports come out
/// in the order of the messages. What waits is bounded by its number and its bytes, so memory does not grow with the mailbox.
/// </summary>
internal sealed class ParallelReports
{
    /// <summary>Messages of a batch: enough that handing them over costs nothing beside judging them.</summary>
    private const int MostMessages = 16;

    private const int MostBytesOfBatch = 64 * 1024;
    private const int MostBytesWaiting = 4 << 20;

    private readonly Func<MailboxItem, BounceReport> judge;
    private readonly TaskFactory factory;
    private readonly int mostBatches;
    private readonly Queue<(Task<Judged[]> Reports, long Bytes)> waiting = [];
    private readonly List<MailboxItem> batch = [];
    private long batchBytes;
    private long bytesWaiting;

    private ParallelReports(Func<MailboxItem, BounceReport> judge, int degree)
    {
        this.judge = judge;
        factory = new TaskFactory(new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, degree).ConcurrentScheduler);
        mostBatches = degree * 4;
    }

    private bool IsFull => waiting.Count >= mostBatches || bytesWaiting > MostBytesWaiting;

    private bool AnyWaiting => waiting.Count > 0;

    public static IEnumerable<BounceReport> Of(IEnumerable<MailboxItem> items, Func<MailboxItem, BounceReport> judge, int degree)
    {
        var work = new ParallelReports(judge, degree);
        using var reader = items.GetEnumerator();
        ExceptionDispatchInfo? fault = null;
        while (work.Read(reader, ref fault))
        {
            while (work.IsFull)
            {
                foreach (var judged in work.Next().GetAwaiter().GetResult()) yield return judged.Value;
            }
        }

        while (work.AnyWaiting)
        {
            foreach (var judged in work.Next().GetAwaiter().GetResult()) yield return judged.Value;
        }

        fault?.Throw();
    }

    /// <inheritdoc cref="Of"/>
    public static async IAsyncEnumerable<BounceReport> OfAsync(IAsyncEnumerable<MailboxItem> items, Func<MailboxItem, BounceReport> judge, int degree, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var work = new ParallelReports(judge, degree);
        var reader = items.GetAsyncEnumerator(cancellationToken);
        await using var ignored = reader.ConfigureAwait(false);
        ExceptionDispatchInfo? fault = null;
        while (true)
        {
            try
            {
                if (!await reader.MoveNextAsync().ConfigureAwait(false)) break;
                work.Add(reader.Current);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                fault = ExceptionDispatchInfo.Capture(e);
                break;
            }

            while (work.IsFull)
            {
                foreach (var judged in await work.Next().ConfigureAwait(false)) yield return judged.Value;
            }
        }

        work.Close();
        while (work.AnyWaiting)
        {
            foreach (var judged in await work.Next().ConfigureAwait(false)) yield return judged.Value;
        }

        fault?.Throw();
    }

    /// <summary>Reads one message; false at the end, and where the mailbox cannot be read on, which is thrown once what was read is out.</summary>
    private bool Read(IEnumerator<MailboxItem> reader, ref ExceptionDispatchInfo? fault)
    {
        try
        {
            if (reader.MoveNext())
            {
                Add(reader.Current);
                return true;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            fault = ExceptionDispatchInfo.Capture(e);
        }

        Close();
        return false;
    }

    private void Add(MailboxItem item)
    {
        batch.Add(item);
        batchBytes += item.View?.HeldBytes ?? 0;
        if (batch.Count >= MostMessages || batchBytes >= MostBytesOfBatch) Close();
    }

    /// <summary>Hands the batch over.</summary>
    private void Close()
    {
        if (batch.Count == 0) return;
        var items = batch.ToArray();
        waiting.Enqueue((factory.StartNew(() => Array.ConvertAll(items, Judge)), batchBytes));
        bytesWaiting += batchBytes;
        batch.Clear();
        batchBytes = 0;
    }

    private Task<Judged[]> Next()
    {
        var (reports, bytes) = waiting.Dequeue();
        bytesWaiting -= bytes;
        return reports;
    }

    /// <summary>What the user's own check throws passes through when its message's turn has come.</summary>
    private Judged Judge(MailboxItem item)
    {
        try
        {
            return new Judged(judge(item), null);
        }
        catch (Exception e)
        {
            return new Judged(null, ExceptionDispatchInfo.Capture(e));
        }
    }

    private readonly record struct Judged(BounceReport? Report, ExceptionDispatchInfo? Fault)
    {
        public BounceReport Value
        {
            get
            {
                Fault?.Throw();
                return Report!;
            }
        }
    }
}
