using System.Text;

namespace BounceKit.Reading;

/// <summary>The parameters of a structured header such as Content-Type (RFC 2045 section 5.1), continued and encoded ones included (RFC 2231).</summary>
internal static class HeaderParameters
{
    private const int MaxParameters = 100;

    /// <summary>The value of a parameter; null where there is none.</summary>
    public static string? Get(string? header, string name)
    {
        if (header is null || header.IndexOf(';') < 0) return null;
        List<Piece>? pieces = null;
        var position = header.IndexOf(';');
        for (var count = 0; count < MaxParameters && position >= 0 && position < header.Length; count++)
        {
            position = ReadParameter(header, position + 1, out var parameter, out var value);
            if (parameter.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
            if (Piece.TryRead(parameter, value, name, out var piece)) (pieces ??= []).Add(piece);
        }

        return pieces is null ? null : Join(pieces);
    }

    /// <summary>Reads <c>name=value</c> and returns where the next semicolon stands.</summary>
    private static int ReadParameter(string header, int position, out string name, out string value)
    {
        var start = position;
        while (position < header.Length && header[position] is not ('=' or ';')) position++;
        name = header.Substring(start, position - start).Trim();
        value = "";
        if (position == header.Length || header[position] == ';') return position;

        position++;
        while (position < header.Length && header[position] is ' ' or '\t') position++;
        if (position < header.Length && header[position] == '"') return ReadQuoted(header, position + 1, out value);

        // A value ends with a blank too: some write no semicolon before the next parameter, some a comment.
        start = position;
        while (position < header.Length && header[position] is not (';' or ' ' or '\t')) position++;
        value = header.Substring(start, position - start);
        return NextSeparator(header, position);
    }

    private static int ReadQuoted(string header, int position, out string value)
    {
        var text = new StringBuilder();
        while (position < header.Length && header[position] != '"')
        {
            if (header[position] == '\\' && position + 1 < header.Length) position++;
            text.Append(header[position++]);
        }

        value = text.ToString();
        return NextSeparator(header, Math.Min(position + 1, header.Length));
    }

    /// <summary>The next semicolon, or the blank before a parameter that follows without one.</summary>
    private static int NextSeparator(string header, int position)
    {
        while (position < header.Length && header[position] is ' ' or '\t') position++;
        if (position == header.Length || header[position] == ';') return position;
        var semicolon = header.IndexOf(';', position);
        var equals = header.IndexOf('=', position);
        var startsParameter = header[position] != '(' && equals >= 0 && (semicolon < 0 || equals < semicolon);
        return startsParameter ? position - 1 : semicolon;
    }

    private static string Join(List<Piece> pieces)
    {
        pieces.Sort((a, b) => a.Index.CompareTo(b.Index));
        var charset = "utf-8";
        var bytes = new List<byte>();
        for (var i = 0; i < pieces.Count; i++)
        {
            var text = pieces[i].Text;
            if (pieces[i].IsEncoded && i == 0) text = WithoutPrefix(text, ref charset);
            if (pieces[i].IsEncoded) AppendPercentDecoded(bytes, text);
            else bytes.AddRange(Encoding.UTF8.GetBytes(text));
        }

        return CharsetDecoder.Decode(bytes.ToArray(), charset);
    }

    /// <summary>Takes <c>charset'language'</c> off.</summary>
    private static string WithoutPrefix(string text, ref string charset)
    {
        var first = text.IndexOf('\'');
        var second = first < 0 ? -1 : text.IndexOf('\'', first + 1);
        if (second < 0) return text;
        if (first > 0) charset = text.Substring(0, first);
        return text.Substring(second + 1);
    }

    private static void AppendPercentDecoded(List<byte> bytes, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && Hex.Value(text[i + 1]) >= 0 && Hex.Value(text[i + 2]) >= 0)
            {
                bytes.Add((byte)((Hex.Value(text[i + 1]) << 4) | Hex.Value(text[i + 2])));
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, 1)));
            }
        }
    }

    /// <summary>One piece of a continued or encoded parameter: <c>name*</c>, <c>name*0</c>, <c>name*0*</c>.</summary>
    private readonly struct Piece(int index, bool isEncoded, string text)
    {
        public int Index { get; } = index;

        public bool IsEncoded { get; } = isEncoded;

        public string Text { get; } = text;

        public static bool TryRead(string parameter, string value, string name, out Piece piece)
        {
            piece = default;
            if (parameter.Length <= name.Length || parameter[name.Length] != '*' || !parameter.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return false;
            var rest = parameter.Substring(name.Length + 1);
            var isEncoded = rest.Length == 0 || rest[rest.Length - 1] == '*';
            var digits = rest.TrimEnd('*');
            var index = 0;
            if (digits.Length > 0 && !int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out index)) return false;
            piece = new Piece(index, isEncoded, value);
            return true;
        }
    }
}
