namespace BounceKit.Classification;

/// <summary>Rule files compiled for matching: one automaton over every phrase, indexes by code. Immutable, shared by all threads.</summary>
internal sealed class RuleBook
{
    private readonly Dictionary<int, List<CompiledRule>> byStatus = [];
    private readonly List<CompiledRule> byStatusRange = [];
    private readonly Dictionary<int, List<CompiledRule>> bySmtpCode = [];
    private readonly bool[] isMarker;

    private RuleBook(IReadOnlyList<IReadOnlyList<RuleFile>> precedence)
    {
        var compiler = new Compiler();
        for (var precedenceIndex = 0; precedenceIndex < precedence.Count; precedenceIndex++) compiler.Add(precedence[precedenceIndex], precedenceIndex);
        compiler.Finish();
        Phrases = [.. compiler.Phrases];
        Uses = [.. compiler.Uses.Select(u => u.ToArray())];
        WordClassNames = [.. compiler.ClassNames];
        isMarker = [.. compiler.ClassNames.Select(name => name.IndexOf('-') >= 0)];
        Denial = ClassOf("not");
        PhraseClasses = [.. compiler.PhraseClasses.Select(c => c.ToArray())];
        Rules = compiler.Rules;
        RulesByClass = [.. compiler.RulesByClass.Select(r => r.ToArray())];
        Automaton = PhraseAutomaton.Build([.. Phrases.Select(p => p.Anchor)], phrase => Phrases[phrase].AnchorBeginsInsideWords);
        foreach (var rule in Rules) IndexByCode(rule);
    }

    public Phrase[] Phrases { get; }

    /// <summary>For each phrase, the rules that a hit of it makes candidates.</summary>
    public CompiledRule[][] Uses { get; }

    public string[] WordClassNames { get; }

    /// <summary>The class of bare denials ("not", "kein", "нет"); -1 where no file has it.</summary>
    public int Denial { get; }

    /// <summary>For each phrase, the word classes that it belongs to.</summary>
    public int[][] PhraseClasses { get; }

    /// <summary>For each word class, the composed rules that need it first.</summary>
    public CompiledRule[][] RulesByClass { get; }

    public IReadOnlyList<CompiledRule> Rules { get; }

    public PhraseAutomaton Automaton { get; }

    /// <summary>Compiles rule files; the first group goes before the second, and so on.</summary>
    public static RuleBook Compile(params IReadOnlyList<RuleFile>[] precedence) => new(precedence);

    /// <summary>Whether a class holds the fixed words of one origin, and not words of a language: its name holds a hyphen, as in <c>postfix-client-rejected</c>.</summary>
    public bool IsMarker(int wordClass) => isMarker[wordClass];

    public int ClassOf(string name) => Array.IndexOf(WordClassNames, name);

    /// <summary>The rules on codes alone that may apply.</summary>
    public void CodeRules(EnhancedStatusCode? status, int? smtpCode, List<CompiledRule> found)
    {
        if (status is { } code)
        {
            if (byStatus.TryGetValue(StatusKey(code.Subject, code.Detail), out var rules)) found.AddRange(rules);
            foreach (var rule in byStatusRange)
            {
                if (rule.MatchesCodes(code, smtpCode)) found.Add(rule);
            }
        }

        if (smtpCode is { } reply && bySmtpCode.TryGetValue(reply, out var ofReply)) found.AddRange(ofReply);
    }

    private static int StatusKey(int subject, int detail) => subject * 1000 + detail;

    private void IndexByCode(CompiledRule rule)
    {
        if (rule.Rule.HasText || rule.Rule.IsComposed) return;
        if (rule.Rule.StatusCodes.Count == 0)
        {
            foreach (var smtpCode in rule.Rule.SmtpCodes)
            {
                if (!bySmtpCode.TryGetValue(smtpCode, out var ofCode)) bySmtpCode[smtpCode] = ofCode = [];
                if (!ofCode.Contains(rule)) ofCode.Add(rule);
            }

            return;
        }

        if (rule.Rule.StatusCodes.Any(p => p.FirstDetail != p.LastDetail))
        {
            byStatusRange.Add(rule);
            return;
        }

        foreach (var pattern in rule.Rule.StatusCodes)
        {
            var key = StatusKey(pattern.Subject, pattern.FirstDetail);
            if (!byStatus.TryGetValue(key, out var list)) byStatus[key] = list = [];
            if (!list.Contains(rule)) list.Add(rule);
        }
    }

    private sealed class Compiler
    {
        private readonly Dictionary<string, int> phraseIndex = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> classIndex = new(StringComparer.Ordinal);
        private readonly List<(Rule Rule, int Precedence)> pending = [];

        public List<Phrase> Phrases { get; } = [];

        public List<List<CompiledRule>> Uses { get; } = [];

        public List<string> ClassNames { get; } = [];

        public List<List<int>> PhraseClasses { get; } = [];

        public List<List<CompiledRule>> RulesByClass { get; } = [];

        public List<CompiledRule> Rules { get; } = [];

        public void Add(IReadOnlyList<RuleFile> files, int precedence)
        {
            foreach (var file in files)
            {
                foreach (var wordClass in file.Words)
                {
                    var classNumber = Class(wordClass.Name);
                    foreach (var phrase in wordClass.Phrases)
                    {
                        var classes = PhraseClasses[Index(phrase)];
                        if (!classes.Contains(classNumber)) classes.Add(classNumber);
                    }
                }

                foreach (var rule in file.Rules) pending.Add((rule, precedence));
            }
        }

        public void Finish()
        {
            foreach (var (rule, precedence) in pending)
            {
                var compiled = Compile(rule, precedence);
                Rules.Add(compiled);
                // One condition that must hold makes the rule a candidate; the others are checked then.
                if (rule.AllOf.Count > 0) Uses[compiled.AllOf[LongestOf(rule.AllOf)]].Add(compiled);
                else if (rule.AnyOf.Count > 0) foreach (var phrase in compiled.AnyOf) Uses[phrase].Add(compiled);
                else if (rule.IsComposed) foreach (var wordClass in compiled.Means[0]) RulesByClass[wordClass].Add(compiled);
            }
        }

        private CompiledRule Compile(Rule rule, int precedence) => new(
            rule,
            Rules.Count,
            precedence,
            [.. rule.AllOf.Select(Index)],
            [.. rule.AnyOf.Select(Index)],
            [.. rule.NoneOf.Select(Index)],
            [.. rule.Means.Select(alternatives => alternatives.Select(name => KnownClass(name, rule)).ToArray())],
            [.. rule.Unless.Select(name => KnownClass(name, rule))]);

        private static int LongestOf(IReadOnlyList<Phrase> phrases)
        {
            var longest = 0;
            for (var i = 1; i < phrases.Count; i++)
            {
                if (phrases[i].Anchor.Length > phrases[longest].Anchor.Length) longest = i;
            }

            return longest;
        }

        private int Index(Phrase phrase)
        {
            if (phraseIndex.TryGetValue(phrase.Written, out var index)) return index;
            phraseIndex[phrase.Written] = index = Phrases.Count;
            Phrases.Add(phrase);
            Uses.Add([]);
            PhraseClasses.Add([]);
            return index;
        }

        private int Class(string name)
        {
            if (classIndex.TryGetValue(name, out var index)) return index;
            classIndex[name] = index = ClassNames.Count;
            ClassNames.Add(name);
            RulesByClass.Add([]);
            return index;
        }

        private int KnownClass(string name, Rule rule) => classIndex.TryGetValue(name, out var index)
            ? index
            : throw new RuleFormatException(rule.Location, rule.Id, null, $"\"{name}\" is not a word class; the classes are {string.Join(", ", ClassNames)}");
    }
}
