namespace BounceKit.Classification;

/// <summary>Numbers phrases, word classes and rules, and notes which of them makes a rule a candidate.</summary>
internal sealed class RuleCompiler
{
    private readonly Dictionary<string, int> phraseIndex = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> classIndex = new(StringComparer.Ordinal);
    private readonly List<(Rule Rule, int Precedence)> pending = [];

    public List<Phrase> Phrases { get; } = [];

    public List<List<int>> RulesByPhrase { get; } = [];

    public List<string> ClassNames { get; } = [];

    public List<List<int>> PhraseClasses { get; } = [];

    public List<List<int>> RulesByClass { get; } = [];

    public List<CompiledRule> Rules { get; } = [];

    public SortedDictionary<int, List<int>> RulesByStatus { get; } = [];

    public List<int> RulesOnStatusRange { get; } = [];

    public SortedDictionary<int, List<int>> RulesBySmtpCode { get; } = [];

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

    /// <summary>Compiles the rules, once all word classes are known.</summary>
    public void Finish()
    {
        foreach (var (rule, precedence) in pending)
        {
            var compiled = Compile(rule, precedence);
            Rules.Add(compiled);
            // One condition that must hold makes the rule a candidate; the others are checked then.
            if (rule.AllOf.Count > 0) RulesByPhrase[compiled.AllOf[LongestOf(rule.AllOf)]].Add(compiled.Index);
            else if (rule.AnyOf.Count > 0) foreach (var phrase in compiled.AnyOf) RulesByPhrase[phrase].Add(compiled.Index);
            else if (rule.IsComposed) foreach (var wordClass in compiled.Means[0]) RulesByClass[wordClass].Add(compiled.Index);
            else IndexByCode(rule, compiled.Index);
        }
    }

    private void IndexByCode(Rule rule, int number)
    {
        if (rule.StatusCodes.Count == 0)
        {
            foreach (var smtpCode in rule.SmtpCodes) Add(RulesBySmtpCode, smtpCode, number);
        }
        else if (rule.StatusCodes.Any(pattern => pattern.FirstDetail != pattern.LastDetail)) RulesOnStatusRange.Add(number);
        else
        {
            foreach (var pattern in rule.StatusCodes) Add(RulesByStatus, RuleBook.StatusKey(pattern.Subject, pattern.FirstDetail), number);
        }
    }

    private static void Add(SortedDictionary<int, List<int>> rules, int code, int number)
    {
        if (!rules.TryGetValue(code, out var ofCode)) rules[code] = ofCode = [];
        if (!ofCode.Contains(number)) ofCode.Add(number);
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
        RulesByPhrase.Add([]);
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
