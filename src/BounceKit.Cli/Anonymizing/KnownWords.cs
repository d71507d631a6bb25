using System.Text.Json;
using BounceKit.Classification;

namespace BounceKit.Cli.Anonymizing;

/// <summary>
/// The words that say something about mail: those by which BounceKit knows a notice or a reason, and those of its advice. They name nobody, so they may stand; a name
/// that is one of them is left where it stands alone in a sentence.
/// </summary>
internal sealed class KnownWords
{
    /// <summary>The keys of the rule files whose values decide nothing: they are full of names made up for examples.</summary>
    private static readonly string[] Undeciding = ["examples", "nearMisses", "source", "note", "description"];

    private static readonly Lazy<KnownWords> LazyBuiltIn = new(() => new KnownWords());

    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> hosts = new(StringComparer.OrdinalIgnoreCase);

    private KnownWords()
    {
        foreach (var name in Resources.Names("Rules/")) Add(name, seeksHosts: true);
        Add("Tables/notice-words.json", seeksHosts: false);
        Add("Tables/dialects.json", seeksHosts: true);
        Add("Tables/receivers.json", seeksHosts: true);
        Add("Tables/blocklists.json", seeksHosts: true);
        foreach (var name in Resources.Names("Advice/en/")) Add(name, seeksHosts: false);
    }

    public static KnownWords BuiltIn => LazyBuiltIn.Value;

    /// <summary>Whether the word is one of those, whatever its case.</summary>
    public bool Contains(string word) => words.Contains(word) || MailWords.Contains(word);

    /// <summary>The end of the host's name by which a receiver, a blocklist or a rule knows it ("protection.outlook.com"); null where none does.</summary>
    public string? KnownEndOf(string host)
    {
        for (var start = 0; start >= 0; start = host.IndexOf('.', start) is >= 0 and var dot ? dot + 1 : -1)
        {
            if (hosts.Contains(host[start..])) return host[start..];
        }

        return null;
    }

    /// <summary>What stands in every notice and report and in no rule.</summary>
    private static readonly HashSet<string> MailWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "abuse", "admin", "administrator", "arrival", "auto", "autoreply", "backup", "bounce", "bounces", "client", "care", "contact", "daemon", "delayed", "delivered", "delivery", "diagnostic", "dns", "dsn",
        "email", "envelope", "error", "errors", "esmtp", "esmtps", "esmtpsa", "exim", "expanded", "failed", "final", "gateway", "help", "helo", "ehlo", "history", "host", "hostmaster", "info", "info",
        "leave", "list", "listserv", "mailto", "cron", "fbl", "redacted", "removed", "undisclosed", "unlisted", "kontakt", "local", "localhost", "log", "monitor", "lmtp", "mail", "mailbox", "mailer", "mailman", "majordomo", "message", "microsoft", "mta", "news", "noreply", "notification", "original",
        "owner", "postfix", "postmaster", "protocol", "queue", "qmail", "received", "recipient", "recipients", "relay", "relayed", "reply", "report", "reporting", "request", "return", "returned", "rfc822", "root",
        "sales", "sender", "sendmail", "server", "service", "signoff", "smtp", "smtps", "software", "spam", "status", "subject", "subscribe", "subsystem", "support", "soporte", "suporte", "system", "team", "test", "the", "unsub", "unsubscribe",
        "user", "webmaster", "with", "www",
    };

    private void Add(string resource, bool seeksHosts)
    {
        using var document = JsonDocument.Parse(Resources.Read(resource));
        Add(document.RootElement, seeksHosts);
    }

    private void Add(JsonElement element, bool seeksHosts)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject().Where(property => !Undeciding.Contains(property.Name))) Add(property.Value, seeksHosts);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) Add(item, seeksHosts);
                break;
            case JsonValueKind.String:
                AddText(element.GetString()!, seeksHosts);
                break;
        }
    }

    private void AddText(string text, bool seeksHosts)
    {
        foreach (var word in WordsIn(text)) words.Add(word);
        if (!seeksHosts) return;
        foreach (var piece in text.Split(' ', '/', '@', '<', '>', '(', ')', '[', ']', '{', '}', ',', ';', ':', '"', '\'', '*', '='))
        {
            if (HostNames.LooksLikeHost(piece.Trim('.'))) hosts.Add(piece.Trim('.'));
        }
    }

    private static IEnumerable<string> WordsIn(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
            if (end > start) yield return text[start..end];
            start = end;
        }
    }
}
