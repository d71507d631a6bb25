using BounceKit.Compiled;

namespace BounceKit.Classification;

/// <summary>The rules of a compiled table: a few numbers for each, and texts by their numbers. Immutable.</summary>
internal sealed class RuleRecords
{
    private const int Nothing = -1;

    private readonly NumberLists records;
    private readonly TextPool texts;
    private readonly PhraseTable phrases;
    private readonly string[] wordClasses;

    private RuleRecords(NumberLists records, TextPool texts, PhraseTable phrases, string[] wordClasses)
    {
        this.records = records;
        this.texts = texts;
        this.phrases = phrases;
        this.wordClasses = wordClasses;
    }

    public int Count => records.Count;

    public static RuleRecords Read(TableReader table, PhraseTable phrases, string[] wordClasses) => new(NumberLists.Read(table), TextPool.Read(table), phrases, wordClasses);

    public static void Write(TableWriter table, CompiledRule[] rules)
    {
        var texts = new TextNumbers();
        var records = new List<List<int>>();
        foreach (var rule in rules) records.Add(Record(rule, texts));
        NumberLists.Of(records).Write(table);
        TextPool.Of(texts.InOrder).Write(table);
    }

    public CompiledRule Rule(int number)
    {
        var record = new RecordReader(records[number]);
        var precedence = record.Number();
        var rule = new Rule
        {
            Id = texts.Text(record.Number()),
            Location = texts.Text(record.Number()),
            Reason = (BounceReason)record.Number(),
            Within = record.Number(),
            BounceType = record.Number() is var type and not Nothing ? (BounceType)type : null,
            Recommendation = record.Number() is var recommendation and not Nothing ? (Recommendation)recommendation : null,
            FixBy = record.Number() is var fixBy and not Nothing ? (FixBy)fixBy : null,
            RetryAfterSeconds = record.Number() is var seconds and not Nothing ? seconds : null,
            Confidence = record.Number() is var confidence and not Nothing ? (Confidence)confidence : null,
            SmtpCodes = record.Numbers(),
            StatusCodes = StatusCodes(record.Numbers()),
            Commands = record.Commands(),
            Receivers = texts.Of(record.Numbers()),
            Hosts = texts.Of(record.Numbers()),
            Software = texts.Of(record.Numbers()),
        };
        var (allOf, anyOf, noneOf, unless) = (record.Numbers(), record.Numbers(), record.Numbers(), record.Numbers());
        var means = new int[record.Number()][];
        for (var i = 0; i < means.Length; i++) means[i] = record.Numbers();
        rule = rule with { AllOf = Phrases(allOf), AnyOf = Phrases(anyOf), NoneOf = Phrases(noneOf), Means = Means(means), Unless = Names(unless) };
        return new CompiledRule(rule, number, precedence, allOf, anyOf, noneOf, means, unless);
    }

    private static List<int> Record(CompiledRule compiled, TextNumbers texts)
    {
        var rule = compiled.Rule;
        var record = new RecordWriter();
        record.Number(compiled.Precedence);
        record.Number(texts.Of(rule.Id));
        record.Number(texts.Of(rule.Location));
        record.Number((int)rule.Reason);
        record.Number(rule.Within);
        record.Number((int?)rule.BounceType ?? Nothing);
        record.Number((int?)rule.Recommendation ?? Nothing);
        record.Number((int?)rule.FixBy ?? Nothing);
        record.Number(rule.RetryAfterSeconds ?? Nothing);
        record.Number((int?)rule.Confidence ?? Nothing);
        record.Numbers(rule.SmtpCodes);
        record.Numbers([.. rule.StatusCodes.SelectMany(pattern => new[] { pattern.Class ?? Nothing, pattern.Subject, pattern.FirstDetail, pattern.LastDetail })]);
        record.Numbers([.. rule.Commands.Select(command => (int)command)]);
        record.Numbers(texts.Of(rule.Receivers));
        record.Numbers(texts.Of(rule.Hosts));
        record.Numbers(texts.Of(rule.Software));
        record.Numbers(compiled.AllOf);
        record.Numbers(compiled.AnyOf);
        record.Numbers(compiled.NoneOf);
        record.Numbers(compiled.Unless);
        record.Number(compiled.Means.Length);
        foreach (var alternatives in compiled.Means) record.Numbers(alternatives);
        return record.ToList();
    }

    private static StatusPattern[] StatusCodes(int[] numbers)
    {
        var patterns = new StatusPattern[numbers.Length / 4];
        for (var i = 0; i < patterns.Length; i++) patterns[i] = new StatusPattern(numbers[4 * i] == Nothing ? null : numbers[4 * i], numbers[4 * i + 1], numbers[4 * i + 2], numbers[4 * i + 3]);
        return patterns;
    }

    private Phrase[] Phrases(int[] numbers)
    {
        var found = new Phrase[numbers.Length];
        for (var i = 0; i < found.Length; i++) found[i] = phrases[numbers[i]];
        return found;
    }

    private string[] Names(int[] classes)
    {
        var names = new string[classes.Length];
        for (var i = 0; i < names.Length; i++) names[i] = wordClasses[classes[i]];
        return names;
    }

    private string[][] Means(int[][] means)
    {
        var alternatives = new string[means.Length][];
        for (var i = 0; i < means.Length; i++) alternatives[i] = Names(means[i]);
        return alternatives;
    }
}
