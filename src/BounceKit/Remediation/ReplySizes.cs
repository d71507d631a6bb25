namespace BounceKit.Remediations;

/// <summary>The sizes that a reply states: "message size 31457280 exceeds size limit 26214400 of server".</summary>
internal readonly record struct ReplySizes(long? Message, long? Limit)
{
    private const int NearestWords = 36;
    private const long KiloByte = 1024, SmallestSize = KiloByte, LargestSize = 1L << 40;

    public static ReplySizes Read(string text)
    {
        long? message = null, limit = null;
        for (var index = 0; index < text.Length; index++)
        {
            if (!IsDigit(text[index])) continue;
            var end = index;
            while (end < text.Length && IsDigit(text[end])) end++;
            if (IsNumber(text, index, end) && Size(text, index, end) is { } size)
            {
                var before = text.Substring(Math.Max(0, index - NearestWords), Math.Min(index, NearestWords));
                if (NamesLimit(before)) limit ??= size;
                else if (NamesSize(before)) message ??= size;
            }

            index = end;
        }

        return new ReplySizes(message, limit);
    }

    /// <summary>The words right before the number decide: "size limit 10240" is a limit, "message size 20480 exceeds size limit" begins with a size.</summary>
    private static bool NamesLimit(string before)
    {
        var limit = LastOf(before, "limit", "maximum", "max ");
        return limit >= 0 && !HoldsDigit(before, limit);
    }

    private static bool NamesSize(string before)
    {
        var size = LastOf(before, "message size", "size of ", "message is", "message length");
        return size >= 0 && !HoldsDigit(before, size);
    }

    private static int LastOf(string text, params string[] words)
    {
        var last = -1;
        foreach (var word in words) last = Math.Max(last, text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase));
        return last;
    }

    private static bool HoldsDigit(string text, int start)
    {
        for (var index = start; index < text.Length; index++)
            if (IsDigit(text[index]))
                return true;
        return false;
    }

    /// <summary>A number by itself: not a part of a code such as 5.3.4, of an IP address or of a name.</summary>
    private static bool IsNumber(string text, int start, int end)
        => end - start <= 13 && (start == 0 || !(char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-' or '_' or '#'))
            && (end >= text.Length || !(text[end] is '-' or '_' || (text[end] == '.' && end + 1 < text.Length && IsDigit(text[end + 1]))));

    private static long? Size(string text, int start, int end)
    {
        if (!long.TryParse(text.Substring(start, end - start), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)) return null;
        var unit = end < text.Length && text[end] == ' ' ? end + 1 : end;
        var size = number * Unit(text, unit);
        return size is >= SmallestSize and <= LargestSize ? size : null;
    }

    private static long Unit(string text, int start)
    {
        if (start + 1 >= text.Length || text[start + 1] is not ('B' or 'b') || (start + 2 < text.Length && char.IsLetter(text[start + 2]) && text[start + 2] is not ('y' or 'Y'))) return 1;
        return text[start] switch
        {
            'K' or 'k' => KiloByte,
            'M' or 'm' => KiloByte * KiloByte,
            'G' or 'g' => KiloByte * KiloByte * KiloByte,
            _ => 1,
        };
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
