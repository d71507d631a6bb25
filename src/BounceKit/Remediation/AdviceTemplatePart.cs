using System.Text;

namespace BounceKit.Remediations;

/// <summary>A stretch of a text: fixed words, or words that need values and their alternative.</summary>
internal sealed class AdviceTemplatePart
{
    private static readonly char[] Syntax = ['[', ']', '{', '}', '|'];

    // words[0] value[0] words[1] value[1] … words[n]
    private readonly string[] words;
    private readonly AdvicePlaceholder[] placeholders;
    private readonly string alternative;

    private AdviceTemplatePart(string[] words, AdvicePlaceholder[] placeholders, string alternative)
    {
        this.words = words;
        this.placeholders = placeholders;
        this.alternative = alternative;
    }

    public bool IsLiteral => placeholders.Length == 0;

    public static AdviceTemplatePart Literal(string text) => new([RequirePlain(text, text)], [], "");

    public static AdviceTemplatePart Optional(string content)
    {
        var bars = content.IndexOf("||", StringComparison.Ordinal);
        var alternative = bars < 0 ? "" : RequirePlain(content.Substring(bars + 2), content);
        var filled = bars < 0 ? content : content.Substring(0, bars);
        var words = new List<string>();
        var placeholders = new AdvicePlaceholder[Count(filled, '{')];
        var position = 0;
        for (var open = filled.IndexOf('{'); open >= 0; open = filled.IndexOf('{', position))
        {
            var close = filled.IndexOf('}', open);
            if (close < 0) throw new FormatException($"\"{{\" without \"}}\" in: {content}");
            words.Add(RequirePlain(filled.Substring(position, open - position), content));
            placeholders[words.Count - 1] = ParsePlaceholder(filled.Substring(open + 1, close - open - 1));
            position = close + 1;
        }
        words.Add(RequirePlain(filled.Substring(position), content));
        if (placeholders.Length == 0) throw new FormatException($"Brackets without a placeholder: {content}");
        return new AdviceTemplatePart(words.ToArray(), placeholders, alternative);
    }

    public void MarkPlaceholders(bool[] used)
    {
        foreach (var placeholder in placeholders) used[(int)placeholder] = true;
    }

    public string Render(string?[] values)
    {
        if (IsLiteral) return words[0];
        var text = new StringBuilder(words[0]);
        for (var index = 0; index < placeholders.Length; index++)
        {
            if (values[(int)placeholders[index]] is not { } value) return alternative;
            text.Append(value).Append(words[index + 1]);
        }
        return text.ToString();
    }

    private static int Count(string text, char wanted)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (c == wanted) count++;
        }

        return count;
    }

    private static AdvicePlaceholder ParsePlaceholder(string name)
        => AdvicePlaceholders.TryParse(name, out var placeholder) ? placeholder : throw new FormatException($"Unknown placeholder: {{{name}}}");

    private static string RequirePlain(string text, string context)
        => text.IndexOfAny(Syntax) < 0 ? text : throw new FormatException($"A bracket, brace or bar out of place in: {context}");
}
