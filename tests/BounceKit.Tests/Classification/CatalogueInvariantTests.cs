using System.Text.Json;
using BounceKit.Classification;

namespace BounceKit.Tests.Classification;

/// <summary>Where the catalogue of what receivers say is at hand (beside the evaluation's mail): nothing that it calls another's fault suppresses an address.</summary>
public class CatalogueInvariantTests
{
    [Fact]
    public void Nothing_that_the_catalogue_calls_another_s_fault_suppresses_an_address()
    {
        var corpus = Environment.GetEnvironmentVariable("BOUNCEKIT_CORPUS");
        Assert.SkipWhen(string.IsNullOrEmpty(corpus), "BOUNCEKIT_CORPUS names no folder.");
        var catalogue = Path.Combine(corpus!, "..", "..", "..", "catalog", "catalog.jsonl");
        Assert.SkipUnless(File.Exists(catalogue), "There is no catalogue beside the corpus.");

        foreach (var (reply, host, reason) in File.ReadLines(catalogue).Select(Read).Where(line => line.Reply.Length > 0 && !ReasonTable.MaySuppress(line.Reason) && line.Reason != BounceReason.Undetermined))
        {
            var verdict = BounceParser.Default.Classify(reply, new ReplyContext { RemoteMta = host });

            verdict.BounceType.Should().NotBe(BounceType.Hard, because: "\"{0}\" of {1} is {2} ({3})", reply, host, reason, verdict.RuleId);
            verdict.Recommendation.Should().NotBe(Recommendation.SuppressRecipient, because: "\"{0}\" of {1} is {2} ({3})", reply, host, reason, verdict.RuleId);
        }
    }

    /// <summary>The example, or the codes and the phrase in a row; the first name of the receiver's servers.</summary>
    private static (string Reply, string? Host, BounceReason Reason) Read(string line)
    {
        using var document = JsonDocument.Parse(line);
        var entry = document.RootElement;
        var match = entry.GetProperty("match");
        var parts = new[] { "smtpCode", "enhanced", "phrase", "token" }.Select(name => match.TryGetProperty(name, out var value) ? value.ToString() : null).Where(part => part is not null);
        var reply = entry.TryGetProperty("example", out var example) ? example.GetString()! : match.TryGetProperty("phrase", out _) ? string.Join(" ", parts) : "";
        var host = entry.TryGetProperty("mxSuffixes", out var suffixes) && suffixes.GetArrayLength() > 0 ? "mx1." + suffixes[0].GetString() : null;
        return (reply, host, Enum.Parse<BounceReason>(entry.GetProperty("reason").GetString()!, ignoreCase: true));
    }
}
