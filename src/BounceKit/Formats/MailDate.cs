namespace BounceKit.Formats;

/// <summary>Dates as mail writes them (RFC 5322 section 3.3, and what is seen in the wild).</summary>
internal static class MailDate
{
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text!.Length > 200) return null;
        if (TryReadUsual(text.AsSpan(), out var usual)) return usual;
        return MimeKit.Utils.DateUtils.TryParse(text, out var date) ? date : null;
    }

    /// <summary>"Tue, 24 Nov 2026 10:00:00 +0000", with or without the day of the week and the name of the zone after it: nearly all dates, read without allocating.</summary>
    private static bool TryReadUsual(ReadOnlySpan<char> text, out DateTimeOffset date)
    {
        date = default;
        if (text.Length > 5 && text[3] == ',' && text[4] == ' ' && IsDayOfWeek(text.Slice(0, 3))) text = text.Slice(5);
        var dayLength = text.Length > 1 && text[1] == ' ' ? 1 : 2;
        // "4 Nov 2026 10:00:00 +0000" less the day.
        if (text.Length < dayLength + 24 || Number(text, 0, dayLength) is not (>= 1 and var day)) return false;
        text = text.Slice(dayLength);
        if (text[0] != ' ' || text[4] != ' ' || text[9] != ' ' || text[12] != ':' || text[15] != ':' || text[18] != ' ' || text[19] is not ('+' or '-')) return false;
        var (month, year) = (Month(text.Slice(1, 3)), Number(text, 5, 4));
        var (hour, minute, second) = (Number(text, 10, 2), Number(text, 13, 2), Number(text, 16, 2));
        var (zoneHours, zoneMinutes) = (Number(text, 20, 2), Number(text, 22, 2));
        if (month == 0 || year is < 1970 or > 9998 || day > DateTime.DaysInMonth(year, month) || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 59) return false;
        if (zoneHours is < 0 or > 11 || zoneMinutes is < 0 or > 59 || !IsZoneName(text.Slice(24))) return false;
        var zone = new TimeSpan(zoneHours, zoneMinutes, 0);
        date = new DateTimeOffset(year, month, day, hour, minute, second, text[19] == '-' ? -zone : zone);
        return true;
    }

    private static bool IsDayOfWeek(ReadOnlySpan<char> text) => text is "Mon" or "Tue" or "Wed" or "Thu" or "Fri" or "Sat" or "Sun";

    /// <summary>Nothing, or "(CET)".</summary>
    private static bool IsZoneName(ReadOnlySpan<char> text)
    {
        if (text.Length == 0) return true;
        if (text.Length < 4 || text[0] != ' ' || text[1] != '(' || text[text.Length - 1] != ')') return false;
        for (var i = 2; i < text.Length - 1; i++)
        {
            if (text[i] is not (>= 'A' and <= 'Z')) return false;
        }

        return true;
    }

    private static int Month(ReadOnlySpan<char> name)
    {
        for (var month = 1; month <= 12; month++)
        {
            if (name.Equals(Months.AsSpan((month - 1) * 3, 3), StringComparison.OrdinalIgnoreCase)) return month;
        }

        return 0;
    }

    /// <summary>A number of so many digits; -1 where there are others.</summary>
    private static int Number(ReadOnlySpan<char> text, int start, int length)
    {
        var number = 0;
        for (var i = start; i < start + length; i++)
        {
            if (text[i] is not (>= '0' and <= '9')) return -1;
            number = (number * 10) + (text[i] - '0');
        }

        return number;
    }
}
