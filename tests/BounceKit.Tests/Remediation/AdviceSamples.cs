using System.Collections.Concurrent;
using System.Globalization;
using BounceKit.Remediations;

namespace BounceKit.Tests.Remediations;

/// <summary>Queries for the claims about the catalogue.</summary>
internal static class AdviceSamples
{
    private static readonly ConcurrentDictionary<string, AdviceLanguage> LoadedWords = new();

    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja-JP");

    /// <summary>Every value that a text can hold, each valid.</summary>
    public static readonly AdviceQuery Full = new()
    {
        Reason = BounceReason.Undetermined,
        Recipient = "hogehoge@fugafuga.jp",
        Sender = "nas@home.example.jp",
        RemoteMta = "mx.fugafuga.jp",
        SendingHost = "server.home.example.jp",
        Ip = "192.0.2.25",
        SmtpCode = 451,
        Status = new EnhancedStatusCode(5, 7, 1),
        Blocklist = new BlocklistListing { Name = "Spamhaus ZEN", Listed = "192.0.2.25", DelistUrl = "https://check.spamhaus.org/" },
        RetryAfterSeconds = 1800,
        SizeLimit = 26214400,
        NewAddress = "moved@example.org",
    };

    /// <summary>Queries that hold one value each.</summary>
    public static IReadOnlyList<AdviceQuery> Single { get; } =
    [
        Empty with { Recipient = Full.Recipient },
        Empty with { Sender = Full.Sender },
        Empty with { RemoteMta = Full.RemoteMta },
        Empty with { SendingHost = Full.SendingHost },
        Empty with { Ip = Full.Ip },
        Empty with { SmtpCode = Full.SmtpCode },
        Empty with { Status = Full.Status },
        Empty with { Blocklist = Full.Blocklist },
        Empty with { Blocklist = new BlocklistListing { Name = "Example list" } },
        Empty with { Blocklist = new BlocklistListing { Listed = "example.org" } },
        Empty with { RetryAfterSeconds = Full.RetryAfterSeconds },
        Empty with { SizeLimit = Full.SizeLimit },
        Empty with { NewAddress = Full.NewAddress },
    ];

    public static AdviceQuery Empty => new() { Reason = BounceReason.Undetermined };

    public static IEnumerable<BounceReason> Reasons => Enum.GetValues<BounceReason>().Where(reason => reason != BounceReason.None);

    /// <summary>The words of a language.</summary>
    public static AdviceLanguage Words(string language) => LoadedWords.GetOrAdd(language, AdviceLanguageReader.Read);

    /// <summary>The words of an entry in a language, whatever its condition.</summary>
    public static Remediation Fill(string language, AdviceEntry entry, AdviceQuery query) => new LocalizedAdvice(entry, Words(language)).For(query);

    /// <summary>Every text that a reader may see.</summary>
    public static IEnumerable<string> Texts(Remediation advice)
        => [advice.Title, advice.Explanation, .. advice.Steps.Select(step => step.Text), .. advice.DoesNotHelp, .. advice.References.Select(reference => reference.Title)];

    public static string AllText(IEnumerable<Remediation> advice) => string.Join("\n", advice.SelectMany(Texts));
}
