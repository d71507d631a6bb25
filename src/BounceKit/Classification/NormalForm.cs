namespace BounceKit.Classification;

/// <summary>
/// The form of a text in which phrases are looked for: lower case, white space folded, full-width forms and typographic quotes made plain, accents
/// taken off Latin and Greek letters (servers write "boite" and "boîte" alike), the underscore read as a space ("USER_UNKNOWN"), addresses and IP addresses replaced by one mark each, so that <c>mailbox-full@example.com</c> says nothing. URLs and host names stay.
/// </summary>
internal sealed class NormalForm
{
    public const char AddressMark = '\uE000';
    public const char IpMark = '\uE001';

    /// <summary>U+00C0 to U+017F without their accents, in lower case; each sign stands for one letter.</summary>
    private const string PlainLatin =
        "aaaaaaaceeeeiiiidnooooo\u00D7ouuuuytsaaaaaaaceeeeiiiidnooooo\u00F7ouuuuyty"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private char[] characters = [];
    private int[] origins = [];
    private bool[] inName = [];
    private int from;

    /// <summary>An empty one, to be read into as often as one likes: its buffers are used again.</summary>
    public NormalForm() { }

    public string Source { get; private set; } = "";

    public int Length { get; private set; }

    public ReadOnlySpan<char> Span => characters.AsSpan(0, Length);

    /// <summary>Whether the character belongs to a host name or URL, in which a plain word does not count: "spam.example.com" says nothing about spam.</summary>
    public bool IsInName(int position) => inName[position];

    /// <summary>The source's own words for a stretch of the normal form.</summary>
    public string SourceText(int start, int end)
    {
        if (start >= end || start >= Length) return "";
        var first = from + origins[start];
        var last = end < Length ? from + origins[end] : Source.Length;
        return Source.Substring(first, Math.Max(0, last - first)).Trim();
    }

    /// <summary>Where what begins there, counted from where the reading began, begins in the normal form.</summary>
    public int PositionOf(int sourcePosition)
    {
        var found = Array.BinarySearch(origins, 0, Length, sourcePosition);
        return found >= 0 ? found : ~found;
    }

    /// <summary>Whether a text taken apart would differ: a small letter stands before a capital.</summary>
    public static bool HasRunTogetherWords(string source) => HasJoint(source.AsSpan(), 0, source.Length);

    public static NormalForm Of(string source)
    {
        var form = new NormalForm();
        form.Read(source, 0, takesApart: false);
        return form;
    }

    /// <summary>
    /// Makes it the form of a text from a place on; what it was before is gone. Taken apart are names that programs run together ("InactiveRecipient",
    /// "SendSizeLimit"): the second look at a text in which no words were found.
    /// </summary>
    public void Read(string source, int start, bool takesApart)
    {
        (Source, from) = (source, start);
        var length = (takesApart ? 2 : 1) * (source.Length - start) + 1;
        if (characters.Length < length)
        {
            characters = new char[length];
            origins = new int[length];
            inName = new bool[length];
        }

        var builder = new Builder(source.AsSpan(start), takesApart, this);
        builder.Run();
        Length = builder.Length;
    }

    /// <summary>Folds a text of the same length, most of it several characters at a time.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++)
        {
#if !NETSTANDARD2_0
            if (text[i] < 0x80)
            {
                System.Text.Ascii.ToLower(text.Slice(i), folded.Slice(i), out var length);
                folded.Slice(i, length).Replace('_', ' ');
                i += length;
                if (i == text.Length) return;
            }
#endif
            folded[i] = Fold(text[i]);
        }
    }

    public static char Fold(char c)
    {
        if (c < 0x80) return c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c == '_' ? ' ' : c;
        if (c is >= '\u00C0' and <= '\u017F') return PlainLatin[c - 0xC0];
        if (c is >= '\uFF01' and <= '\uFF5E') return Fold((char)(c - 0xFEE0));
        return c switch
        {
            '\u2018' or '\u2019' or '\u201A' or '\u2032' or '\u00B4' or '\u02BC' => '\'',
            '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' or '\u2033' => '"',
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2212' => '-',
            'ё' or 'Ё' => 'е',
            '\u0218' or '\u0219' => 's', // Romanian, beside the letters with a cedilla
            '\u021A' or '\u021B' => 't',
            >= '\u0386' and <= '\u03CE' => PlainGreek(c),
            '\u0622' or '\u0623' or '\u0625' => '\u0627', // Arabic alef, often written without its hamza
            '\u0649' => '\u064A', // and the final ya without its dots
            '\u3000' or '\u00A0' or '\u202F' or '\u2009' => ' ',
            _ => char.ToLowerInvariant(c),
        };
    }

    /// <summary>Without accents, which capitals do not bear, and with one sigma.</summary>
    private static char PlainGreek(char c) => c switch
    {
        'ά' or 'Ά' => 'α',
        'έ' or 'Έ' => 'ε',
        'ή' or 'Ή' => 'η',
        'ί' or 'ϊ' or 'ΐ' or 'Ί' or 'Ϊ' => 'ι',
        'ό' or 'Ό' => 'ο',
        'ύ' or 'ϋ' or 'ΰ' or 'Ύ' or 'Ϋ' => 'υ',
        'ώ' or 'Ώ' => 'ω',
        'ς' => 'σ',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>A text with every character folded. Nearly all phrases and words are written so; those stay the string they are.</summary>
    public static string Folded(string text)
    {
        var same = 0;
        while (same < text.Length && Fold(text[same]) == text[same]) same++;
        if (same == text.Length) return text;
        var folded = text.ToCharArray();
        for (var i = same; i < folded.Length; i++) folded[i] = Fold(folded[i]);
        return new string(folded);
    }

    /// <summary>Whether a word begins there in the middle of a name: "Inactive|Recipient".</summary>
    private static bool IsJoint(ReadOnlySpan<char> source, int position) => char.IsUpper(source[position]) && char.IsLower(source[position - 1]) && position + 1 < source.Length && char.IsLower(source[position + 1]);

    private static bool HasJoint(ReadOnlySpan<char> source, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            if (IsJoint(source, i)) return true;
        }

        return false;
    }

    /// <summary>Signs that steer the direction or the joining of letters, and Arabic's lengthening stroke and vowel marks, which some write and most do not.</summary>
    private static bool IsInvisible(char c) => c is '\u00AD' or '\u061C' or '\u0640' or (>= '\u064B' and <= '\u0652') or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private ref struct Builder(ReadOnlySpan<char> source, bool takesApart, NormalForm form)
    {
        private readonly ReadOnlySpan<char> source = source;
        private readonly char[] characters = form.characters;
        private readonly int[] origins = form.origins;
        private readonly bool[] inName = form.inName;

        public int Length;

        public void Run()
        {
            var position = 0;
            while (position < source.Length)
            {
                var c = source[position];
                if (c is ' ' or '\n' || (c is not (> ' ' and < '\x7F') && char.IsWhiteSpace(c)))
                {
                    AppendSpace(position++);
                    position = SkipContinuationCode(position, c);
                }
                else if (c >= 0x80 && IsInvisible(c)) position++;
                else if (IsTokenCharacter(c) && (position == 0 || !IsTokenCharacter(source[position - 1]))) position = AppendToken(position);
                else if (c == '\uFFFD') position++;
                else Append(Fold(c), position++, false);
            }

            if (Length > 0 && characters[Length - 1] == ' ') Length--;
        }

        /// <summary>Lines of one reply repeat the code ("550-5.1.1"): the codes are taken out, so that a sentence may run over the line end.</summary>
        private readonly int SkipContinuationCode(int position, char lineEnd)
        {
            if (lineEnd != '\n' && !RepeatsOpeningCode(position)) return position;
            return ReplyLine.TryRead(source.Slice(position), out var line) ? position + line.TextStart : position;
        }

        /// <summary>Many senders join the lines with blanks: "553-5.1.3 … is not a valid RFC 5321 553 5.1.3 address". The hyphen behind the first code says that lines follow.</summary>
        private readonly bool RepeatsOpeningCode(int position) =>
            position > 4 && position + 4 < source.Length && source.Length > 4 && source[3] == '-' && char.IsDigit(source[0])
            && source.Slice(position, 3).SequenceEqual(source.Slice(0, 3)) && source[position + 3] is '-' or ' ';

        /// <summary>A token is a run of the characters that addresses, hosts and URLs are made of.</summary>
        private int AppendToken(int start)
        {
            var end = start;
            var isPlain = true;
            for (; end < source.Length && IsTokenCharacter(source[end]); end++) isPlain &= source[end] is not ('@' or '.' or ':');
            var token = source.Slice(start, end - start);
            var name = false;
            // Most tokens are words, without any sign that addresses and names have.
            if (!isPlain)
            {
                if (TokenKinds.IsAddress(token, out var skip, out var length)) return AppendMark(AddressMark, start, skip, length, end);
                if (TokenKinds.IsIpAddress(token, out skip, out length)) return AppendMark(IpMark, start, skip, length, end);
                name = TokenKinds.IsName(token);
            }

            if (takesApart && token.IndexOf('/') < 0 && HasJoint(source, start, end)) return AppendTakenApart(start, end);
            for (var i = start; i < end; i++)
            {
                var c = source[i];
                if (c < 0x80 || !IsInvisible(c)) Append(Fold(c), i, name);
            }

            return end;
        }

        /// <summary>Only a label with a joint is taken apart: host names, and the capitals before "RESOLVER.RST.SendSizeLimit", stay what they are.</summary>
        private int AppendTakenApart(int start, int end)
        {
            for (var label = start; label < end;)
            {
                var after = label;
                while (after < end && source[after] != '.') after++;
                var isRunTogether = HasJoint(source, label, after);
                for (var i = label; i < after; i++)
                {
                    if (i > label && IsJoint(source, i)) AppendSpace(i);
                    if (!IsInvisible(source[i])) Append(Fold(source[i]), i, !isRunTogether);
                }

                if (after < end) Append('.', after, true);
                label = after + 1;
            }

            return end;
        }

        private int AppendMark(char mark, int start, int skip, int length, int end)
        {
            for (var i = start; i < start + skip; i++) Append(Fold(source[i]), i, false);
            // Brackets around a mark say nothing: "user <a@b> unknown" and "user a@b unknown" are one sentence.
            if (Length > 0 && (characters[Length - 1] is '<' or '[' or '(')) Length--;
            Append(mark, start + skip, false);
            var after = start + skip + length;
            if (after < source.Length && after == end && (source[after] is '>' or ']' or ')')) return after + 1;
            return after;
        }

        private void AppendSpace(int origin)
        {
            if (Length > 0 && characters[Length - 1] != ' ') Append(' ', origin, false);
        }

        private void Append(char c, int origin, bool name)
        {
            if (c == ' ' && (Length == 0 || characters[Length - 1] == ' ')) return;
            characters[Length] = c;
            origins[Length] = origin;
            inName[Length] = name;
            Length++;
        }

        private static bool IsTokenCharacter(char c) => c < 0x80 ? ((c < 64 ? TokenSignsBelow64 >> c : TokenSignsFrom64 >> (c - 64)) & 1) != 0 : c < 0x2E80 && char.IsLetterOrDigit(c);

        /// <summary>A bit for each ASCII character that tokens are made of: letters, digits, and <c>. - _ @ + / : % = &amp; ~ # ? ! * | { } $</c>.</summary>
        private const ulong TokenSignsBelow64 = 0xA7FF_EC7A_0000_0000;

        private const ulong TokenSignsFrom64 = 0x7FFF_FFFE_87FF_FFFF;
    }
}
