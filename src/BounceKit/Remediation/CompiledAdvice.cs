using BounceKit.Classification;
using BounceKit.Compiled;

namespace BounceKit.Remediations;

/// <summary>What all languages share, from a table that was compiled of <c>catalog.json</c> when the library was built. An entry becomes an object when its reason is first met. Immutable, and safe to share between threads.</summary>
internal sealed class CompiledAdvice
{
    private const int Nothing = -1;

    private static readonly Lazy<CompiledAdvice> LazyBuiltIn = new(Load);

    private readonly TextPool texts;
    private readonly NumberLists entries;
    private readonly NumberLists byReason;

    private CompiledAdvice(TableReader table)
    {
        Languages = table.Texts();
        References = table.Texts();
        Urls = table.Texts();
        texts = TextPool.Read(table);
        entries = NumberLists.Read(table);
        byReason = NumberLists.Read(table);
    }

    public static CompiledAdvice BuiltIn => LazyBuiltIn.Value;

    /// <summary>The languages that there are texts in.</summary>
    public string[] Languages { get; }

    /// <summary>The ids of the references, the page of a blocklist last.</summary>
    public string[] References { get; }

    /// <summary>The addresses of the references; the page of a blocklist has none.</summary>
    public string[] Urls { get; }

    /// <summary>One more than the highest number of a reason with advice.</summary>
    public int ReasonCount => byReason.Count;

    public static void Compile(TableWriter table)
    {
        var structure = AdviceStructure.Instance;
        var texts = new TextNumbers();
        var byReason = new List<List<int>>();
        for (var i = 0; i < structure.Entries.Count; i++)
        {
            var reason = (int)structure.Entries[i].Reason;
            while (byReason.Count <= reason) byReason.Add([]);
            byReason[reason].Add(i);
        }

        table.Texts([.. AdviceFiles.Languages()]);
        table.Texts([.. structure.References.Keys, AdviceStructureReader.BlocklistPage]);
        table.Texts([.. structure.References.Values]);
        var records = structure.Entries.Select(entry => Record(entry, texts)).ToList();
        TextPool.Of(texts.InOrder).Write(table);
        NumberLists.Of(records).Write(table);
        NumberLists.Of(byReason).Write(table);
    }

    /// <summary>The entries about a reason; of <see cref="BounceReason.None"/>, those about circumstances.</summary>
    public AdviceEntry[] EntriesOf(BounceReason reason)
    {
        var numbers = (int)reason < byReason.Count ? byReason[(int)reason] : default;
        var found = new AdviceEntry[numbers.Length];
        for (var i = 0; i < found.Length; i++) found[i] = Entry(numbers[i]);
        return found;
    }

    private static CompiledAdvice Load()
    {
        using var table = Resources.Table(BuiltInTables.Advice);
        return new CompiledAdvice(table);
    }

    private static List<int> Record(AdviceEntry entry, TextNumbers texts)
    {
        var record = new RecordWriter();
        record.Number(texts.Of(entry.Id));
        record.Number((int)entry.Reason);
        record.Number((int)entry.About);
        record.Number(entry.DoesNotHelp);
        record.Number(entry.RetryAfterSeconds ?? Nothing);
        record.Number(entry.Alone ? 1 : 0);
        record.Numbers([.. entry.Steps.Select(by => (int)by)]);
        record.Numbers(texts.Of(entry.References));
        record.Number(entry.LeaveOut.Length);
        foreach (var (under, steps) in entry.LeaveOut)
        {
            record.Number((int)under);
            record.Numbers(steps);
        }

        record.Number(entry.When is null ? 0 : 1);
        if (entry.When is not { } when) return record.ToList();
        record.Number((int)when.Circumstances);
        record.Numbers([.. when.SmtpCommands.Select(command => (int)command)]);
        record.Numbers([.. when.Statuses.SelectMany(range => new[] { range.Subject, range.First, range.Last })]);
        record.Numbers(texts.Of(when.Receivers));
        record.Numbers(texts.Of(when.Rules));
        record.Numbers(texts.Of(when.Words));
        record.Numbers(texts.Of(when.Unmistakable));
        record.Numbers(texts.Of(when.Blocklists));
        record.Numbers(texts.Of(when.Findings));
        return record.ToList();
    }

    private AdviceEntry Entry(int number)
    {
        var record = new RecordReader(entries[number]);
        return new AdviceEntry
        {
            Number = number,
            Id = texts.Text(record.Number()),
            Reason = (BounceReason)record.Number(),
            About = (AdviceCircumstances)record.Number(),
            DoesNotHelp = record.Number(),
            RetryAfterSeconds = record.Number() is var seconds and not Nothing ? seconds : null,
            Alone = record.Number() != 0,
            Steps = Actors(record.Numbers()),
            References = texts.Of(record.Numbers()),
            LeaveOut = LeaveOut(ref record),
            When = record.Number() == 0 ? null : Condition(ref record),
        };
    }

    private AdviceCondition Condition(ref RecordReader record) => new()
    {
        Circumstances = (AdviceCircumstances)record.Number(),
        SmtpCommands = record.Commands(),
        Statuses = Statuses(record.Numbers()),
        Receivers = texts.Of(record.Numbers()),
        Rules = texts.Of(record.Numbers()),
        Words = texts.Of(record.Numbers()),
        Unmistakable = texts.Of(record.Numbers()),
        Blocklists = texts.Of(record.Numbers()),
        Findings = texts.Of(record.Numbers()),
    };

    private static (AdviceCircumstances Under, int[] Steps)[] LeaveOut(ref RecordReader record)
    {
        var list = new (AdviceCircumstances, int[])[record.Number()];
        for (var i = 0; i < list.Length; i++) list[i] = ((AdviceCircumstances)record.Number(), record.Numbers());
        return list;
    }

    private static FixBy[] Actors(int[] numbers)
    {
        var actors = new FixBy[numbers.Length];
        for (var i = 0; i < actors.Length; i++) actors[i] = (FixBy)numbers[i];
        return actors;
    }

    private static StatusRange[] Statuses(int[] numbers)
    {
        var ranges = new StatusRange[numbers.Length / 3];
        for (var i = 0; i < ranges.Length; i++) ranges[i] = new StatusRange(numbers[3 * i], numbers[3 * i + 1], numbers[3 * i + 2]);
        return ranges;
    }
}
