using System.Text.Json;
using BounceKit.Classification;
using BounceKit.Compiled;

namespace BounceKit.Formats.Dialects;

/// <summary>The dialects that are data. Immutable; read when first asked for.</summary>
internal sealed class DialectTable
{
    private const string File = "Tables/dialects.json";

    private static readonly Lazy<DialectTable> LazyBuiltIn = new(Load);

    private readonly TextDialect[] dialects;

    // For each header that tells a dialect, its name, how its value begins (empty for any value), and the place of the dialect.
    private readonly string[] headers;
    private readonly string[] values;
    private readonly int[] dialectOfHeader;

    private DialectTable(TableReader table)
    {
        var (ids, descriptions) = (table.Texts(), table.Texts());
        dialects = new TextDialect[ids.Length];
        for (var i = 0; i < ids.Length; i++) dialects[i] = new TextDialect(ids[i], descriptions[i]);
        headers = table.Texts();
        values = table.Texts();
        dialectOfHeader = table.Numbers();
    }

    public static DialectTable BuiltIn => LazyBuiltIn.Value;

    public IReadOnlyList<TextDialect> Dialects => dialects;

    /// <summary>The dialect of a notice: of those whose phrases it holds, the first of the table; null where it holds none.</summary>
    public TextDialect? Find(Notice notice)
    {
        if (notice.DialectIsKnown) return notice.Dialect;
        var first = notice.TextWords.FirstDialect;
        for (var i = 0; i < headers.Length; i++)
        {
            if (dialectOfHeader[i] >= first || notice.Headers.First(headers[i]) is not { } found) continue;
            if (values[i].Length == 0 || found.TrimStart().StartsWith(values[i], StringComparison.OrdinalIgnoreCase)) first = dialectOfHeader[i];
        }

        notice.Dialect = first == int.MaxValue ? null : dialects[first];
        return notice.Dialect;
    }

    /// <summary>The phrases in folded form, each with the place of its dialect; <see cref="NoticeWords"/> finds them with all else that it looks for.</summary>
    public static List<(string Text, int Dialect)> PhrasesOfFile()
    {
        using var document = JsonDocument.Parse(Resources.Read(File));
        return [.. Entries(document).SelectMany((entry, number) => Texts(entry, "texts").Select(text => (NormalForm.Folded(text), number)))];
    }

    /// <summary>Compiles the file into the table that is read when a message is.</summary>
    public static void Compile(TableWriter table)
    {
        using var document = JsonDocument.Parse(Resources.Read(File));
        var headers = new List<(string Name, string Value, int Dialect)>();
        foreach (var (entry, number) in Entries(document).Select((entry, number) => (entry, number)))
        {
            headers.AddRange(Texts(entry, "headers").Select(header => (header, "", number)));
            if (entry.TryGetProperty("headerValues", out var values)) headers.AddRange(values.EnumerateObject().Select(value => (value.Name, value.Value.GetString()!, number)));
        }

        table.Texts([.. Entries(document).Select(entry => entry.GetProperty("id").GetString()!)]);
        table.Texts([.. Entries(document).Select(entry => entry.GetProperty("description").GetString()!)]);
        table.Texts([.. headers.Select(header => header.Name)]);
        table.Texts([.. headers.Select(header => header.Value)]);
        table.Numbers([.. headers.Select(header => header.Dialect)]);
    }

    private static DialectTable Load()
    {
        using var table = Resources.Table(BuiltInTables.Dialects);
        return new DialectTable(table);
    }

    private static JsonElement.ArrayEnumerator Entries(JsonDocument document) => document.RootElement.GetProperty("dialects").EnumerateArray();

    private static IEnumerable<string> Texts(JsonElement entry, string key) => entry.TryGetProperty(key, out var list) ? list.EnumerateArray().Select(text => text.GetString()!) : [];
}
