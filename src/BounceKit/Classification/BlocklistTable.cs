using System.Text.Json;
using BounceKit.Compiled;

namespace BounceKit.Classification;

/// <summary>DNS and reputation blocklists: their zones, the names they go by, their own removal pages. Immutable; read when first asked for.</summary>
internal sealed class BlocklistTable
{
    private static readonly Lazy<BlocklistTable> LazyBuiltIn = new(Load);

    /// <summary>Words after which an unknown list's zone stands: "blocked using bl.example.org", "listed in bl.example.org".</summary>
    private static readonly string[] Introductions = [" using ", " listed in ", " listed at ", " listed on ", " listed by ", " found in ", " found on ", " blacklisted at ", " blacklisted by ", " blocklisted by ", " rejected by ", " blocked by ", " blocked at ", "rbl ", "dnsbl "];

    // For each zone or name of a list, the list's own name, its removal page (empty where none is known), and 1 where it lists domains.
    private readonly PhraseAutomaton texts;
    private readonly string[] names;
    private readonly string[] delistUrls;
    private readonly int[] listsDomains;

    private BlocklistTable(TableReader table)
    {
        texts = PhraseAutomaton.Read(table);
        names = table.Texts();
        delistUrls = table.Texts();
        listsDomains = table.Numbers();
    }

    public static BlocklistTable BuiltIn => LazyBuiltIn.Value;

    /// <summary>The list that a reply names, and what it says is listed.</summary>
    public BlocklistListing? Find(string text)
    {
        var best = LongestIn(text);
        var listed = best >= 0 && listsDomains[best] != 0 ? ReplyDetails.NamedDomain(text) : ReplyDetails.FirstIpAddress(text);
        if (best >= 0) return new BlocklistListing { Name = names[best], Listed = listed, DelistUrl = delistUrls[best].Length == 0 ? null : delistUrls[best] };
        return UnknownZone(text) is { } zone ? new BlocklistListing { Name = zone, Listed = listed } : null;
    }

    /// <summary>The name of the known list that a reply speaks of.</summary>
    public string? NameIn(string text) => LongestIn(text) is >= 0 and var best ? names[best] : null;

    /// <summary>The entry whose text is the longest of those that the reply holds; -1 where it holds none.</summary>
    private int LongestIn(string text)
    {
        var sink = new LongestSink(texts.Words);
        texts.ScanFolding(text.AsSpan(), ref sink);
        return sink.Longest;
    }

    private struct LongestSink(TextPool texts) : PhraseAutomaton.ISink
    {
        public int Longest { get; private set; } = -1;

        public void Found(int phrase, int end)
        {
            var longer = Longest < 0 ? 1 : texts.LengthOf(phrase) - texts.LengthOf(Longest);
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

    /// <summary>Compiles the file into the table that is read when a reply speaks of a block.</summary>
    public static void Compile(TableWriter table)
    {
        using var document = JsonDocument.Parse(Resources.Read("Tables/blocklists.json"));
        var entries = new List<(string Text, JsonElement List)>();
        foreach (var list in document.RootElement.GetProperty("blocklists").EnumerateArray())
        {
            foreach (var key in new[] { "zones", "names" })
            {
                if (list.TryGetProperty(key, out var found)) entries.AddRange(found.EnumerateArray().Select(text => (text.GetString()!, list)));
            }
        }

        PhraseAutomaton.Build(entries.ConvertAll(entry => NormalForm.Folded(entry.Text))).Write(table);
        table.Texts([.. entries.Select(entry => entry.List.GetProperty("name").GetString()!)]);
        table.Texts([.. entries.Select(entry => entry.List.TryGetProperty("delistUrl", out var url) ? url.GetString()! : "")]);
        table.Numbers([.. entries.Select(entry => entry.List.TryGetProperty("lists", out var lists) && lists.GetString() == "domain" ? 1 : 0)]);
    }

    private static BlocklistTable Load()
    {
        using var table = Resources.Table(BuiltInTables.Blocklists);
        return new BlocklistTable(table);
    }
}
