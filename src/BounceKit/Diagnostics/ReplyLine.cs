namespace BounceKit;

/// <summary>The codes at the start of one line of a reply.</summary>
internal readonly struct ReplyLine
{
    private ReplyLine(int code, EnhancedStatusCode? status, int textStart)
    {
        Code = code;
        Status = status;
        TextStart = textStart;
    }

    public int Code { get; }

    public EnhancedStatusCode? Status { get; }

    /// <summary>Where the words begin.</summary>
    public int TextStart { get; }

    /// <summary>Reads <c>550 5.1.1 words</c>, <c>550-5.1.1 words</c>, <c>550 words</c>, <c>550</c>, and <c>550-5.1.1-words</c> as some servers write it.</summary>
    public static bool TryRead(ReadOnlySpan<char> line, out ReplyLine reply)
    {
        reply = default;
        if (!TryReadCode(line, out var code)) return false;
        var position = 3;
        if (position < line.Length && line[position] is not (' ' or '-' or '\t' or '.' or ':' or ',' or '\n' or '\r')) return false;
        while (position < line.Length && (line[position] is ' ' or '-' or '\t' or '#')) position++;
        EnhancedStatusCode? status = null;
        if (EnhancedStatusCode.TryReadPrefix(line.Slice(position), out var found, out var length) && EnhancedStatusFinder.EndsHere(line, position + length))
        {
            status = found;
            position += length;
            while (position < line.Length && (line[position] is ' ' or '-' or '\t' or ':')) position++;
        }

        reply = new ReplyLine(code, status, position);
        return true;
    }

    /// <summary>Reads three digits that form a reply code (RFC 5321 section 4.2.1: 2yz to 5yz; the second digit is 0 to 7 in practice).</summary>
    public static bool TryReadCode(ReadOnlySpan<char> text, out int code)
    {
        code = 0;
        if (text.Length < 3 || text[0] is < '2' or > '5' || text[1] is < '0' or > '9' || text[2] is < '0' or > '9') return false;
        if (text.Length > 3 && text[3] is >= '0' and <= '9') return false;
        code = (text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0');
        return true;
    }
}
