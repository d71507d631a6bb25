using System.Text;

namespace BounceKit.Reading;

/// <summary>
/// A guess at 8-bit text that declares nothing and is not UTF-8. Conservative: a charset is named only where the bytes fit it throughout and
/// hold what its language is full of (kana; frequent hanzi; runs of Cyrillic letters, most in lower case). All else is windows-1252.
/// </summary>
internal static class CharsetGuess
{
    private static readonly Encoding Western = CharsetDecoder.Windows(1252) ?? Encoding.GetEncoding(28591);

    /// <summary>的 是 不 了 在 有 件 邮 信 地 址 您 无 法 送 达 收 。 ， 中 国 in GB 2312.</summary>
    private static readonly HashSet<int> FrequentHanzi =
    [
        0xB5C4, 0xCAC7, 0xB2BB, 0xC1CB, 0xD4DA, 0xD3D0, 0xBCFE, 0xD3CA, 0xD0C5, 0xB5D8, 0xD6B7,
        0xC4FA, 0xCEDE, 0xB7A8, 0xCBCD, 0xB4EF, 0xCAD5, 0xA1A3, 0xA3AC, 0xD6D0, 0xB9FA,
    ];

    public static Encoding Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > 16_384) bytes = bytes.Slice(0, 16_384);
        var codePage = IsEucJp(bytes) ? 51932 : IsShiftJis(bytes) ? 932 : IsChinese(bytes) ? 54936 : Cyrillic(bytes);
        return (codePage == 0 ? null : CharsetDecoder.Windows(codePage)) ?? Western;
    }

    private static bool IsEucJp(ReadOnlySpan<byte> bytes)
    {
        var pairs = 0;
        var kana = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            if (i + 1 == bytes.Length) break;
            if (bytes[i] is not (0x8E or >= 0xA1 and <= 0xFE) || bytes[i + 1] is < 0xA1 or 0xFF) return false;
            pairs++;
            if (bytes[i] is 0xA4 or 0xA5) kana++;
            i++;
        }

        return pairs >= 4 && kana * 4 >= pairs;
    }

    private static bool IsShiftJis(ReadOnlySpan<byte> bytes)
    {
        var pairs = 0;
        var kana = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] is < 0x80 or >= 0xA1 and <= 0xDF) continue;
            if (i + 1 == bytes.Length) break;
            if (bytes[i] is not (>= 0x81 and <= 0x9F or >= 0xE0 and <= 0xFC) || bytes[i + 1] is < 0x40 or 0x7F or > 0xFC) return false;
            pairs++;
            if ((bytes[i] == 0x82 && bytes[i + 1] >= 0x9F) || (bytes[i] == 0x83 && bytes[i + 1] <= 0x96)) kana++;
            i++;
        }

        return pairs >= 4 && kana * 4 >= pairs;
    }

    private static bool IsChinese(ReadOnlySpan<byte> bytes)
    {
        var pairs = 0;
        var frequent = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            if (i + 1 == bytes.Length) break;
            if (bytes[i] is < 0xA1 or > 0xF7 || bytes[i + 1] is < 0xA1 or 0xFF) return false;
            pairs++;
            if (FrequentHanzi.Contains((bytes[i] << 8) | bytes[i + 1])) frequent++;
            i++;
        }

        return pairs >= 4 && frequent >= 2 && frequent * 10 >= pairs;
    }

    /// <summary>KOI8-R has its small letters where windows-1251 has its capitals. Western text has its accents apart from each other.</summary>
    private static int Cyrillic(ReadOnlySpan<byte> bytes)
    {
        var low = 0;
        var high = 0;
        var others = 0;
        var inRuns = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var b = bytes[i];
            if (b < 0x80) continue;
            if (b >= 0xE0) high++;
            else if (b >= 0xC0) low++;
            else others++;
            if ((i > 0 && bytes[i - 1] >= 0xC0) || (i + 1 < bytes.Length && bytes[i + 1] >= 0xC0)) inRuns++;
        }

        var letters = low + high;
        if (letters < 6 || others * 5 > letters || inRuns * 5 < letters * 4) return 0;
        return low > 2 * high ? 20866 : high > 2 * low ? 1251 : 0;
    }
}
