namespace BounceKit.Reading;

/// <summary>The character references of HTML that are met in mail.</summary>
internal static class HtmlEntities
{
    private const int MaxName = 10;

    private static readonly Dictionary<string, string> Named = new(StringComparer.Ordinal)
    {
        ["lt"] = "<",
        ["gt"] = ">",
        ["amp"] = "&",
        ["quot"] = "\"",
        ["apos"] = "'",
        ["nbsp"] = "\u00A0",
        ["LT"] = "<",
        ["GT"] = ">",
        ["AMP"] = "&",
        ["QUOT"] = "\"",
        ["shy"] = "",
        ["zwj"] = "",
        ["zwnj"] = "",
        ["lrm"] = "",
        ["rlm"] = "",
        ["ensp"] = " ",
        ["emsp"] = " ",
        ["thinsp"] = " ",
        ["ndash"] = "–",
        ["mdash"] = "—",
        ["hellip"] = "…",
        ["bull"] = "•",
        ["middot"] = "·",
        ["laquo"] = "«",
        ["raquo"] = "»",
        ["lsquo"] = "‘",
        ["rsquo"] = "’",
        ["sbquo"] = "‚",
        ["ldquo"] = "“",
        ["rdquo"] = "”",
        ["bdquo"] = "„",
        ["lsaquo"] = "‹",
        ["rsaquo"] = "›",
        ["copy"] = "©",
        ["reg"] = "®",
        ["trade"] = "™",
        ["euro"] = "€",
        ["pound"] = "£",
        ["yen"] = "¥",
        ["sect"] = "§",
        ["deg"] = "°",
        ["times"] = "×",
        ["iexcl"] = "¡",
        ["iquest"] = "¿",
        ["ordf"] = "ª",
        ["ordm"] = "º",
        ["rarr"] = "→",
        ["larr"] = "←",
        ["commat"] = "@",
        ["period"] = ".",
        ["colon"] = ":",
        ["lowbar"] = "_",
        ["sol"] = "/",
        ["num"] = "#",
        ["lpar"] = "(",
        ["rpar"] = ")",
        ["agrave"] = "à",
        ["aacute"] = "á",
        ["acirc"] = "â",
        ["atilde"] = "ã",
        ["auml"] = "ä",
        ["aring"] = "å",
        ["aelig"] = "æ",
        ["ccedil"] = "ç",
        ["egrave"] = "è",
        ["eacute"] = "é",
        ["ecirc"] = "ê",
        ["euml"] = "ë",
        ["igrave"] = "ì",
        ["iacute"] = "í",
        ["icirc"] = "î",
        ["iuml"] = "ï",
        ["ntilde"] = "ñ",
        ["ograve"] = "ò",
        ["oacute"] = "ó",
        ["ocirc"] = "ô",
        ["otilde"] = "õ",
        ["ouml"] = "ö",
        ["oslash"] = "ø",
        ["ugrave"] = "ù",
        ["uacute"] = "ú",
        ["ucirc"] = "û",
        ["uuml"] = "ü",
        ["yacute"] = "ý",
        ["szlig"] = "ß",
        ["Agrave"] = "À",
        ["Aacute"] = "Á",
        ["Acirc"] = "Â",
        ["Atilde"] = "Ã",
        ["Auml"] = "Ä",
        ["Aring"] = "Å",
        ["AElig"] = "Æ",
        ["Ccedil"] = "Ç",
        ["Egrave"] = "È",
        ["Eacute"] = "É",
        ["Ecirc"] = "Ê",
        ["Euml"] = "Ë",
        ["Iacute"] = "Í",
        ["Icirc"] = "Î",
        ["Ntilde"] = "Ñ",
        ["Oacute"] = "Ó",
        ["Ocirc"] = "Ô",
        ["Otilde"] = "Õ",
        ["Ouml"] = "Ö",
        ["Oslash"] = "Ø",
        ["Uacute"] = "Ú",
        ["Uuml"] = "Ü",
    };

    /// <summary>Reads the reference at an ampersand, gives its text, and returns its length; what is none gives the ampersand itself.</summary>
    public static int Read(string html, int position, out string decoded)
    {
        var length = position + 1 < html.Length && html[position + 1] == '#' ? ReadNumber(html, position, out decoded) : ReadName(html, position, out decoded);
        if (length > 0) return length;
        decoded = "&";
        return 1;
    }

    private static int ReadName(string html, int position, out string decoded)
    {
        var end = position + 1;
        while (end < html.Length && end - position <= MaxName && html[end] is >= 'a' and <= 'z' or >= 'A' and <= 'Z') end++;
        if (!Named.TryGetValue(html.Substring(position + 1, end - position - 1), out decoded!)) return 0;
        return LengthWithSemicolon(html, position, end);
    }

    private static int ReadNumber(string html, int position, out string decoded)
    {
        decoded = "";
        var start = position + 2;
        var isHex = start < html.Length && html[start] is 'x' or 'X';
        if (isHex) start++;
        var value = 0;
        var end = start;
        for (; end < html.Length && end - start < 8; end++)
        {
            var digit = Hex.Value(html[end]);
            if (digit < 0 || (!isHex && digit > 9)) break;
            value = (value * (isHex ? 16 : 10)) + digit;
            if (value > 0x10FFFF) return 0;
        }

        if (end == start || value == 0 || value is >= 0xD800 and <= 0xDFFF) return 0;
        decoded = char.ConvertFromUtf32(value);
        return LengthWithSemicolon(html, position, end);
    }

    private static int LengthWithSemicolon(string html, int position, int end) => (end < html.Length && html[end] == ';' ? end + 1 : end) - position;
}
