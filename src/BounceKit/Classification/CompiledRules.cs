using BounceKit.Compiled;

namespace BounceKit.Classification;

/// <summary>The rules of a book, by their numbers. Those of a compiled table become objects when they are first candidates. Serves all threads.</summary>
internal sealed class CompiledRules
{
    private readonly CompiledRule?[] rules;
    private readonly RuleRecords? records;

    public CompiledRules(CompiledRule[] rules) => this.rules = rules;

    private CompiledRules(RuleRecords records)
    {
        this.records = records;
        rules = new CompiledRule?[records.Count];
    }

    public int Count => rules.Length;

    // Two threads may make the same rule at once; both are given the one that was first.
    public CompiledRule this[int number] => Volatile.Read(ref rules[number]) ?? Interlocked.CompareExchange(ref rules[number], records!.Rule(number), null) ?? rules[number]!;

    public static CompiledRules Read(TableReader table, PhraseTable phrases, string[] wordClasses) => new(RuleRecords.Read(table, phrases, wordClasses));

    public void Write(TableWriter table) => RuleRecords.Write(table, All());

    public CompiledRule[] All()
    {
        var all = new CompiledRule[rules.Length];
        for (var i = 0; i < all.Length; i++) all[i] = this[i];
        return all;
    }
}
