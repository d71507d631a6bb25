using System.Text.Json;
using BounceKit.Compiled;

namespace BounceKit.Classification;

/// <summary>Who receives: mail hosts and mailbox domains by receiver. Immutable; read when first asked for.</summary>
internal sealed class ReceiverTable
{
    private static readonly Lazy<ReceiverTable> LazyBuiltIn = new(Load);

    private readonly string[] ids;
    private readonly string[] names;
    private readonly Dictionary<string, string> byHost;
    private readonly Dictionary<string, string> byDomain;
    private readonly string[] marks;
    private readonly int[] receiverOfMark;

    private ReceiverTable(TableReader table)
    {
        ids = table.Texts();
        names = table.Texts();
        byHost = Index(table.Texts(), table.Numbers());
        byDomain = Index(table.Texts(), table.Numbers());
        marks = table.Texts();
        receiverOfMark = table.Numbers();
    }

    public static ReceiverTable BuiltIn => LazyBuiltIn.Value;

    public bool Knows(string id) => Array.IndexOf(ids, id) >= 0;

    /// <summary>What people call a receiver of the table.</summary>
    public string NameOf(string id) => names[Array.IndexOf(ids, id)];

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
        for (var i = 0; i < marks.Length; i++)
        {
            var mark = marks[i];
            var start = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (start >= 0 && (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (start + mark.Length == text.Length || !char.IsLetterOrDigit(text[start + mark.Length]))) return ids[receiverOfMark[i]];
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

    /// <summary>Compiles the file into the table that is read when a diagnostic is met.</summary>
    public static void Compile(TableWriter table)
    {
        using var document = JsonDocument.Parse(Resources.Read("Tables/receivers.json"));
        List<JsonElement> entries = [.. document.RootElement.GetProperty("receivers").EnumerateArray()];
        table.Texts([.. entries.Select(entry => entry.GetProperty("id").GetString()!)]);
        table.Texts([.. entries.Select(entry => entry.GetProperty("name").GetString()!)]);
        foreach (var key in new[] { "hosts", "domains", "marks" })
        {
            table.Texts([.. entries.SelectMany(entry => Texts(entry, key))]);
            table.Numbers([.. entries.SelectMany((entry, number) => Texts(entry, key).Select(_ => number))]);
        }
    }

    private static ReceiverTable Load()
    {
        using var table = Resources.Table(BuiltInTables.Receivers);
        return new ReceiverTable(table);
    }

    private Dictionary<string, string> Index(string[] keys, int[] receivers)
    {
        var index = new Dictionary<string, string>(keys.Length, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < keys.Length; i++) index[keys[i]] = ids[receivers[i]];
        return index;
    }

    private static IEnumerable<string> Texts(JsonElement entry, string key) => entry.TryGetProperty(key, out var values) ? values.EnumerateArray().Select(v => v.GetString()!) : [];
}
