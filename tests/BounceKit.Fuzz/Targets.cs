using System.Text;
using System.Text.Json;

namespace BounceKit.Fuzz;

/// <summary>What is fuzzed. Each throws where a promise is broken: an exception that is not documented, a report that cannot be written or holds control characters in an address.</summary>
internal static class Targets
{
    /// <summary>Made at the first input: before that, the fuzzer's counters are nowhere.</summary>
    private static readonly Lazy<BounceParser> LazyParser = new(() => new BounceParser(new BounceParserOptions { MaxTextBytes = 64 * 1024, MaxRecipients = 100 }));

    private static BounceParser Parser => LazyParser.Value;

    public static IReadOnlyDictionary<string, Action<byte[]>> ByName { get; } = new Dictionary<string, Action<byte[]>>(StringComparer.Ordinal)
    {
        ["message"] = bytes => CheckTwice(() => Parser.Parse(bytes)),
        ["reply"] = Reply,
        ["rules"] = Rules,
        ["mailbox"] = Mailbox,
    };

    private static void Reply(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var (first, second) = (Parser.Classify(text), Parser.Classify(text));
        Require((first.Reason, first.RuleId, first.Recommendation) == (second.Reason, second.RuleId, second.Recommendation), "two answers to one reply");
        CheckTwice(() => Parser.ParseText(text));
    }

    /// <summary>A rule file is taken or refused with the one exception that says where; what is taken can be used.</summary>
    private static void Rules(byte[] bytes)
    {
        RuleSet rules;
        try
        {
            rules = RuleSet.Parse(Encoding.UTF8.GetString(bytes), "fuzzed");
        }
        catch (RuleFormatException)
        {
            return;
        }

        new BounceParser(new BounceParserOptions { Rules = [rules] }).Classify("550 5.7.1 Message rejected: your host [192.0.2.1] is listed, see https://example.com/help");
    }

    private static void Mailbox(byte[] bytes)
    {
        var written = 0;
        foreach (var report in Parser.ParseMailbox(new MemoryStream(bytes)))
        {
            Check(report, BounceJson.SerializeToUtf8Bytes(report));
            written++;
        }

        Require(written <= bytes.Length + 1, "more messages than bytes");
    }

    private static void CheckTwice(Func<BounceReport> read)
    {
        var (first, second) = (read(), read());
        var json = BounceJson.SerializeToUtf8Bytes(first);
        Check(first, json);
        Require(json.AsSpan().SequenceEqual(BounceJson.SerializeToUtf8Bytes(second)), "two answers to one message");
    }

    private static void Check(BounceReport report, byte[] json)
    {
        CheckJson(json);
        foreach (var recipient in report.Recipients)
        {
            foreach (var address in (string?[])[recipient.Address, recipient.OriginalAddress])
            {
                foreach (var c in address ?? "") Require(!char.IsControl(c) && c is not ('\u2028' or '\u2029'), "a control character in an address");
            }
        }
    }

    /// <summary>Reading it refuses what is no JSON and no UTF-8.</summary>
    private static void CheckJson(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
    }

    private static void Require(bool holds, string broken)
    {
        if (!holds) throw new InvalidOperationException(broken);
    }
}
