using System.Text.Json;

namespace BounceKit.Classification;

/// <summary>Reads a rule file strictly: an unknown key, a misspelt word or a rule that breaks the invariant is an error that names its place.</summary>
internal static class RuleReader
{
    public static RuleFile Read(string file, ReadOnlySpan<byte> json) => Read(file, json, withProof: true);

    /// <summary>Without examples, near misses, sources and lines, which only people and tests ask for: they are half of a file.</summary>
    public static RuleFile ReadForMatching(string file, ReadOnlySpan<byte> json) => Read(file, json, withProof: false);

    private static RuleFile Read(string file, ReadOnlySpan<byte> json, bool withProof)
    {
        var input = new RuleFileInput(file, json) { WithProof = withProof };
        try
        {
            return ReadFile(ref input);
        }
        catch (JsonException exception)
        {
            throw new RuleFormatException(file, input.RuleId, exception.LineNumber + 1, $"this is not JSON: {exception.Message}", exception);
        }
    }

    private static RuleFile ReadFile(ref RuleFileInput input)
    {
        var rules = new List<Rule>();
        var words = new List<WordClass>();
        var spellings = new List<Spelling>();
        input.Begin(JsonTokenType.StartObject, "a JSON object with \"version\" and \"rules\"");
        var versionSeen = false;
        while (input.NextKey(out var key))
        {
            switch (key)
            {
                case "$schema":
                case "note":
                    input.String();
                    break;
                case "version":
                    if (input.Number() != 1) throw input.Fault("the version of the rule format is 1");
                    versionSeen = true;
                    break;
                case "rules":
                    input.Begin(JsonTokenType.StartArray, "an array of rules");
                    while (input.NextObject()) rules.Add(ReadRule(ref input));
                    break;
                case "spellings":
                    if (words.Count > 0) throw input.Fault("\"spellings\" stands before the \"words\" that it is about");
                    input.Begin(JsonTokenType.StartObject, "an object of letters and how they are written without them");
                    while (input.NextKey(out var letter)) spellings.Add(new Spelling(letter, input.String()));
                    break;
                case "words":
                    input.Begin(JsonTokenType.StartObject, "an object of word classes");
                    while (input.NextKey(out var name)) words.Add(new WordClass(name, input.Phrases(spellings), input.Location));
                    break;
                default:
                    throw input.Fault($"\"{key}\" is not a key of a rule file; the keys are \"version\", \"rules\", \"words\", \"spellings\" and \"note\"");
            }
        }

        if (!versionSeen) throw input.Fault("a rule file begins with \"version\": 1");
        return new RuleFile(input.File, rules, words);
    }

    private static Rule ReadRule(ref RuleFileInput input)
    {
        string? id = null;
        BounceReason? reason = null;
        var rule = new Rule { Id = "", Reason = BounceReason.Undetermined, Location = input.Location };
        while (input.NextKey(out var key))
        {
            switch (key)
            {
                case "id":
                    id = input.RuleId = input.String();
                    break;
                case "reason":
                    reason = input.Word<BounceReason>();
                    break;
                case "allOf": rule = rule with { AllOf = input.Phrases() }; break;
                case "anyOf": rule = rule with { AnyOf = input.Phrases() }; break;
                case "noneOf": rule = rule with { NoneOf = input.Phrases() }; break;
                case "means": rule = rule with { Means = input.Alternatives() }; break;
                case "unless": rule = rule with { Unless = input.Strings() }; break;
                case "within": rule = rule with { Within = input.Number() }; break;
                case "smtpCodes": rule = rule with { SmtpCodes = input.SmtpCodes() }; break;
                case "statusCodes": rule = rule with { StatusCodes = input.StatusPatterns() }; break;
                case "commands": rule = rule with { Commands = input.Commands() }; break;
                case "receivers": rule = rule with { Receivers = input.Strings() }; break;
                case "hosts": rule = rule with { Hosts = input.Strings() }; break;
                case "software": rule = rule with { Software = input.Strings() }; break;
                case "bounceType": rule = rule with { BounceType = input.Word<BounceType>() }; break;
                case "recommendation": rule = rule with { Recommendation = input.Word<Recommendation>() }; break;
                case "fixBy": rule = rule with { FixBy = input.Word<FixBy>() }; break;
                case "retryAfterSeconds": rule = rule with { RetryAfterSeconds = input.Number() }; break;
                case "confidence": rule = rule with { Confidence = input.Word<Confidence>() }; break;
                case "examples" or "nearMisses" or "source" or "note" when !input.WithProof: input.SkipValue(); break;
                case "examples": rule = rule with { Examples = input.Examples() }; break;
                case "nearMisses": rule = rule with { NearMisses = input.Strings() }; break;
                case "source": rule = rule with { Source = input.String() }; break;
                case "note": input.String(); break;
                default: throw input.Fault($"\"{key}\" is not a key of a rule");
            }
        }

        if (string.IsNullOrEmpty(id)) throw input.Fault("a rule needs an \"id\"");
        if (reason is null) throw input.Fault("a rule needs a \"reason\"");
        rule = rule with { Id = id!, Reason = reason.Value };
        if (!rule.HasText && !rule.IsComposed && rule.StatusCodes.Count == 0 && rule.SmtpCodes.Count == 0) throw input.Fault("a rule needs phrases (\"allOf\", \"anyOf\"), word classes (\"means\") or codes (\"statusCodes\", \"smtpCodes\")");
        if (!rule.HasText && !rule.IsComposed && !rule.NamesOrigin && rule.SmtpCodes.Any(code => code != 556)) throw input.Fault("a reply code alone names no reason (but 556, RFC 7504); add phrases, word classes or a receiver");
        KeepInvariant(rule, ref input);
        input.RuleId = null;
        return rule;
    }

    /// <summary>No address is ever suppressed for a fault that is not its own: not by a user's rule either.</summary>
    private static void KeepInvariant(Rule rule, ref RuleFileInput input)
    {
        if (rule.BounceType == BounceKit.BounceType.Hard && !ReasonTable.MayBeHard(rule.Reason)) throw input.Fault("\"bounceType\": \"hard\" is only for reasons that are the address's own fault");
        if (rule.Recommendation == Recommendation.SuppressRecipient && !ReasonTable.MaySuppress(rule.Reason)) throw input.Fault("\"recommendation\": \"suppressRecipient\" is only for reasons that are the address's own fault");
    }
}
