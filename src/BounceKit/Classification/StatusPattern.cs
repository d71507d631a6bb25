using System.Globalization;

namespace BounceKit.Classification;

/// <summary>A condition on an enhanced status code: <c>5.1.1</c>, <c>x.7.26</c> (any class), <c>5.7.*</c> (any detail), <c>5.7.500-699</c> (a range of details).</summary>
internal readonly record struct StatusPattern(int? Class, int Subject, int FirstDetail, int LastDetail)
{
    public bool Matches(EnhancedStatusCode code) =>
        (Class is null || Class == code.Class) && Subject == code.Subject && code.Detail >= FirstDetail && code.Detail <= LastDetail;

    public static bool TryParse(string text, out StatusPattern pattern)
    {
        pattern = default;
        var parts = text.Split('.');
        if (parts.Length != 3) return false;
        int? statusClass = parts[0] switch { "x" or "X" => null, "2" => 2, "4" => 4, "5" => 5, _ => 0 };
        if (statusClass == 0 || !TryNumber(parts[1], out var subject)) return false;
        if (parts[2] == "*")
        {
            pattern = new StatusPattern(statusClass, subject, 0, 999);
            return true;
        }

        var range = parts[2].Split('-');
        if (range.Length > 2 || !TryNumber(range[0], out var first)) return false;
        var last = first;
        if (range.Length == 2 && (!TryNumber(range[1], out last) || last < first)) return false;
        pattern = new StatusPattern(statusClass, subject, first, last);
        return true;
    }

    private static bool TryNumber(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= 999;
}
