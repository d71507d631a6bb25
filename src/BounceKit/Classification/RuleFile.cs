namespace BounceKit.Classification;

/// <summary>What one rule file holds.</summary>
internal sealed record RuleFile(string Name, IReadOnlyList<Rule> Rules, IReadOnlyList<WordClass> Words);
