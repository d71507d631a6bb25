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
        var texts = new Texts();
        var records = new List<List<int>>();
        foreach (var rule in rules) records.Add(Record(rule, texts));
        NumberLists.Of(records).Write(table);
        TextPool.Of(texts.InOrder).Write(table);
    }

    public CompiledRule Rule(int number)
    {
        var record = new Reader(records[number]);
        var precedence = record.Number();
        var rule = new Rule
        {
            Id = Text(record.Number()),
            Location = Text(record.Number()),
            Reason = (BounceReason)record.Number(),
            Within = record.Number(),
            BounceType = record.Optional() is { } type ? (BounceType)type : null,
            Recommendation = record.Optional() is { } recommendation ? (Recommendation)recommendation : null,
            FixBy = record.Optional() is { } fixBy ? (FixBy)fixBy : null,
            RetryAfterSeconds = record.Optional(),
            Confidence = record.Optional() is { } confidence ? (Confidence)confidence : null,
            SmtpCodes = record.Numbers(),
            StatusCodes = StatusCodes(record.Numbers()),
            Commands = Commands(record.Numbers()),
            Receivers = TextsOf(record.Numbers()),
            Hosts = TextsOf(record.Numbers()),
            Software = TextsOf(record.Numbers()),
        };
        var (allOf, anyOf, noneOf, unless) = (record.Numbers(), record.Numbers(), record.Numbers(), record.Numbers());
        var means = new int[record.Number()][];
        for (var i = 0; i < means.Length; i++) means[i] = record.Numbers();
        rule = rule with { AllOf = Phrases(allOf), AnyOf = Phrases(anyOf), NoneOf = Phrases(noneOf), Means = Means(means), Unless = Names(unless) };
        return new CompiledRule(rule, number, precedence, allOf, anyOf, noneOf, means, unless);
    }

    private static List<int> Record(CompiledRule compiled, Texts texts)
    {
        var rule = compiled.Rule;
        List<int> record =
        [
            compiled.Precedence, texts.NumberOf(rule.Id), texts.NumberOf(rule.Location), (int)rule.Reason, rule.Within,
            (int?)rule.BounceType ?? Nothing, (int?)rule.Recommendation ?? Nothing, (int?)rule.FixBy ?? Nothing, rule.RetryAfterSeconds ?? Nothing, (int?)rule.Confidence ?? Nothing,
        ];
        Add(record, rule.SmtpCodes);
        Add(record, [.. rule.StatusCodes.SelectMany(pattern => new[] { pattern.Class ?? Nothing, pattern.Subject, pattern.FirstDetail, pattern.LastDetail })]);
        Add(record, [.. rule.Commands.Select(command => (int)command)]);
        Add(record, [.. rule.Receivers.Select(texts.NumberOf)]);
        Add(record, [.. rule.Hosts.Select(texts.NumberOf)]);
        Add(record, [.. rule.Software.Select(texts.NumberOf)]);
        Add(record, compiled.AllOf);
        Add(record, compiled.AnyOf);
        Add(record, compiled.NoneOf);
        Add(record, compiled.Unless);
        record.Add(compiled.Means.Length);
        foreach (var alternatives in compiled.Means) Add(record, alternatives);
        return record;
    }

    private static void Add(List<int> record, IReadOnlyList<int> numbers)
    {
        record.Add(numbers.Count);
        record.AddRange(numbers);
    }

    private static StatusPattern[] StatusCodes(int[] numbers)
    {
        var patterns = new StatusPattern[numbers.Length / 4];
        for (var i = 0; i < patterns.Length; i++) patterns[i] = new StatusPattern(numbers[4 * i] == Nothing ? null : numbers[4 * i], numbers[4 * i + 1], numbers[4 * i + 2], numbers[4 * i + 3]);
        return patterns;
    }

    private static SmtpCommand[] Commands(int[] numbers)
    {
        var commands = new SmtpCommand[numbers.Length];
        for (var i = 0; i < commands.Length; i++) commands[i] = (SmtpCommand)numbers[i];
        return commands;
    }

    private string Text(int number) => texts.Text(number);

    private string[] TextsOf(int[] numbers)
    {
        var found = new string[numbers.Length];
        for (var i = 0; i < found.Length; i++) found[i] = Text(numbers[i]);
        return found;
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

    private ref struct Reader(ReadOnlySpan<int> numbers)
    {
        private readonly ReadOnlySpan<int> numbers = numbers;
        private int position;

        public int Number() => numbers[position++];

        public int? Optional() => Number() is var number && number == Nothing ? null : number;

        public int[] Numbers()
        {
            var list = new int[Number()];
            for (var i = 0; i < list.Length; i++) list[i] = Number();
            return list;
        }
    }

    /// <summary>Texts by their numbers, each once.</summary>
    private sealed class Texts
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

        public List<string> InOrder { get; } = [];

        public int NumberOf(string text)
        {
            if (numbers.TryGetValue(text, out var number)) return number;
            numbers[text] = number = InOrder.Count;
            InOrder.Add(text);
            return number;
        }
    }
}
