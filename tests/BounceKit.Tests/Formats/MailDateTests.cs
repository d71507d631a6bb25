using System.Globalization;
using BounceKit.Formats;
using CsCheck;

namespace BounceKit.Tests.Formats;

public class MailDateTests
{
    [Theory]
    [InlineData("Tue, 24 Nov 2026 10:00:00 +0000", "2026-11-24T10:00:00+00:00")]
    [InlineData("4 nov 2026 10:00:59 -0730", "2026-11-04T10:00:59-07:30")]
    [InlineData("Tue, 24 Nov 2026 10:00:00 +0900 (JST)", "2026-11-24T10:00:00+09:00")]
    [InlineData("Tue, 24 Nov 2026 10:00:00 GMT", "2026-11-24T10:00:00+00:00")]
    [InlineData("24 Nov 26 10:00 +0100", "2026-11-24T10:00:00+01:00")]
    public void Dates_of_mail_are_read(string text, string expected) =>
        MailDate.Read(text).Should().Be(DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("tomorrow")]
    [InlineData("Tue, 31 Feb 2026 10:00:00 +0000")]
    public void What_is_no_date_gives_none(string text) => MailDate.Read(text).Should().BeNull();

    [Fact]
    public void The_usual_form_is_read_as_MimeKit_reads_it() =>
        Gen.Select(Gen.DateTime[new DateTime(1970, 1, 2), new DateTime(2099, 12, 30)], Gen.Int[-13 * 60 - 59, 13 * 60 + 59], Gen.Int[0, 3].Select(i => new[] { "", " (CET)", " (x)", "  " }[i]), Gen.Char["0: +x"], Gen.Int[0, 40]).Sample(
            (time, zone, comment, character, place) =>
            {
                var date = new DateTimeOffset(new DateTime(time.Year, time.Month, time.Day, time.Hour, time.Minute, time.Second), TimeSpan.FromMinutes(zone));
                var text = date.ToString("ddd, d MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + (zone < 0 ? "-" : "+") + date.Offset.ToString("hhmm", CultureInfo.InvariantCulture) + comment;
                if (place < text.Length) text = text.Substring(0, place) + character + text.Substring(place + 1);

                MailDate.Read(text).Should().Be(MimeKit.Utils.DateUtils.TryParse(text, out var expected) ? expected : null, because: text);
            });
}
