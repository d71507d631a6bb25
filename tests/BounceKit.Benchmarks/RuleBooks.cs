using System.Globalization;
using System.Text;
using BounceKit.Classification;

namespace BounceKit.Benchmarks;

/// <summary>Sets of rules of several sizes: cost must not grow with their number.</summary>
internal static class RuleBooks
{
    public static IEnumerable<(string Name, RuleBook Book)> Sizes()
    {
        var builtIn = BuiltInRules.Files;
        var count = builtIn.Sum(file => file.Rules.Count);
        var words = builtIn.Select(file => file with { Rules = [] }).ToList();
        var hundred = new RuleFile("hundred", [.. builtIn.SelectMany(file => file.Rules).Where(rule => rule.HasText).Take(100)], []);
        yield return ("100 rules", RuleBook.Compile([hundred]));
        yield return ($"the built-in {count:N0} rules", BuiltInRules.Book);
        yield return ("10,000 rules", RuleBook.Compile([.. builtIn, Invented(10_000 - count)]));
    }

    /// <summary>Rules made of words that servers use, each different.</summary>
    private static RuleFile Invented(int number)
    {
        string[] subjects = ["mailbox", "recipient", "message", "sender", "domain", "account", "relay", "client", "connection", "attachment"];
        string[] verbs = ["is refused", "was blocked", "has expired", "cannot be reached", "was not found", "is suspended", "exceeds the limit", "failed the check"];
        string[] ends = ["by policy", "at this site", "for this user", "until further notice", "on this server", "in this region"];
        var json = new StringBuilder("""{ "version": 1, "rules": [""");
        for (var i = 0; i < number; i++)
        {
            var phrase = string.Create(CultureInfo.InvariantCulture, $"{subjects[i % 10]} {i} {verbs[i / 10 % 8]} {ends[i / 80 % 6]}");
            json.Append(CultureInfo.InvariantCulture, $$"""{{(i == 0 ? "" : ",")}} { "id": "invented.{{i}}", "reason": "policyViolation", "allOf": ["{{phrase}}"] }""");
        }

        return RuleSet.Parse(json.Append("] }").ToString(), "invented").File;
    }
}
