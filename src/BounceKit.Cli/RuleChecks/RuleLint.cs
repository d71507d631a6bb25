using BounceKit.Classification;
using BounceKit.Cli.Languages;
using BounceKit.Formats;

namespace BounceKit.Cli.RuleChecks;

/// <summary>Mistakes in a rule file that the strict reader lets pass: it would work, and one day do harm.</summary>
internal sealed class RuleLint(RuleFile file, Phrases phrases)
{
    /// <summary>Two short words: "not found" alone stands in too many texts to name a cause.</summary>
    private const int ShortestPhrase = 8;

    private static readonly HashSet<string> Formats = [.. FormatList.All.Select(format => format.Id), AutoReplyReading.Software];

    private static readonly IReadOnlyList<Rule> BuiltIn = [.. BuiltInRules.Files.SelectMany(one => one.Rules)];

    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        foreach (var rule in file.Rules)
        {
            problems.AddRange(OfProof(rule));
            problems.AddRange(OfConditions(rule));
            if (DuplicateOf(rule) is { } other) problems.Add(phrases.LintDuplicateId(rule.Id, other.Location));
            if (RuleShadows.ShadowOf(rule, file.Rules) is { } shadow) problems.Add(phrases.LintShadowed(rule.Id, shadow.Id));
        }

        problems.AddRange(TakesOthers());
        return problems;
    }

    private IEnumerable<string> OfProof(Rule rule)
    {
        if (rule.Source is null) yield return phrases.LintNoSource(rule.Id);
        else if (!rule.Source.StartsWith("https://", StringComparison.Ordinal) && !rule.Source.StartsWith("http://", StringComparison.Ordinal)) yield return phrases.LintSourceNotPublic(rule.Id, rule.Source);
        if (rule.Examples.Count == 0) yield return phrases.LintNoExample(rule.Id);
        if (rule.NearMisses.Count == 0 && (rule.HasText || rule.IsComposed)) yield return phrases.LintNoNearMiss(rule.Id);
    }

    private IEnumerable<string> OfConditions(Rule rule)
    {
        foreach (var receiver in rule.Receivers.Where(receiver => !ReceiverTable.BuiltIn.Knows(receiver))) yield return phrases.LintUnknownReceiver(rule.Id, receiver);
        foreach (var host in rule.Hosts.Where(host => Uri.CheckHostName(host) is not UriHostNameType.Dns)) yield return phrases.LintNotAHost(rule.Id, host);
        foreach (var software in rule.Software.Where(software => !Formats.Contains(software))) yield return phrases.LintUnknownSoftware(rule.Id, software);
        // Every phrase of "anyOf" stands alone; those of "allOf" stand together.
        if (!rule.NamesOrigin && rule.AllOf.Count == 0)
        {
            foreach (var phrase in rule.AnyOf.Where(phrase => IsShort(phrase.Written))) yield return phrases.LintPhraseTooShort(rule.Id, phrase.Written);
        }

        if (!rule.NamesOrigin && rule.AnyOf.Count == 0 && rule.AllOf.Count == 1 && IsShort(rule.AllOf[0].Written)) yield return phrases.LintPhraseTooShort(rule.Id, rule.AllOf[0].Written);
        foreach (var needed in rule.AllOf)
        {
            if (rule.NoneOf.FirstOrDefault(forbidden => needed.Written.Contains(forbidden.Written, StringComparison.OrdinalIgnoreCase)) is { } forbidden) yield return phrases.LintContradicts(rule.Id, forbidden.Written);
        }
    }

    /// <summary>Chinese, Japanese and Korean say more with fewer signs.</summary>
    private static bool IsShort(string phrase) => phrase.Sum(c => c >= 0x2E80 ? 3 : 1) < ShortestPhrase;

    private Rule? DuplicateOf(Rule rule) =>
        file.Rules.TakeWhile(earlier => earlier != rule).Concat(BuiltIn).FirstOrDefault(other => other.Id == rule.Id);

    /// <summary>A user's rule is asked before all built-in ones: one that is too broad takes replies whose cause was known.</summary>
    private IEnumerable<string> TakesOthers()
    {
        var examples = new RuleExamples(new BounceParser(new BounceParserOptions { Rules = [RuleSet.Of(file)] }), RuleBook.Compile([file], BuiltInRules.Files));
        var own = file.Rules.ToHashSet();
        var taken = new List<(Rule Taker, RuleExample Example, Rule Owner)>();
        foreach (var owner in BuiltIn)
        {
            foreach (var example in owner.Examples)
            {
                if (examples.WinnerOf(example) is { } winner && own.Contains(winner) && winner.Reason != owner.Reason) taken.Add((winner, example, owner));
            }
        }

        return taken.GroupBy(one => one.Taker).Select(group => phrases.LintTakesOthers(group.Key.Id, group.Count(), group.First().Example.Text, phrases.Of(group.First().Owner.Reason)));
    }
}
