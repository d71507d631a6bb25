using System.Globalization;
using BounceKit.Classification;
using BounceKit.Cli.Languages;
using BounceKit.Cli.RuleChecks;
using BounceKit.Json;

namespace BounceKit.Cli.Output;

/// <summary>One rule whole, in words.</summary>
internal sealed class RulePage(ISections sections, Phrases phrases)
{
    public void Write(Rule rule)
    {
        sections.Head(rule.Id, $"{phrases.Of(rule.Reason)} ({Words.Of(rule.Reason)}). {phrases.Of(rule.Rank).TrimEnd(':')}.");
        sections.End();
        WriteConditions(rule);
        WriteVerdict(rule);
        WriteTexts(phrases.ExamplesOfRule, rule.Examples.Select(example => example.Text));
        WriteTexts(phrases.NearMissesOfRule, rule.NearMisses);
        sections.Head(phrases.SourceLabel);
        if (rule.Source is { } source) sections.Line(source);
        sections.Line($"{phrases.DefinedIn} {rule.Location}");
        sections.End();
    }

    private void WriteConditions(Rule rule)
    {
        sections.Head(phrases.ConditionsHeading);
        Condition(phrases.ConditionAllOf, rule.AllOf.Select(Quoted));
        Condition(phrases.ConditionAnyOf, rule.AnyOf.Select(Quoted));
        Condition(phrases.ConditionNoneOf, rule.NoneOf.Select(Quoted));
        Condition(phrases.ConditionMeans(rule.Within), rule.Means.Select(classes => string.Join('|', classes)), " + ");
        Condition(phrases.ConditionUnless, rule.Unless);
        Condition(phrases.ConditionSmtpCodes, rule.SmtpCodes.Select(code => code.ToString(CultureInfo.InvariantCulture)));
        Condition(phrases.ConditionStatusCodes, rule.StatusCodes.Select(RuleText.Of));
        Condition(phrases.ConditionCommands, rule.Commands.Select(Words.Of));
        Condition(phrases.ConditionReceivers, rule.Receivers);
        Condition(phrases.ConditionHosts, rule.Hosts);
        Condition(phrases.ConditionSoftware, rule.Software);
        sections.End();
    }

    private void WriteVerdict(Rule rule)
    {
        var row = ReasonTable.Of(rule.Reason);
        sections.Head(phrases.VerdictHeading);
        sections.Fact(phrases.ReasonLabel, phrases.Of(rule.Reason));
        sections.Fact(phrases.TypeLabel, phrases.Of(rule.BounceType ?? row.Type));
        sections.Fact(phrases.RecommendationLabel, phrases.Of(rule.Recommendation ?? row.Recommendation));
        sections.Fact(phrases.WhoLabel, phrases.Of(rule.FixBy ?? row.FixBy) is { Length: > 0 } who ? who : null);
        sections.Fact(phrases.WaitLabel, rule.RetryAfterSeconds is { } seconds ? phrases.Seconds(seconds) : null);
        sections.End();
    }

    private void WriteTexts(string title, IEnumerable<string> texts)
    {
        var all = texts.ToList();
        if (all.Count == 0) return;
        sections.Head(title);
        foreach (var text in all) sections.Item(text);
        sections.End();
    }

    private void Condition(string what, IEnumerable<string> values, string between = ", ")
    {
        if (string.Join(between, values) is { Length: > 0 } all) sections.Item($"{what}: {all}");
    }

    private static string Quoted(Phrase phrase) => $"\"{phrase.Written}\"";
}
