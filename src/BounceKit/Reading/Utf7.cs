using System.Text;

namespace BounceKit.Reading;

/// <summary>UTF-7 (RFC 2152), which .NET refuses to decode and old Microsoft servers label their notices with.</summary>
internal static class Utf7
{
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var result = new StringBuilder(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != (byte)'+')
            {
                result.Append((char)bytes[i]);
                continue;
            }

            var end = i + 1;
            while (end < bytes.Length && Base64Value(bytes[end]) >= 0) end++;
            if (IsTagOfAddress(bytes, i, end))
            {
                result.Append('+');
                continue;
            }

            AppendShifted(result, bytes.Slice(i + 1, end - i - 1), end < bytes.Length && bytes[end] == (byte)'-');
            i = end < bytes.Length && bytes[end] == (byte)'-' ? end : end - 1;
        }

        return result.ToString();
    }

    /// <summary><c>user+tag@example.com</c>: servers that label their notices UTF-7 do not always encode the plus sign.</summary>
    private static bool IsTagOfAddress(ReadOnlySpan<byte> bytes, int plus, int end) =>
        plus > 0 && Base64Value(bytes[plus - 1]) >= 0 && end < bytes.Length && bytes[end] == (byte)'@';

    /// <summary>UTF-16 in base64 without padding. <c>+-</c> is a plus sign, and so is a plus that shifts nothing.</summary>
    private static void AppendShifted(StringBuilder result, ReadOnlySpan<byte> encoded, bool closed)
    {
        if (encoded.Length < 3)
        {
            result.Append('+');
            foreach (var b in encoded) result.Append((char)b);
            if (closed && encoded.Length > 0) result.Append('-');
            return;
        }

        var bits = 0;
        var value = 0;
        foreach (var b in encoded)
        {
            value = (value << 6) | Base64Value(b);
            bits += 6;
            if (bits < 16) continue;
            bits -= 16;
            result.Append((char)((value >> bits) & 0xFFFF));
            value &= (1 << bits) - 1;
        }
    }

    private static int Base64Value(byte b) => b switch
    {
        >= (byte)'A' and <= (byte)'Z' => b - 'A',
        >= (byte)'a' and <= (byte)'z' => b - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => b - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };
}
