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
        MailedAddress = "alias@example.net",
        Until = new DateTimeOffset(2026, 3, 6, 12, 0, 0, TimeSpan.Zero),
    };

    /// <summary>Each adds one piece of evidence to a query.</summary>
    public static IReadOnlyList<Func<AdviceQuery, AdviceQuery>> Evidence { get; } =
    [
        query => query with { Recipient = Full.Recipient },
        query => query with { Sender = Full.Sender },
        query => query with { RemoteMta = Full.RemoteMta },
        query => query with { SendingHost = Full.SendingHost },
        query => query with { Ip = Full.Ip },
        query => query with { SmtpCode = Full.SmtpCode },
        query => query with { Status = Full.Status },
        query => query with { Blocklist = (query.Blocklist ?? new BlocklistListing()) with { Name = "Example list" } },
        query => query with { Blocklist = (query.Blocklist ?? new BlocklistListing()) with { Listed = "example.org" } },
        query => query with { Blocklist = (query.Blocklist ?? new BlocklistListing()) with { DelistUrl = "https://check.spamhaus.org/" } },
        query => query with { RetryAfterSeconds = Full.RetryAfterSeconds },
        query => query with { SizeLimit = Full.SizeLimit },
        query => query with { NewAddress = Full.NewAddress },
        query => query with { MailedAddress = Full.MailedAddress },
        query => query with { Until = Full.Until },
        query => query with { Circumstances = query.Circumstances | AdviceCircumstances.StillTried },
        query => query with { Circumstances = query.Circumstances | AdviceCircumstances.Forwarded },
    ];

    /// <summary>Queries with every subset of the evidence that makes a difference to an entry.</summary>
    public static IEnumerable<AdviceQuery> EverySubset(AdviceEntry entry)
    {
        var telling = Evidence.Where(add => MakesDifference(entry, add(Empty))).ToList();
        for (var subset = 0; subset < 1 << telling.Count; subset++)
        {
            var query = Empty;
            for (var index = 0; index < telling.Count; index++)
                if ((subset & (1 << index)) != 0)
                    query = telling[index](query);
            yield return query;
        }
    }

    public static AdviceQuery Empty => new() { Reason = BounceReason.Undetermined };

    public static IEnumerable<BounceReason> Reasons => Enum.GetValues<BounceReason>().Where(reason => reason != BounceReason.None);

    /// <summary>The words of a language.</summary>
    public static AdviceLanguage Words(string language) => LoadedWords.GetOrAdd(language, AdviceLanguageReader.Read);

    /// <summary>The words of an entry in a language, whatever its condition.</summary>
    public static Remediation Fill(string language, AdviceEntry entry, AdviceQuery query) => new LocalizedAdvice(entry, Words(language)).For(query);

    private static bool MakesDifference(AdviceEntry entry, AdviceQuery query)
    {
        if ((query.Circumstances & entry.ChangedBy) != 0) return true;
        var words = Words("en");
        var used = words.Texts[entry.Id].FindPlaceholders();
        foreach (var reference in entry.References) words.ReferenceTitles[reference].MarkPlaceholders(used);
        used[(int)AdvicePlaceholder.DelistUrl] |= entry.References.Contains(AdviceStructureReader.BlocklistPage);
        return Enumerable.Range(0, used.Length).Any(index => used[index] && AdviceValues.Of((AdvicePlaceholder)index, query, null, words.Durations) is not null);
    }

    /// <summary>Every text that a reader may see.</summary>
    public static IEnumerable<string> Texts(Remediation advice)
        => [advice.Title, advice.Explanation, .. advice.Steps.Select(step => step.Text), .. advice.DoesNotHelp, .. advice.References.Select(reference => reference.Title)];

    public static string AllText(IEnumerable<Remediation> advice) => string.Join("\n", advice.SelectMany(Texts));
}
