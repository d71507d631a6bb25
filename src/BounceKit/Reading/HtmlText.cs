using System.Text;

namespace BounceKit.Reading;

/// <summary>HTML reduced to the text that a person reads. One pass, no regular expression; it never throws.</summary>
internal sealed class HtmlText
{
    private const int MaxTagName = 12;

    private readonly string html;
    private readonly StringBuilder text;
    private int position;
    private int preformatted;
    private bool pendingBlank;

    /// <summary>Elements that end nowhere in the rest of the text: looked for once, or many of them would cost the square of the length.</summary>
    private readonly HashSet<string> unended = [];

    private HtmlText(string html)
    {
        this.html = html;
        text = new StringBuilder(html.Length / 2);
    }

    /// <summary>Block elements and line breaks end a line, cells of a row are parted by a blank, entities are decoded; scripts, styles, the head and comments are dropped.</summary>
    public static string Of(string html) => new HtmlText(html).Reduce();

    private string Reduce()
    {
        while (position < html.Length)
        {
            var c = html[position];
            if (c == '<' && StartsTag()) ReadTag();
            else if (c == '&') ReadEntity();
            else ReadText();
        }

        return text.ToString().Trim();
    }

    private bool StartsTag() => position + 1 < html.Length && html[position + 1] is '/' or '!' or '?' or >= 'a' and <= 'z' or >= 'A' and <= 'Z' && !IsAddress();

    /// <summary>Broken generators write <c>&lt;user@example.com&gt;</c> unescaped; that is an address and no tag.</summary>
    private bool IsAddress()
    {
        for (var i = position + 1; i < html.Length && i < position + 320; i++)
        {
            var c = html[i];
            if (c == '>') return html.IndexOf('@', position, i - position) > 0;
            if (c is ' ' or '\n' or '=' or '"' or '<') return false;
        }

        return false;
    }

    private void ReadText()
    {
        var c = html[position++];
        if (preformatted > 0) Append(c);
        else if (c is ' ' or '\n' or '\t' or '\r' or '\f') pendingBlank = true;
        else Append(c);
    }

    private void Append(char c)
    {
        if (pendingBlank && text.Length > 0 && text[text.Length - 1] is not ('\n' or ' ')) text.Append(' ');
        pendingBlank = false;
        text.Append(c == '\u00A0' ? ' ' : c);
    }

    private void ReadEntity()
    {
        var length = HtmlEntities.Read(html, position, out var decoded);
        foreach (var c in decoded) Append(c);
        position += length;
    }

    private void ReadTag()
    {
        if (string.CompareOrdinal(html, position, "<!--", 0, 4) == 0)
        {
            SkipPast("-->", position + 4);
            return;
        }

        var isEnd = html[position + 1] == '/';
        var name = ReadName(position + (isEnd ? 2 : 1));
        SkipPast(">", position + 1);
        if (isEnd) EndElement(name);
        else BeginElement(name);
    }

    private string ReadName(int start)
    {
        var end = start;
        while (end < html.Length && end - start < MaxTagName && html[end] is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9') end++;
        return html.Substring(start, end - start).ToLowerInvariant();
    }

    private void SkipPast(string marker, int start)
    {
        var end = start >= html.Length ? -1 : html.IndexOf(marker, start, StringComparison.Ordinal);
        position = end < 0 ? html.Length : end + marker.Length;
    }

    private void BeginElement(string name)
    {
        switch (name)
        {
            case "script" or "style" or "head" or "title" or "xml":
                SkipElement(name);
                break;
            case "br":
                EndLine(force: true);
                break;
            case "pre" or "textarea" or "listing":
                EndLine(force: false);
                preformatted++;
                break;
            case "td" or "th":
                pendingBlank = true;
                break;
            default:
                if (IsBlock(name)) EndLine(force: false);
                break;
        }
    }

    private void EndElement(string name)
    {
        if (name is "pre" or "textarea" or "listing" && preformatted > 0) preformatted--;
        if (name is "td" or "th") pendingBlank = true;
        else if (IsBlock(name)) EndLine(force: false);
        if (name is "p" or "table" or "h1" or "h2" or "h3" or "h4" or "blockquote" or "ul" or "ol" or "pre") EmptyLine();
    }

    /// <summary>Skips to the end tag; where there is none, only the tag itself, so that a lost end tag costs no text.</summary>
    private void SkipElement(string name)
    {
        if (unended.Contains(name)) return;
        var end = html.IndexOf("</" + name, position, StringComparison.OrdinalIgnoreCase);
        if (end >= 0) SkipPast(">", end);
        else if (name is "script" or "style") position = html.Length;
        else unended.Add(name);
    }

    private void EndLine(bool force)
    {
        pendingBlank = false;
        TrimLineEnd();
        if (text.Length == 0) return;
        if (force || text[text.Length - 1] != '\n') text.Append('\n');
    }

    private void EmptyLine()
    {
        EndLine(force: false);
        if (text.Length > 1 && text[text.Length - 2] != '\n') text.Append('\n');
    }

    private void TrimLineEnd()
    {
        while (text.Length > 0 && text[text.Length - 1] == ' ') text.Length--;
    }

    private static bool IsBlock(string name) => name is
        "p" or "div" or "tr" or "table" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6"
        or "hr" or "blockquote" or "pre" or "textarea" or "listing" or "center" or "address" or "section" or "article" or "header" or "footer"
        or "form" or "fieldset" or "body" or "html" or "caption" or "thead" or "tbody" or "tfoot" or "main" or "nav" or "aside";
}
