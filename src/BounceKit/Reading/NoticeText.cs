namespace BounceKit.Reading;

/// <summary>The text of a message that a person reads.</summary>
internal static class NoticeText
{
    public static string Of(MessageView message)
    {
        var inline = Inline(message.Parts);
        var text = Plain(inline);
        if (text.Length > 0) return text;
        text = Html(inline);
        if (text.Length > 0) return text;
        text = Plain(message.Parts);
        return text.Length > 0 ? text : Html(message.Parts);
    }

    private static IReadOnlyList<PartView> Inline(IReadOnlyList<PartView> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (IsAttachment(parts[i])) return [.. parts.Where(p => !IsAttachment(p))];
        }

        return parts;
    }

    /// <summary>The plain parts; in a multipart/alternative whose plain part is blank, its html part takes that place.</summary>
    private static string Plain(IReadOnlyList<PartView> parts)
    {
        var texts = new List<string>();
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].MediaType != "text/plain") continue;
            var text = parts[i].Text;
            if (IsBlank(text)) text = HtmlAlternative(parts, i);
            if (!IsBlank(text)) texts.Add(text);
        }

        return Join(texts);
    }

    private static string HtmlAlternative(IReadOnlyList<PartView> parts, int index)
    {
        var next = index + 1;
        var isAlternative = parts[index].Container == "multipart/alternative" && next < parts.Count
            && parts[next].MediaType == "text/html" && parts[next].Depth >= parts[index].Depth;
        return isAlternative ? HtmlText.Of(parts[next].Text) : "";
    }

    private static string Html(IReadOnlyList<PartView> parts) =>
        Join(parts.Where(p => p.MediaType == "text/html").Select(p => HtmlText.Of(p.Text)).Where(t => !IsBlank(t)).ToList());

    private static string Join(List<string> texts) => texts.Count == 1 ? texts[0] : string.Join("\n\n", texts.Select(t => t.TrimEnd('\n')));

    private static bool IsBlank(string text) => string.IsNullOrWhiteSpace(text);

    private static bool IsAttachment(PartView part) =>
        part.Headers.First("Content-Disposition") is { } disposition && disposition.StartsWith("attachment", StringComparison.OrdinalIgnoreCase);
}
