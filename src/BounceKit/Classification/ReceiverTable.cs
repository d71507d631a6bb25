using System.Text.Json;

namespace BounceKit.Classification;

/// <summary>Who receives: mail hosts and mailbox domains by receiver. Immutable; read when first asked for.</summary>
internal sealed class ReceiverTable
{
    private static readonly Lazy<ReceiverTable> LazyBuiltIn = new(() => new ReceiverTable(Resources.Read("Tables/receivers.json")));

    private readonly Dictionary<string, string> byHost = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> byDomain = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Mark, string Id)> marks = [];
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    private ReceiverTable(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var entry in document.RootElement.GetProperty("receivers").EnumerateArray())
        {
            var id = entry.GetProperty("id").GetString()!;
            names[id] = entry.GetProperty("name").GetString()!;
            foreach (var host in Texts(entry, "hosts")) byHost[host] = id;
            foreach (var domain in Texts(entry, "domains")) byDomain[domain] = id;
            foreach (var mark in Texts(entry, "marks")) marks.Add((mark, id));
        }
    }

    public static ReceiverTable BuiltIn => LazyBuiltIn.Value;

    public bool Knows(string id) => names.ContainsKey(id);

    /// <summary>What people call a receiver of the table.</summary>
    public string NameOf(string id) => names[id];

    /// <summary>The receiver, by the host that replied, the host that reports, a mark in the text, a host named in the text, the recipient's domain: in this order of trust.</summary>
    public string? Find(string? remoteMta, string? reportingMta, string text, string? recipient) =>
        OfHost(remoteMta) ?? OfMark(text) ?? OfHost(reportingMta) ?? OfHostsIn(text) ?? OfDomain(recipient);

    public string? OfHost(string? host) => host is null ? null : LongestSuffix(byHost, host);

    public string? OfDomain(string? address)
    {
        var at = address?.LastIndexOf('@') ?? -1;
        return at < 0 ? null : byDomain.TryGetValue(address!.Substring(at + 1), out var id) ? id : null;
    }

    /// <summary>A word that only this receiver writes, standing by itself, such as Google's "gsmtp".</summary>
    private string? OfMark(string text)
    {
        foreach (var (mark, id) in marks)
        {
            var start = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (start >= 0 && (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (start + mark.Length == text.Length || !char.IsLetterOrDigit(text[start + mark.Length]))) return id;
        }

        return null;
    }

    /// <summary>The first known host named in the text, in "host mx.example.com said" or in brackets at its end; not the domain of an address.</summary>
    private string? OfHostsIn(string text)
    {
        var end = 0;
        for (var dot = text.IndexOf('.'); dot >= 0; dot = end < text.Length ? text.IndexOf('.', end) : -1)
        {
            var start = dot;
            while (start > end && IsOfName(text[start - 1])) start--;
            for (end = dot + 1; end < text.Length && IsOfName(text[end]);) end++;
            if (!char.IsLetterOrDigit(text[start]) || (start > 0 && text[start - 1] is '@' or '/') || (end < text.Length && text[end] == '@')) continue;
            if (Diagnostics.HostSaid.NameAt(text, start) is { } name && OfHost(name) is { } id) return id;
        }

        return null;
    }

    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c is '.' or '-' or '_';

    private static string? LongestSuffix(Dictionary<string, string> table, string host)
    {
        host = host.TrimEnd('.');
        for (var start = 0; start >= 0 && start < host.Length;)
        {
            if (table.TryGetValue(start == 0 ? host : host.Substring(start), out var id)) return id;
            var dot = host.IndexOf('.', start);
            start = dot < 0 ? -1 : dot + 1;
        }

        return null;
    }

    private static IEnumerable<string> Texts(JsonElement entry, string key) => entry.TryGetProperty(key, out var values) ? values.EnumerateArray().Select(v => v.GetString()!) : [];
}
