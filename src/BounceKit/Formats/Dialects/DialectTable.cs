using System.Text.Json;
using BounceKit.Classification;

namespace BounceKit.Formats.Dialects;

/// <summary>The dialects that are data. Immutable; read when first asked for.</summary>
internal sealed class DialectTable
{
    private static readonly Lazy<DialectTable> LazyBuiltIn = new(() => new DialectTable(Resources.Read("Tables/dialects.json")));

    private readonly List<TextDialect> dialects = [];
    private readonly PhraseAutomaton automaton;
    private readonly int[] dialectOfText;
    private readonly List<(string Header, string? Value, int Dialect)> headers = [];

    private DialectTable(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var texts = new List<string>();
        var owners = new List<int>();
        foreach (var entry in document.RootElement.GetProperty("dialects").EnumerateArray())
        {
            var number = dialects.Count;
            dialects.Add(new TextDialect(entry.GetProperty("id").GetString()!, entry.GetProperty("description").GetString()!));
            if (entry.TryGetProperty("texts", out var list))
            {
                foreach (var text in list.EnumerateArray())
                {
                    texts.Add(NormalForm.Folded(text.GetString()!));
                    owners.Add(number);
                }
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

        automaton = PhraseAutomaton.Build(texts);
        dialectOfText = [.. owners];
    }

    public static DialectTable BuiltIn => LazyBuiltIn.Value;

    public IReadOnlyList<TextDialect> Dialects => dialects;

    /// <summary>The dialect of a notice: of those whose phrases it holds, the first of the table; null where it holds none.</summary>
    public TextDialect? Find(Notice notice)
    {
        if (notice.DialectIsKnown) return notice.Dialect;
        var sink = new Sink(dialectOfText);
        automaton.ScanFolding(notice.Beginning.AsSpan(), ref sink);
        var first = sink.First;
        foreach (var (header, value, dialect) in headers)
        {
            if (dialect >= first || notice.Headers.First(header) is not { } found) continue;
            if (value is null || found.TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase)) first = dialect;
        }

        notice.Dialect = first == int.MaxValue ? null : dialects[first];
        return notice.Dialect;
    }

    private struct Sink(int[] dialectOfText) : PhraseAutomaton.ISink
    {
        public int First { get; private set; } = int.MaxValue;

        public void Found(int phrase, int end) => First = Math.Min(First, dialectOfText[phrase]);
    }
}
