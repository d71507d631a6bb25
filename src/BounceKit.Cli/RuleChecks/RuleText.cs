using BounceKit.Classification;

namespace BounceKit.Cli.RuleChecks;

/// <summary>The written forms of a rule's conditions, as its file has them.</summary>
internal static class RuleText
{
    /// <summary>Every rule that a parser asks, in the order in which it asks the sets.</summary>
    public static IEnumerable<Rule> All(BounceParser parser) => parser.Options.Rules.Select(set => set.File).Concat(BuiltInRules.Files).SelectMany(file => file.Rules);

    public static IEnumerable<string> PhrasesOf(Rule rule) => rule.AllOf.Concat(rule.AnyOf).Concat(rule.NoneOf).Select(phrase => phrase.Written);

    public static string Of(StatusPattern pattern)
    {
        var detail = pattern switch
        {
            { FirstDetail: 0, LastDetail: 999 } => "*",
            _ when pattern.FirstDetail == pattern.LastDetail => $"{pattern.FirstDetail}",
            _ => $"{pattern.FirstDetail}-{pattern.LastDetail}",
        };
        return $"{(pattern.Class is { } statusClass ? $"{statusClass}" : "x")}.{pattern.Subject}.{detail}";
    }

    /// <summary>The file's name without folder and ending, as <c>--file</c> takes it.</summary>
    public static string FileOf(Rule rule)
    {
        var path = rule.Location[..rule.Location.LastIndexOf(':')];
        return Path.GetFileNameWithoutExtension(path.Replace('\\', '/'));
    }
}
