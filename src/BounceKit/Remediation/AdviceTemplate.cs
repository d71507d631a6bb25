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

    private AdviceTemplate(string written, AdviceTemplatePart[] parts) => (Written, this.parts) = (written, parts);

    /// <summary>The text as the file has it.</summary>
    public string Written { get; }

    /// <summary>Whether it is the same for every reader.</summary>
    public bool IsFixed => parts.All(part => part.IsLiteral);

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
}
