using System.Text.Json;

namespace BounceKit.Classification;

/// <summary>DNS and reputation blocklists: their zones, the names they go by, their own removal pages. Immutable; read when first asked for.</summary>
internal sealed class BlocklistTable
{
    private static readonly Lazy<BlocklistTable> LazyBuiltIn = new(() => new BlocklistTable(Resources.Read("Tables/blocklists.json")));

    /// <summary>Words after which an unknown list's zone stands: "blocked using bl.example.org", "listed in bl.example.org".</summary>
    private static readonly string[] Introductions = [" using ", " listed in ", " listed at ", " listed on ", " listed by ", " found in ", " found on ", " blacklisted at ", " blacklisted by ", " blocklisted by ", " rejected by ", " blocked by ", " blocked at ", "rbl ", "dnsbl "];

    private readonly List<(string Name, string Text, string? DelistUrl, bool ListsDomains)> entries = [];
    private readonly PhraseAutomaton texts;

    private BlocklistTable(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var entry in document.RootElement.GetProperty("blocklists").EnumerateArray())
        {
            var name = entry.GetProperty("name").GetString()!;
            var url = entry.TryGetProperty("delistUrl", out var value) ? value.GetString() : null;
            var listsDomains = entry.TryGetProperty("lists", out var lists) && lists.GetString() == "domain";
            foreach (var key in new[] { "zones", "names" })
            {
                if (!entry.TryGetProperty(key, out var texts)) continue;
                foreach (var text in texts.EnumerateArray()) entries.Add((name, text.GetString()!, url, listsDomains));
            }
        }

        this.texts = PhraseAutomaton.Build(entries.ConvertAll(entry => NormalForm.Folded(entry.Text)));
    }

    public static BlocklistTable BuiltIn => LazyBuiltIn.Value;

    /// <summary>The list that a reply names, and what it says is listed.</summary>
    public BlocklistListing? Find(string text)
    {
        var best = LongestIn(text);
        var listed = best >= 0 && entries[best].ListsDomains ? ReplyDetails.NamedDomain(text) : ReplyDetails.FirstIpAddress(text);
        if (best >= 0) return new BlocklistListing { Name = entries[best].Name, Listed = listed, DelistUrl = entries[best].DelistUrl };
        return UnknownZone(text) is { } zone ? new BlocklistListing { Name = zone, Listed = listed } : null;
    }

    /// <summary>The name of the known list that a reply speaks of.</summary>
    public string? NameIn(string text) => LongestIn(text) is >= 0 and var best ? entries[best].Name : null;

    /// <summary>The entry whose text is the longest of those that the reply holds; -1 where it holds none.</summary>
    private int LongestIn(string text)
    {
        var sink = new LongestSink(entries);
        texts.ScanFolding(text.AsSpan(), ref sink);
        return sink.Longest;
    }

    private struct LongestSink(List<(string Name, string Text, string? DelistUrl, bool ListsDomains)> entries) : PhraseAutomaton.ISink
    {
        public int Longest { get; private set; } = -1;

        public void Found(int phrase, int end)
        {
            var longer = Longest < 0 ? 1 : entries[phrase].Text.Length - entries[Longest].Text.Length;
            if (longer > 0 || (longer == 0 && phrase < Longest)) Longest = phrase;
        }
    }

    private static string? UnknownZone(string text)
    {
        foreach (var introduction in Introductions)
        {
            for (var start = text.IndexOf(introduction, StringComparison.OrdinalIgnoreCase); start >= 0; start = text.IndexOf(introduction, start + 1, StringComparison.OrdinalIgnoreCase))
            {
                var name = Diagnostics.HostSaid.NameAt(text, start + introduction.Length);
                if (name is not null && name.Any(char.IsLetter) && !name.Any(char.IsUpper)) return name;
            }
        }

        return null;
    }
}
