using BounceKit.Formats;

namespace BounceKit.Tests.Formats;

/// <summary>What parts a notice is found wherever in a long text it stands.</summary>
public class NoticeMarksTests
{
    private const string Announcement = "did not reach the following recipient(s):";
    private const string Original = "--- Below this line is a copy of the message.";

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    [InlineData(5_000)]
    public void A_mark_is_found_behind_any_number_of_lines(int linesBefore)
    {
        var before = string.Concat(Enumerable.Repeat("Nothing is said in this line.\n", linesBefore));

        var marks = NoticeWords.MarksIn(before + Announcement + "\n" + Original + "\n");

        marks.AnnouncingLines.Should().Equal(linesBefore);
        marks.Original.Should().BeInRange(before.Length + Announcement.Length + 1, before.Length + Announcement.Length + Original.Length);
    }

    [Fact]
    public void A_mark_is_found_behind_a_line_without_end() => NoticeWords.MarksIn(new string('x', 40_000) + "\n" + Announcement).AnnouncingLines.Should().Equal(1);
}
