using BounceKit.Classification;

namespace BounceKit.Cli.Languages;

/// <summary>What the tool says about rules: <c>--trace</c>, <c>--unmatched</c> and <c>bouncekit rules</c>.</summary>
internal abstract partial class Phrases
{
    // How a reason came about.
    public abstract string TraceDescription { get; }
    public abstract string HowItCameAbout { get; }
    public abstract string NormalFormOfText { get; }
    public abstract string NoRuleHolds { get; }
    public abstract string Wins { get; }

    /// <summary>Why the match before this one won.</summary>
    public abstract string BeatenBy(MatchOrder step);

    /// <summary>The kind of a rule.</summary>
    public abstract string Of(RuleRank rank);

    // What no rule knew.
    public abstract string UnmatchedDescription { get; }
    public abstract string UnmatchedHeading(int groups, int outcomes, int all);
    public abstract string UnmatchedGroup(int count, string reason, string? codes);
    public abstract string NothingUnmatched(int all);
    public abstract string MakeRules { get; }

    // bouncekit rules
    public abstract string RulesCommandDescription { get; }
    public abstract IReadOnlyList<Example> RulesExamples { get; }
    public abstract string RulesListDescription { get; }
    public abstract string RulesShowDescription { get; }
    public abstract string RulesSchemaDescription { get; }
    public abstract string OnlyWhatIsWrongDescription { get; }
    public abstract string RulesTestDescription { get; }
    public abstract string RulesLintDescription { get; }
    public abstract string RuleIdDescription { get; }
    public abstract string RuleFileDescription { get; }
    public abstract string RulesFormatDescription { get; }
    public abstract string ReasonFilterDescription { get; }
    public abstract string FileFilterDescription { get; }
    public abstract string TextFilterDescription { get; }
    public abstract string NotAReason(string word);
    public abstract string NoSuchRule(string id, IReadOnlyList<string> similar);
    public abstract string RuleColumn { get; }
    public abstract string FileColumn { get; }
    public abstract string RulesCounted(int rules);
    public abstract string ConditionsHeading { get; }
    public abstract string VerdictHeading { get; }
    public abstract string ExamplesOfRule { get; }
    public abstract string NearMissesOfRule { get; }
    public abstract string ConditionAllOf { get; }
    public abstract string ConditionAnyOf { get; }
    public abstract string ConditionNoneOf { get; }
    public abstract string ConditionMeans(int within);
    public abstract string ConditionUnless { get; }
    public abstract string ConditionSmtpCodes { get; }
    public abstract string ConditionStatusCodes { get; }
    public abstract string ConditionCommands { get; }
    public abstract string ConditionReceivers { get; }
    public abstract string ConditionHosts { get; }
    public abstract string ConditionSoftware { get; }
    public abstract string SourceLabel { get; }
    public abstract string DefinedIn { get; }
    public abstract string RecommendationLabel { get; }
    public abstract string WhoLabel { get; }
    public abstract string WaitLabel { get; }
    public abstract string Seconds(int seconds);
    public abstract string ExamplePassed(string rule, int examples, int nearMisses);
    public abstract string ExampleLost(string rule, string example, string? winner);
    /// <summary>Why an example was lost: the rule's conditions do not hold for it.</summary>
    public abstract string DoesNotHold(string normalForm);
    public abstract string NearMissTaken(string rule, string text);
    public abstract string RulesTested(int passed, int failed);
    public abstract string LintClean(string file, int rules);
    public abstract string LintFound(int problems);
    public abstract string LintNoSource(string rule);
    public abstract string LintSourceNotPublic(string rule, string source);
    public abstract string LintNoExample(string rule);
    public abstract string LintNoNearMiss(string rule);
    public abstract string LintDuplicateId(string rule, string other);
    public abstract string LintPhraseTooShort(string rule, string phrase);
    public abstract string LintUnknownSoftware(string rule, string software);
    public abstract string LintNotAHost(string rule, string host);
    public abstract string LintUnknownReceiver(string rule, string receiver);
    public abstract string LintShadowed(string rule, string other);
    public abstract string LintContradicts(string rule, string phrase);
    public abstract string LintTakesOthers(string rule, int count, string example, string reason);
}
