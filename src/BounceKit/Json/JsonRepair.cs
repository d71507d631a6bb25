using System.Text;

namespace BounceKit.Json;

/// <summary>
/// Makes JSON from outside safe to take strings from: <c>JsonElement.GetString</c> throws where a string is no valid Unicode, be it by its bytes or by an
/// escape such as <c>\ud800</c> that lacks its other half (RFC 8259 section 8.2). Both become U+FFFD; the length stays the same where only escapes are at fault.
/// </summary>
internal static class JsonRepair
{
    private static readonly byte[] Replacement = [(byte)'f', (byte)'f', (byte)'f', (byte)'d'];

    public static ReadOnlyMemory<byte> Unicode(ReadOnlyMemory<byte> json)
    {
        if (HoldsNonAscii(json.Span)) json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json.ToArray()));
        return LoneSurrogates(json);
    }

    private static bool HoldsNonAscii(ReadOnlySpan<byte> json)
    {
        foreach (var b in json)
        {
            if (b >= 0x80) return true;
        }

        return false;
    }

    private static ReadOnlyMemory<byte> LoneSurrogates(ReadOnlyMemory<byte> json)
    {
        byte[]? repaired = null;
        var text = json.Span;
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] != '\\') continue;
            var unit = UnitAt(text, i);
            if (IsHigh(unit) && IsLow(UnitAt(text, i + 6))) i += 11;
            else if (IsHigh(unit) || IsLow(unit))
            {
                repaired ??= json.ToArray();
                Replacement.CopyTo(repaired, i + 2);
                i += 5;
            }
            else i++; // The escaped character, which may be a backslash.
        }

        return repaired ?? json;
    }

    /// <summary>The number of an escape <c>\uXXXX</c>; 0 where none begins there.</summary>
    private static int UnitAt(ReadOnlySpan<byte> text, int start)
    {
        if (start + 6 > text.Length || text[start] != '\\' || text[start + 1] != 'u') return 0;
        var unit = 0;
        for (var i = start + 2; i < start + 6; i++)
        {
            if (Digit(text[i]) is not (>= 0 and var digit)) return 0;
            unit = (unit << 4) | digit;
        }

        return unit;
    }

    private static int Digit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };

    private static bool IsHigh(int unit) => unit is >= 0xD800 and <= 0xDBFF;

    private static bool IsLow(int unit) => unit is >= 0xDC00 and <= 0xDFFF;
}
