using BounceKit.Compiled;

namespace BounceKit.Classification;

/// <summary>Rule files compiled for matching: one automaton over every phrase, indexes by word class and by code. Its arrays are written and read as they stand. Serves all threads.</summary>
internal sealed class RuleBook
{
    private readonly CompiledRules rules;
    private readonly bool[] isMarker;

    private RuleBook(PhraseAutomaton automaton, PhraseTable phrases, string[] wordClassNames, CompiledRules rules)
    {
        Automaton = automaton;
        Phrases = phrases;
        WordClassNames = wordClassNames;
        this.rules = rules;
        isMarker = new bool[wordClassNames.Length];
        for (var i = 0; i < isMarker.Length; i++) isMarker[i] = wordClassNames[i].IndexOf('-') >= 0;
        Denial = ClassOf("not");
    }

    public PhraseAutomaton Automaton { get; }

    public PhraseTable Phrases { get; }

    public string[] WordClassNames { get; }

    /// <summary>The class of bare denials ("not", "kein", "нет"); -1 where no file has it.</summary>
    public int Denial { get; }

    /// <summary>For each phrase, the word classes that it belongs to.</summary>
    public required NumberLists PhraseClasses { get; init; }

    /// <summary>For each phrase, the rules that a hit of it makes candidates.</summary>
    public required NumberLists RulesByPhrase { get; init; }

    /// <summary>For each word class, the composed rules that need it first.</summary>
    public required NumberLists RulesByClass { get; init; }

    /// <summary>The rules on an enhanced status code alone, by <see cref="StatusKey"/>.</summary>
    public required CodeIndex RulesByStatus { get; init; }

    /// <summary>The rules on a range of enhanced status codes alone.</summary>
    public required int[] RulesOnStatusRange { get; init; }

    /// <summary>The rules on a reply code alone.</summary>
    public required CodeIndex RulesBySmtpCode { get; init; }

    public int RuleCount => rules.Count;

    /// <summary>All rules: for tests and for people; a matcher asks for those that it needs.</summary>
    public IReadOnlyList<CompiledRule> Rules => rules.All();

    /// <summary>Compiles rule files; the first group goes before the second, and so on.</summary>
    public static RuleBook Compile(params IReadOnlyList<RuleFile>[] precedence)
    {
        var compiler = new RuleCompiler();
        for (var index = 0; index < precedence.Length; index++) compiler.Add(precedence[index], index);
        compiler.Finish();
        var automaton = PhraseAutomaton.Build([.. compiler.Phrases.Select(phrase => phrase.Anchor)], phrase => compiler.Phrases[phrase].AnchorBeginsInsideWords);
        return new RuleBook(automaton, PhraseTable.Of(automaton.Words, compiler.Phrases), [.. compiler.ClassNames], new CompiledRules([.. compiler.Rules]))
        {
            PhraseClasses = NumberLists.Of(compiler.PhraseClasses),
            RulesByPhrase = NumberLists.Of(compiler.RulesByPhrase),
            RulesByClass = NumberLists.Of(compiler.RulesByClass),
            RulesByStatus = CodeIndex.Of(compiler.RulesByStatus),
            RulesOnStatusRange = [.. compiler.RulesOnStatusRange],
            RulesBySmtpCode = CodeIndex.Of(compiler.RulesBySmtpCode),
        };
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static RuleBook Read(TableReader table)
    {
        var automaton = PhraseAutomaton.Read(table);
        var phrases = PhraseTable.Read(automaton.Words, table);
        var names = TextPool.Read(table).All();
        return new RuleBook(automaton, phrases, names, CompiledRules.Read(table, phrases, names))
        {
            PhraseClasses = NumberLists.Read(table),
            RulesByPhrase = NumberLists.Read(table),
            RulesByClass = NumberLists.Read(table),
            RulesByStatus = CodeIndex.Read(table),
            RulesOnStatusRange = table.Numbers(),
            RulesBySmtpCode = CodeIndex.Read(table),
        };
    }

    public void Write(TableWriter table)
    {
        Automaton.Write(table);
        Phrases.Write(table);
        TextPool.Of(WordClassNames).Write(table);
        rules.Write(table);
        PhraseClasses.Write(table);
        RulesByPhrase.Write(table);
        RulesByClass.Write(table);
        RulesByStatus.Write(table);
        table.Numbers(RulesOnStatusRange);
        RulesBySmtpCode.Write(table);
    }

    /// <summary>An enhanced status code without its class, as a number.</summary>
    public static int StatusKey(int subject, int detail) => subject * 1000 + detail;

    public CompiledRule Rule(int number) => rules[number];

    /// <summary>Whether a class holds the fixed words of one origin, and not words of a language: its name holds a hyphen, as in <c>postfix-client-rejected</c>.</summary>
    public bool IsMarker(int wordClass) => isMarker[wordClass];

    /// <summary>The number of a word class; -1 where no file has it.</summary>
    public int ClassOf(string name)
    {
        for (var i = 0; i < WordClassNames.Length; i++)
        {
            if (WordClassNames[i] == name) return i;
        }

        return -1;
    }
}
