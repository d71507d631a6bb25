using BounceKit.Cli.Summaries;

namespace BounceKit.Cli.Tests.Summaries;

public class DaysTests
{
    [Theory]
    [InlineData("2026-01-01", "2026-01-03", 3, "2026-01-01")]
    [InlineData("2026-01-01", "2026-06-01", 23, "2025-12-29")]
    [InlineData("2024-01-15", "2026-06-01", 30, "2024-01")]
    [InlineData("1994-05-01", "2026-06-01", 33, "1994")]
    public void The_longer_the_time_the_wider_the_columns(string first, string last, int columns, string label)
    {
        var days = new Days();
        days.Add(DateTimeOffset.Parse(first + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        days.Add(DateTimeOffset.Parse(last + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture));

        var all = days.Columns();

        all.Should().HaveCount(columns);
        all[0].Label.Should().Be(label);
        all.Sum(column => column.Count).Should().Be(2);
    }
}
