using System.Collections.Concurrent;
using System.Text;

namespace BounceKit.Reading;

/// <summary>The one decoder of all text. It never throws, registers no provider and asks no cache that other code can spoil.</summary>
internal static class CharsetDecoder
{
    private const int MaxNameLength = 64;
    private const int MaxCachedNames = 256;

    private static readonly UTF8Encoding Utf8 = new(false);
    private static readonly ConcurrentDictionary<string, Charset> Cache = new(StringComparer.OrdinalIgnoreCase);

    private enum Family
    {
        /// <summary>Nothing usable is declared: the bytes decide.</summary>
        Undeclared,

        /// <summary>UTF-8 or US-ASCII: believed only as far as the bytes agree.</summary>
        Utf8,
        Utf7,

        /// <summary>A charset in which ASCII bytes are not ASCII text (UTF-16, UTF-32, HZ).</summary>
        NotAscii,
        AsciiBased,
    }

    /// <summary>Whether the name is one that can be decoded, or says itself that it does not know.</summary>
    public static bool IsKnown(string charset) => Lookup(charset).IsKnown;

    /// <summary>Decodes text, declared in a charset or not.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (bytes.Length == 0) return "";
        var declared = charset is null ? Charset.None : Lookup(charset);
        if (declared.Family == Family.Utf7) return Utf7.Decode(bytes);
        if (declared.Family == Family.NotAscii && !(IsAscii(bytes) && !declared.UsesAsciiBytes)) return WithoutMark(Get(declared.Encoding!, bytes));
        if (Iso2022.IsUsedIn(bytes, declared.Encoding)) return Iso2022.Decode(bytes, charset);
        if (IsAscii(bytes)) return Ascii(bytes);
        return declared.Family == Family.AsciiBased ? Get(declared.Encoding!, bytes) : DecodeUndeclared(bytes, declared.Family == Family.Utf8);
    }

    /// <summary>Whether the bytes are ASCII text, in whatever charset: nearly all notices are.</summary>
    public static bool ReadsAsAscii(ReadOnlySpan<byte> bytes, string? charset)
    {
        if (!IsAscii(bytes)) return false;
        var declared = charset is null ? Charset.None : Lookup(charset);
        return declared.Family != Family.Utf7 && !declared.UsesAsciiBytes && !Iso2022.IsUsedIn(bytes, declared.Encoding);
    }

    /// <summary>UTF-8 where the bytes are that; else, where UTF-8 was declared and most of them are, UTF-8 with replacements; else a guess.</summary>
    private static string DecodeUndeclared(ReadOnlySpan<byte> bytes, bool declaredUtf8)
    {
        var counts = Utf8Counts.Of(bytes);
        if (counts.IsUtf8 || (counts.Sequences > 2 * counts.Invalid && (declaredUtf8 || counts.Sequences > 8))) return WithoutMark(Get(Utf8, bytes));
        return Get(CharsetGuess.Of(bytes), bytes);
    }

    private static Charset Lookup(string name)
    {
        if (name.Length > MaxNameLength) return Charset.Unknown;
        if (Cache.TryGetValue(name, out var known)) return known;
        var charset = Find(Normal(name));
        if (Cache.Count < MaxCachedNames) Cache.TryAdd(name, charset);
        return charset;
    }

    private static string Normal(string name) => name.Trim(' ', '\t', '"', '\'', ';', ',', '<', '>').ToLowerInvariant();

    private static Charset Find(string name)
    {
        switch (name)
        {
            case "" or "unknown" or "unknown-8bit" or "x-unknown" or "8bit" or "binary" or "default" or "none" or "us-ascii+8bit":
                return Charset.None;
            case "utf-8" or "utf8" or "utf-8n" or "unicode-1-1-utf-8" or "x-utf-8" or "cp65001" or "utf8mb4"
                or "us-ascii" or "ascii" or "ansi_x3.4-1968" or "ansi_x3.4-1986" or "iso646-us" or "iso_646.irv:1991" or "us" or "646" or "iso-ir-6":
                return new Charset(Family.Utf8, Utf8);
            case "utf-7" or "utf7" or "unicode-1-1-utf-7" or "x-unicode-1-1-utf-7" or "csunicode11utf7" or "cp65000":
                return new Charset(Family.Utf7, null);
            case "utf-16" or "utf16" or "utf-16le" or "unicode" or "ucs-2" or "iso-10646-ucs-2":
                return new Charset(Family.NotAscii, Encoding.Unicode);
            case "utf-16be" or "unicodefffe":
                return new Charset(Family.NotAscii, Encoding.BigEndianUnicode);
            case "utf-32" or "utf-32le" or "ucs-4":
                return new Charset(Family.NotAscii, Encoding.UTF32);
            case "hz" or "hz-gb-2312":
                return Windows(52936) is { } hz ? new Charset(Family.NotAscii, hz, usesAsciiBytes: true) : Charset.Unknown;
        }

        return CodePage(name) is { } encoding ? new Charset(Family.AsciiBased, encoding) : Charset.Unknown;
    }

    private static Encoding? CodePage(string name)
    {
        switch (name)
        {
            // What says Latin-1 is windows-1252 in practice (the WHATWG encoding standard decides the same).
            case "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "iso88591" or "latin1" or "latin-1" or "l1" or "iso-8859-1-windows-3.1-latin-1" or "cp1252" or "ansi" or "iso-ir-100":
                return Windows(1252);
            case "cp932" or "x-sjis" or "sjis" or "ms_kanji" or "shift-jis" or "windows-31j" or "cswindows31j" or "ms932" or "x-ms-cp932" or "shift_jisx0213":
                return Windows(932);
            case "iso-2022-jp" or "iso-2022-jp-1" or "iso-2022-jp-2" or "iso-2022-jp-3" or "iso-2022-jp-ms" or "iso2022jp" or "csiso2022jp" or "cp50220" or "cp50221" or "cp50222" or "jis":
                return Windows(50220);
            case "euc-jp" or "eucjp" or "x-euc-jp" or "eucjp-ms" or "eucjp-win" or "cp51932" or "ujis" or "x-euc":
                return Windows(51932);
            case "gb2312" or "gbk" or "cp936" or "x-gbk" or "gb_2312-80" or "euc-cn" or "euccn" or "ms936" or "windows-936" or "gb18030" or "gb-2312":
                return Windows(54936);
            case "big5" or "big-5" or "x-x-big5" or "big5-hkscs" or "cp950" or "ms950" or "cn-big5":
                return Windows(950);
            case "ks_c_5601-1987" or "ks_c_5601" or "ks_c_5601-1989" or "ksc5601" or "euc-kr" or "euckr" or "cp949" or "uhc" or "ms949" or "windows-949":
                return Windows(949);
            case "iso-8859-8-i" or "iso-8859-8-e" or "logical":
                return Windows(28598);
            case "koi8-r" or "koi8r" or "koi8" or "koi":
                return Windows(20866);
            case "koi8-u" or "koi8u" or "koi8-ru":
                return Windows(21866);
        }

        return ByNumber(name) ?? ByName(name);
    }

    /// <summary>The names that differ only in their dashes: windows1251, cp-1251, cp1251, win-1251, x-cp1251, ibm866, iso8859_2.</summary>
    private static Encoding? ByNumber(string name)
    {
        var digits = name.Length;
        while (digits > 0 && name[digits - 1] is >= '0' and <= '9') digits--;
        if (digits == name.Length || name.Length - digits > 5) return null;
        var number = 0;
        for (var i = digits; i < name.Length; i++) number = (number * 10) + (name[i] - '0');
        return name.Substring(0, digits).TrimEnd('-', '_') switch
        {
            "windows" or "cp" or "win" or "x-cp" or "ms" or "x-windows" or "ibm" => Windows(number),
            "iso8859" or "iso-8859" or "iso_8859" or "8859" when number is >= 1 and <= 15 => Windows(28590 + number),
            _ => null,
        };
    }

    private static Encoding? ByName(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A code page; null where the platform lacks it.</summary>
    internal static Encoding? Windows(int codePage)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(codePage);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    internal static string Get(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
#if NETSTANDARD2_0
        return encoding.GetString(bytes.ToArray());
#else
        return encoding.GetString(bytes);
#endif
    }

    internal static bool IsAscii(ReadOnlySpan<byte> bytes)
    {
#if NETSTANDARD2_0
        foreach (var b in bytes)
        {
            if (b >= 0x80) return false;
        }

        return true;
#else
        return System.Text.Ascii.IsValid(bytes);
#endif
    }

    private static string Ascii(ReadOnlySpan<byte> bytes) => Get(Encoding.ASCII, bytes);

    private static string WithoutMark(string text) => text.Length > 0 && text[0] == '\uFEFF' ? text.Substring(1) : text;

    private sealed class Charset(Family family, Encoding? encoding, bool isKnown = true, bool usesAsciiBytes = false)
    {
        public static readonly Charset None = new(Family.Undeclared, null);
        public static readonly Charset Unknown = new(Family.Undeclared, null, isKnown: false);

        public Family Family { get; } = family;

        public Encoding? Encoding { get; } = encoding;

        public bool IsKnown { get; } = isKnown;

        /// <summary>HZ writes Chinese in ASCII bytes, so pure ASCII is no sign of a wrong label.</summary>
        public bool UsesAsciiBytes { get; } = usesAsciiBytes;
    }
}
