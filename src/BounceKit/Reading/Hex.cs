namespace BounceKit.Reading;

internal static class Hex
{
    /// <summary>The value of a hexadecimal digit, -1 for any other byte.</summary>
    public static int Value(int digit) => digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'A' and <= 'F' => digit - 'A' + 10,
        >= 'a' and <= 'f' => digit - 'a' + 10,
        _ => -1,
    };
}
