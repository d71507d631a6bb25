using System.Globalization;
using BounceKit.Classification;

namespace BounceKit.Cli.Languages;

/// <summary>What the tool says about rules, in English.</summary>
internal sealed partial class English
{
    public override string TraceDescription => "Show how the reason came about: the text as the rules see it, every rule that holds, which one wins and why.";
    public override string HowItCameAbout => "How the answer came about";
    public override string NormalFormOfText => "The text as the rules see it:";
    public override string NoRuleHolds => "No rule holds for it.";
    public override string Wins => "It wins.";

    public override string BeatenBy(MatchOrder step) => step switch
    {
        MatchOrder.OwnRules => "Beaten: your own rules go before the built-in ones.",
        MatchOrder.CauseBeforeExpiry => "Beaten: words that name a cause go before \"delivery time expired\".",
        MatchOrder.Rank => "Beaten by a stronger kind of rule.",
        MatchOrder.Guess => "Beaten: it only guesses.",
        MatchOrder.SpecificReason => "Beaten by a more specific reason.",
        MatchOrder.Conditions => "Beaten by a rule with more conditions.",
        MatchOrder.Characters => "Beaten by longer words.",
        _ => "Beaten: of two that say the same, the id that sorts first is taken.",
    };

    public override string Of(RuleRank rank) => rank switch
    {
        RuleRank.OriginAndText => "One receiver's or program's own words:",
        RuleRank.Text => "Words that anyone may write:",
        RuleRank.OriginAndCode => "A code that the receiver documents",
        RuleRank.OriginAndMeaning => "Meaning composed of words, at one receiver:",
        RuleRank.Meaning => "Meaning composed of words:",
        _ => "A code as the registry defines it",
    };

    public override string UnmatchedDescription => "Show instead what no rule knew: the diagnostics that fell to a code alone or to \"undetermined\", grouped, the commonest first. With --format json or jsonl each group holds the beginning of a rule.";
    public override string UnmatchedHeading(int groups, int outcomes, int all) => string.Create(CultureInfo.InvariantCulture, $"{Count(outcomes, "outcome")} of {all:N0} had words that no rule knew, in {Count(groups, "group")}:");
    public override string UnmatchedGroup(int count, string reason, string? codes) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} x {reason}{(codes is null ? "" : $" (by the code {codes})")}");
    public override string NothingUnmatched(int all) => string.Create(CultureInfo.InvariantCulture, $"Every diagnostic was known by its words ({Count(all, "outcome")}).");
    public override string MakeRules => "To make rules of them: --unmatched --format json";

    public override string RulesCommandDescription => "Look at the rules, and write your own.";
    public override IReadOnlyList<Example> RulesExamples =>
    [
        new("bouncekit rules list --reason mailboxFull", "the rules for one reason"),
        new("bouncekit rules show qmail.senderhosts", "one rule, with its examples and its source"),
        new("bouncekit parse --unmatched ~/Maildir", "what no rule knew: where a rule of your own helps"),
        new("bouncekit rules lint mine.json && bouncekit rules test mine.json", "check your own rules"),
    ];

    public override string RulesListDescription => "List the rules: the built-in ones, and those of --rules before them.";
    public override string RulesShowDescription => "Show one rule whole.";
    public override string RulesSchemaDescription => "Write the JSON schema of rule files: with its place in \"$schema\", editors complete the keys and mark mistakes.";
    public override string OnlyWhatIsWrongDescription => "Say only what is wrong.";
    public override string RulesTestDescription => "Ask the examples and near misses of a rule file, together with the built-in rules.";
    public override string RulesLintDescription => "Look for mistakes in a rule file.";
    public override string RuleIdDescription => "The rule's id, as \"explain\" names it.";
    public override string RuleFileDescription => "A rule file of your own.";
    public override string RulesFormatDescription => "How to answer: text (for people), json.";
    public override string ReasonFilterDescription => "Only rules for this reason, such as mailboxFull.";
    public override string FileFilterDescription => "Only rules of the file with this name, such as google or microsoft.";
    public override string TextFilterDescription => "Only rules whose id, phrases or examples hold this text.";
    public override string NotAReason(string word) => $"\"{word}\" is not a reason. The reasons are listed in docs/reasons.md, such as userUnknown, mailboxFull, spamContent.";
    public override string NoSuchRule(string id, IReadOnlyList<string> similar) => similar.Count == 0
        ? $"There is no rule \"{id}\". \"bouncekit rules list\" names them all."
        : $"There is no rule \"{id}\". Did you mean {string.Join(" or ", similar)}?";
    public override string RuleColumn => "Rule";
    public override string FileColumn => "File";
    public override string RulesCounted(int rules) => $"{Count(rules, "rule")}.";
    public override string ConditionsHeading => "It holds where";
    public override string VerdictHeading => "Then";
    public override string ExamplesOfRule => "Examples";
    public override string NearMissesOfRule => "Near misses (it must not hold for these)";
    public override string ConditionAllOf => "all of these stand in the text";
    public override string ConditionAnyOf => "one of these stands in the text";
    public override string ConditionNoneOf => "none of these stands in the text";
    public override string ConditionMeans(int within) => string.Create(CultureInfo.InvariantCulture, $"words of these classes stand together in one sentence, at most {within} characters apart");
    public override string ConditionUnless => "no word of these classes stands in that sentence";
    public override string ConditionSmtpCodes => "the reply code is";
    public override string ConditionStatusCodes => "the enhanced status code is";
    public override string ConditionCommands => "it was said in the phase";
    public override string ConditionReceivers => "the receiver is";
    public override string ConditionHosts => "the host that replied is below";
    public override string ConditionSoftware => "the report was written by";
    public override string SourceLabel => "Source";
    public override string DefinedIn => "Defined in";
    public override string RecommendationLabel => "Next";
    public override string WhoLabel => "Who acts";
    public override string WaitLabel => "Wait";
    public override string Seconds(int seconds) => Duration(TimeSpan.FromSeconds(seconds));
    public override string ExamplePassed(string rule, int examples, int nearMisses) => $"ok    {rule}: {Count(examples, "example")}, {CountOf(nearMisses, "near miss", "near misses")}";
    public override string ExampleLost(string rule, string example, string? winner) => $"FAIL  {rule}: expected to win \"{example}\", but {(winner is null ? "no rule holds" : $"the rule {winner} wins")}.";
    public override string DoesNotHold(string normalForm) => $"Its conditions do not all hold. The rules see this text: {normalForm}";
    public override string NearMissTaken(string rule, string text) => $"FAIL  {rule}: takes its own near miss \"{text}\"";
    public override string RulesTested(int passed, int failed) => string.Create(CultureInfo.InvariantCulture, $"{passed:N0} passed, {failed:N0} failed");
    public override string LintClean(string file, int rules) => $"{file}: {Count(rules, "rule")}, nothing to complain about.";
    public override string LintFound(int problems) => $"{Count(problems, "problem")}.";
    public override string LintNoSource(string rule) => $"{rule}: no \"source\". Name the page or document that the rule rests on, so that it can be checked later.";
    public override string LintSourceNotPublic(string rule, string source) => $"{rule}: the source \"{source}\" is no address that begins with https://.";
    public override string LintNoExample(string rule) => $"{rule}: no \"examples\". Give a reply that the rule is for; \"bouncekit rules test\" then proves it.";
    public override string LintNoNearMiss(string rule) => $"{rule}: no \"nearMisses\". Give a reply that shares words with the rule and means something else.";
    public override string LintDuplicateId(string rule, string other) => $"{rule}: the id is taken already, at {other}. Ids are unique; yours best begin with your own name.";
    public override string LintPhraseTooShort(string rule, string phrase) => $"{rule}: the phrase \"{phrase}\" is so short that it may stand in any text. Take more of the sentence, or name the receiver.";
    public override string LintUnknownSoftware(string rule, string software) => $"{rule}: no report is read as \"{software}\", so the rule never holds. The words are the ids in docs/formats.md, such as postfix or exchange.";
    public override string LintNotAHost(string rule, string host) => $"{rule}: \"{host}\" in \"hosts\" is no host's name, so the rule never holds. Write the name alone, such as example.com: hosts below it are meant too.";
    public override string LintUnknownReceiver(string rule, string receiver) => $"{rule}: there is no receiver \"{receiver}\". For a host that BounceKit does not know use \"hosts\".";
    public override string LintShadowed(string rule, string other) => $"{rule}: can never win, for wherever it holds {other} holds too and goes before it. Give it a condition more, or take it out.";
    public override string LintContradicts(string rule, string phrase) => $"{rule}: asks for \"{phrase}\" and forbids it; it can never hold.";
    public override string LintTakesOthers(string rule, int count, string example, string reason) => $"{rule}: also takes {Count(count, "known reply")} of other causes, such as \"{example}\" ({reason}). Add words, \"noneOf\", or the receiver.";

    private static string CountOf(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? one : many)}");
}
