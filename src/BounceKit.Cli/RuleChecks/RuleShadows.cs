using BounceKit.Classification;

namespace BounceKit.Cli.RuleChecks;

/// <summary>Finds rules that can never win, because wherever they hold another one of the same file holds too and goes before them.</summary>
internal static class RuleShadows
{
    public static Rule? ShadowOf(Rule rule, IEnumerable<Rule> others) => others.FirstOrDefault(other => other != rule && HoldsWherever(rule, other) && AlwaysBeats(other, rule));

    /// <summary>Each condition of the other one is met by every text that meets those of the rule.</summary>
    private static bool HoldsWherever(Rule rule, Rule other) =>
        other.AllOf.All(needed => rule.AllOf.Any(phrase => Contains(phrase, needed)))
        && AnyOfIsMet(rule, other)
        && other.NoneOf.All(forbidden => rule.NoneOf.Any(phrase => phrase.Written == forbidden.Written))
        && SameMeaning(rule, other)
        && Narrower(rule.SmtpCodes, other.SmtpCodes) && Narrower(rule.StatusCodes, other.StatusCodes) && Narrower(rule.Commands, other.Commands)
        && Narrower(rule.Receivers, other.Receivers) && Narrower(rule.Hosts, other.Hosts) && Narrower(rule.Software, other.Software);

    private static bool AnyOfIsMet(Rule rule, Rule other) =>
        other.AnyOf.Count == 0
        || rule.AllOf.Any(phrase => other.AnyOf.Any(one => Contains(phrase, one)))
        || (rule.AnyOf.Count > 0 && rule.AnyOf.All(phrase => other.AnyOf.Any(one => Contains(phrase, one))));

    private static bool SameMeaning(Rule rule, Rule other) =>
        other.Means.Count == 0
        || (other.Within >= rule.Within && other.Means.Select(Joined).SequenceEqual(rule.Means.Select(Joined)) && other.Unless.All(rule.Unless.Contains));

    private static string Joined(string[] classes) => string.Join('|', classes);

    private static bool Narrower<T>(IReadOnlyList<T> values, IReadOnlyList<T> wider) => wider.Count == 0 || (values.Count > 0 && values.All(wider.Contains));

    /// <summary>Whole words of plain text; what a wildcard would take is not known before there is a text.</summary>
    private static bool Contains(Phrase phrase, Phrase part)
    {
        if (phrase.Written.Equals(part.Written, StringComparison.OrdinalIgnoreCase)) return true;
        return !part.Written.AsSpan().ContainsAny('{', '*') && $" {phrase.Written} ".Contains($" {part.Written} ", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>By the steps of the order that no text can change (<see cref="RuleMatch.Against"/>).</summary>
    private static bool AlwaysBeats(Rule one, Rule other)
    {
        if (other.Reason == BounceReason.DeliveryExpired && one.Reason != BounceReason.DeliveryExpired && one.HasText) return true;
        if (one.Rank != other.Rank) return one.Rank < other.Rank;
        var specificity = ReasonTable.Of(one.Reason).Specificity.CompareTo(ReasonTable.Of(other.Reason).Specificity);
        if (one.IsComposed && !one.HasText && specificity != 0) return specificity < 0;
        if (one.ConditionCount != other.ConditionCount) return one.ConditionCount > other.ConditionCount;
        if (!SamePhrases(one.AllOf, other.AllOf) || !SamePhrases(one.AnyOf, other.AnyOf)) return false;
        return specificity != 0 ? specificity < 0 : string.CompareOrdinal(one.Id, other.Id) < 0;
    }

    private static bool SamePhrases(IReadOnlyList<Phrase> one, IReadOnlyList<Phrase> other) => one.Select(phrase => phrase.Written).ToHashSet().SetEquals(other.Select(phrase => phrase.Written));
}
