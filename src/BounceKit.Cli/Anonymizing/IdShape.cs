namespace BounceKit.Cli.Anonymizing;

/// <summary>An id without its value: which characters are digits, small or capital letters, and whether the letters are those of hexadecimal numbers.</summary>
internal static class IdShape
{
    private const int Hexadecimal = 6;
    private const int Alphabet = 26;

    /// <summary>The shape: 0, a or A for each digit, small and capital letter; n and N where all letters are hexadecimal digits; all else as it stands.</summary>
    public static string Of(string id)
    {
        var isHexadecimal = id.All(c => !char.IsLetter(c) || char.IsAsciiHexDigit(c));
        return string.Create(id.Length, (id, isHexadecimal), static (shape, source) =>
        {
            for (var i = 0; i < shape.Length; i++) shape[i] = Of(source.id[i], source.isHexadecimal);
        });
    }

    /// <summary>A value of the shape: the number, written from the right in the digits that each place can hold.</summary>
    public static string Fill(string shape, int number)
    {
        var value = shape.ToCharArray();
        for (var i = value.Length - 1; i >= 0; i--) value[i] = Digit(value[i], ref number);
        return new string(value);
    }

    private static char Of(char c, bool isHexadecimal) => c switch
    {
        >= '0' and <= '9' => '0',
        >= 'a' and <= 'z' => isHexadecimal ? 'n' : 'a',
        >= 'A' and <= 'Z' => isHexadecimal ? 'N' : 'A',
        _ when char.IsLetter(c) => 'a',
        _ => c,
    };

    private static char Digit(char place, ref int number) => place switch
    {
        '0' => (char)('0' + Take(ref number, 10)),
        'n' => (char)('a' + Take(ref number, Hexadecimal)),
        'N' => (char)('A' + Take(ref number, Hexadecimal)),
        'a' => (char)('a' + Take(ref number, Alphabet)),
        'A' => (char)('A' + Take(ref number, Alphabet)),
        _ => place,
    };

    private static int Take(ref int number, int values)
    {
        var digit = number % values;
        number /= values;
        return digit;
    }
}
