using System.Text.Json;
using BounceKit.Classification;

namespace BounceKit.Formats.Dialects;

/// <summary>The dialects that are data. Immutable; read when first asked for.</summary>
internal sealed class DialectTable
{
    private static readonly Lazy<DialectTable> LazyBuiltIn = new(() => new DialectTable(Resources.Read("Tables/dialects.json")));

    private readonly List<TextDialect> dialects = [];
    private readonly List<(string Text, int Dialect)> phrases = [];
    private readonly List<(string Header, string? Value, int Dialect)> headers = [];

    private DialectTable(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        foreach (var entry in document.RootElement.GetProperty("dialects").EnumerateArray())
        {
            var number = dialects.Count;
            dialects.Add(new TextDialect(entry.GetProperty("id").GetString()!, entry.GetProperty("description").GetString()!));
            if (entry.TryGetProperty("texts", out var list))
            {
                foreach (var text in list.EnumerateArray()) phrases.Add((NormalForm.Folded(text.GetString()!), number));
            }

            if (entry.TryGetProperty("headers", out list))
            {
                foreach (var header in list.EnumerateArray()) headers.Add((header.GetString()!, null, number));
            }

            if (entry.TryGetProperty("headerValues", out var values))
            {
                foreach (var value in values.EnumerateObject()) headers.Add((value.Name, value.Value.GetString()!, number));
            }
        }
    }

    public static DialectTable BuiltIn => LazyBuiltIn.Value;

    public IReadOnlyList<TextDialect> Dialects => dialects;

    /// <summary>The phrases in folded form, each with the place of its dialect; <see cref="NoticeWords"/> finds them with all else that it looks for.</summary>
    public IReadOnlyList<(string Text, int Dialect)> Phrases => phrases;

    /// <summary>The dialect of a notice: of those whose phrases it holds, the first of the table; null where it holds none.</summary>
    public TextDialect? Find(Notice notice)
    {
        if (notice.DialectIsKnown) return notice.Dialect;
        var first = notice.TextWords.FirstDialect;
        foreach (var (header, value, dialect) in headers)
        {
            if (dialect >= first || notice.Headers.First(header) is not { } found) continue;
            if (value is null || found.TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase)) first = dialect;
        }

        notice.Dialect = first == int.MaxValue ? null : dialects[first];
        return notice.Dialect;
    }
}
