using System.Text;

namespace BounceKit.Remediations;

/// <summary>
/// One text of the catalogue. <c>[[ from {ip}]]</c> vanishes where the IP address is not known; <c>[[from {ip}||from your server]]</c> gives
/// the words after the bars instead. A placeholder stands in such brackets only, so that none can reach a reader unfilled.
/// </summary>
/// <remarks>Immutable, and safe to share between threads.</remarks>
internal sealed class AdviceTemplate
{
    private readonly AdviceTemplatePart[] parts;

    private AdviceTemplate(string written, AdviceTemplatePart[] parts)
    {
        Written = written;
        this.parts = parts;
        Placeholders = FindPlaceholders(parts);
    }

    /// <summary>The values that it needs, each once.</summary>
    public AdvicePlaceholder[] Placeholders { get; }

    /// <summary>The text as the file has it.</summary>
    public string Written { get; }

    /// <summary>Whether it is the same for every reader.</summary>
    public bool IsFixed => Placeholders.Length == 0;

    /// <summary>Reads a text.</summary>
    /// <exception cref="FormatException">A bracket or a brace stands where none may.</exception>
    public static AdviceTemplate Parse(string text)
    {
        var parts = new List<AdviceTemplatePart>();
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf("[[", position, StringComparison.Ordinal);
            if (open != position) parts.Add(AdviceTemplatePart.Literal(text.Substring(position, (open < 0 ? text.Length : open) - position)));
            if (open < 0) break;
            var close = text.IndexOf("]]", open, StringComparison.Ordinal);
            if (close < 0) throw new FormatException($"\"[[\" without \"]]\" in: {text}");
            parts.Add(AdviceTemplatePart.Optional(text.Substring(open + 2, close - open - 2)));
            position = close + 2;
        }
        return new AdviceTemplate(text, parts.ToArray());
    }

    /// <summary>Marks the placeholders of this text.</summary>
    public void MarkPlaceholders(bool[] used)
    {
        foreach (var part in parts) part.MarkPlaceholders(used);
    }

    /// <summary>The text for a reader. The values are in the order of <see cref="AdvicePlaceholder"/>; null is a value that is not known.</summary>
    public string Render(string?[] values)
    {
        if (parts.Length == 1 && parts[0].IsLiteral) return parts[0].Render(values);
        var text = new StringBuilder();
        foreach (var part in parts) text.Append(part.Render(values));
        return text.ToString();
    }

    /// <summary>The text with what it needs of some values, to be rendered when it is read.</summary>
    public FilledText Fill(string?[] values)
    {
        if (IsFixed) return new FilledText(Render(values));
        var own = new string?[Placeholders.Length];
        for (var index = 0; index < own.Length; index++) own[index] = values[(int)Placeholders[index]];
        return new FilledText(this, own);
    }

    /// <summary>The text for a reader, of the values that it needs itself, in their order.</summary>
    public string RenderOwn(string?[] own)
    {
        var values = new string?[AdvicePlaceholders.Count];
        for (var index = 0; index < own.Length; index++) values[(int)Placeholders[index]] = own[index];
        return Render(values);
    }

    private static AdvicePlaceholder[] FindPlaceholders(AdviceTemplatePart[] parts)
    {
        if (Array.TrueForAll(parts, part => part.IsLiteral)) return [];
        var used = new bool[AdvicePlaceholders.Count];
        foreach (var part in parts) part.MarkPlaceholders(used);
        return [.. Enumerable.Range(0, used.Length).Where(index => used[index]).Select(index => (AdvicePlaceholder)index)];
    }
}
