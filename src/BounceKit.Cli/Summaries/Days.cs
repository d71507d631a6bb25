using System.Globalization;

namespace BounceKit.Cli.Summaries;

/// <summary>Counts over time: by the day, and where that makes too many columns, by the week or the month.</summary>
internal sealed class Days
{
    private const int MostColumns = 62;

    private readonly SortedDictionary<DateOnly, int> counts = [];

    /// <summary>The days of the notices' own dates, as these write them.</summary>
    public void Add(DateTimeOffset date)
    {
        var day = DateOnly.FromDateTime(date.Date);
        counts[day] = counts.GetValueOrDefault(day) + 1;
    }

    /// <summary>Every column from the first to the last, the empty ones too.</summary>
    public IReadOnlyList<(DateOnly From, string Label, int Count)> Columns()
    {
        if (counts.Count == 0) return [];
        var (first, last) = (counts.Keys.First(), counts.Keys.Last());
        var span = last.DayNumber - first.DayNumber;
        if (span < MostColumns) return Columns(first, last, day => day, day => day.AddDays(1), "yyyy-MM-dd");
        if (span < MostColumns * 7) return Columns(Monday(first), last, Monday, day => day.AddDays(7), "yyyy-MM-dd");
        if (span < MostColumns * 31) return Columns(Month(first), last, Month, day => day.AddMonths(1), "yyyy-MM");
        return Columns(new DateOnly(first.Year, 1, 1), last, day => new DateOnly(day.Year, 1, 1), day => day.AddYears(1), "yyyy");
    }

    private List<(DateOnly From, string Label, int Count)> Columns(DateOnly first, DateOnly last, Func<DateOnly, DateOnly> columnOf, Func<DateOnly, DateOnly> next, string format)
    {
        var sums = counts.GroupBy(pair => columnOf(pair.Key)).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));
        var columns = new List<(DateOnly, string, int)>();
        for (var column = first; column <= last; column = next(column)) columns.Add((column, column.ToString(format, CultureInfo.InvariantCulture), sums.GetValueOrDefault(column)));
        return columns;
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);
}
