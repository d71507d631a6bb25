namespace BounceKit.Classification;

/// <summary>
/// A phrase of a rule, in normal form: literal words with the wildcards <c>{n}</c> (digits), <c>{addr}</c>, <c>{ip}</c>, <c>{host}</c> and
/// <c>{*}</c> (up to 60 characters), and perhaps a final <c>*</c> that asks for a prefix.
/// </summary>
internal sealed class Phrase
{
    public const int LongestGap = 60;

    private readonly Element[] elements;
    private readonly int anchor;

    private Phrase(string written, Element[] elements, int anchor, bool isPrefix)
    {
        Written = written;
        this.elements = elements;
        this.anchor = anchor;
        IsPrefix = isPrefix;
        MatchesInsideNames = HoldsSign(Anchor);
    }

    /// <summary>The phrase as the rule writes it.</summary>
    public string Written { get; }

    /// <summary>The longest literal stretch: what the automaton looks for.</summary>
    public string Anchor => elements[anchor].Literal!;

    /// <summary>Whether the anchor may begin inside a word: where something stands before it that is no literal. A word also begins behind a number, as in "20mb".</summary>
    public bool AnchorBeginsInsideWords => anchor > 0 && elements[anchor - 1].Kind != ElementKind.Number && WordCharacters.Is(Anchor[0]);

    /// <summary>A plain word does not count inside a host name or URL; one with a dot, a slash or the like was meant for it.</summary>
    public bool MatchesInsideNames { get; }

    /// <summary>Whether the last word may go on: the phrase ends with <c>*</c>.</summary>
    public bool IsPrefix { get; }

    /// <summary>Whether the phrase is more than one literal stretch.</summary>
    public bool HasParts => elements.Length > 1;

    private enum ElementKind { Literal, Number, Host, Gap }

    private sealed record Element(ElementKind Kind, string? Literal = null);

    /// <summary>Reads a phrase; says in <paramref name="fault"/> what is wrong with it.</summary>
    public static Phrase? TryParse(string written, out string? fault)
    {
        fault = null;
        var elements = new List<Element>();
        var text = written;
        var isPrefix = text.Length > 1 && text[text.Length - 1] == '*';
        if (isPrefix) text = text.Substring(0, text.Length - 1);
        var position = 0;
        while (position < text.Length)
        {
            var brace = text.IndexOf('{', position);
            var end = brace < 0 ? text.Length : brace;
            if (end > position) AddLiteral(elements, text.Substring(position, end - position));
            if (brace < 0) break;
            var close = text.IndexOf('}', brace);
            var name = close < 0 ? "" : text.Substring(brace, close - brace + 1);
            if (!AddWildcard(elements, name))
            {
                fault = $"the phrase \"{written}\" holds {(name.Length == 0 ? "a brace that is not closed" : name)}; the wildcards are {{n}}, {{addr}}, {{ip}}, {{host}} and {{*}}";
                return null;
            }

            position = close + 1;
        }

        var anchor = LongestLiteral(elements);
        if (anchor < 0 || (elements[anchor].Literal!.Trim().Length < 2 && elements[anchor].Literal![0] < 0x2E80))
        {
            fault = $"the phrase \"{written}\" needs two literal characters beside its wildcards";
            return null;
        }

        return new Phrase(written, [.. elements], anchor, isPrefix);
    }

    /// <summary>Whether the whole phrase stands around the anchor found at that place.</summary>
    public bool Matches(NormalForm text, int anchorStart, out int start, out int end)
    {
        start = anchorStart;
        end = anchorStart + Anchor.Length;
        if (!MatchesInsideNames && text.IsInName(anchorStart) && text.IsInName(end - 1)) return false;
        for (var i = anchor - 1; i >= 0; i--)
        {
            if (!MatchBackward(text.Span, i, ref start)) return false;
        }

        for (var i = anchor + 1; i < elements.Length; i++)
        {
            if (!MatchForward(text.Span, i, ref end)) return false;
        }

        return StandsApart(text.Span, start, end, IsPrefix);
    }

    /// <summary>Whole words in scripts that have spaces: "full" is not in "successfully".</summary>
    public static bool StandsApart(ReadOnlySpan<char> text, int start, int end, bool isPrefix)
    {
        if (start > 0 && WordCharacters.Is(text[start]) && WordCharacters.Is(text[start - 1])) return false;
        return isPrefix || end >= text.Length || !WordCharacters.Is(text[end - 1]) || !WordCharacters.Is(text[end]);
    }

    private static void AddLiteral(List<Element> elements, string text)
    {
        var literal = NormalForm.Folded(text);
        if (elements.Count > 0 && elements[elements.Count - 1].Kind == ElementKind.Literal) elements[elements.Count - 1] = new Element(ElementKind.Literal, elements[elements.Count - 1].Literal + literal);
        else elements.Add(new Element(ElementKind.Literal, literal));
    }

    private static bool HoldsSign(string text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '\'')) return true;
        }

        return false;
    }

    private static bool AddWildcard(List<Element> elements, string name)
    {
        switch (name)
        {
            case "{addr}": AddLiteral(elements, NormalForm.AddressMark.ToString()); return true;
            case "{ip}": AddLiteral(elements, NormalForm.IpMark.ToString()); return true;
            case "{n}": elements.Add(new Element(ElementKind.Number)); return true;
            case "{host}": elements.Add(new Element(ElementKind.Host)); return true;
            case "{*}": elements.Add(new Element(ElementKind.Gap)); return true;
            default: return false;
        }
    }

    private static int LongestLiteral(List<Element> elements)
    {
        var longest = -1;
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].Kind == ElementKind.Literal && (longest < 0 || elements[i].Literal!.Length > elements[longest].Literal!.Length)) longest = i;
        }

        return longest;
    }

    private bool MatchForward(ReadOnlySpan<char> text, int index, ref int end)
    {
        var element = elements[index];
        switch (element.Kind)
        {
            case ElementKind.Literal:
                var literal = element.Literal.AsSpan();
                if (index > 0 && elements[index - 1].Kind == ElementKind.Gap)
                {
                    var window = text.Slice(end, Math.Min(text.Length - end, LongestGap + literal.Length));
                    var found = window.IndexOf(literal);
                    if (found < 0) return false;
                    end += found + literal.Length;
                    return true;
                }

                if (!text.Slice(end).StartsWith(literal)) return false;
                end += literal.Length;
                return true;
            case ElementKind.Gap:
                return true;
            default:
                var length = 0;
                while (end + length < text.Length && Belongs(element.Kind, text[end + length])) length++;
                end += length;
                return length > 0;
        }
    }

    private bool MatchBackward(ReadOnlySpan<char> text, int index, ref int start)
    {
        var element = elements[index];
        switch (element.Kind)
        {
            case ElementKind.Literal:
                var literal = element.Literal.AsSpan();
                if (elements[index + 1].Kind == ElementKind.Gap)
                {
                    var from = Math.Max(0, start - LongestGap - literal.Length);
                    var found = text.Slice(from, start - from).LastIndexOf(literal);
                    if (found < 0) return false;
                    start = from + found;
                    return true;
                }

                if (!text.Slice(0, start).EndsWith(literal)) return false;
                start -= literal.Length;
                return true;
            case ElementKind.Gap:
                return true;
            default:
                var length = 0;
                while (start - length > 0 && Belongs(element.Kind, text[start - length - 1])) length++;
                start -= length;
                return length > 0;
        }
    }

    private static bool Belongs(ElementKind kind, char c) => kind == ElementKind.Number
        ? c is >= '0' and <= '9' or '.' or ','
        : char.IsLetterOrDigit(c) || c is '.' or '-' or '_' or '[' or ']' or ':' or NormalForm.IpMark;
}
