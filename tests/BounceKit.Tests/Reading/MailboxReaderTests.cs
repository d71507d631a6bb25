using BounceKit.Reading;

namespace BounceKit.Tests.Reading;

public sealed class MailboxReaderTests : IDisposable
{
    private const string TwoMessages = "From a@example.com Mon Jan  1 00:00:00 2024\nSubject: one\n\nfirst\n>From here\n>>From there\n\nFrom the desk of prose\n\nFrom b@example.com Mon Jan  1 00:00:00 2024\nSubject: two\n\nsecond\n";

    private readonly string folder = Directory.CreateTempSubdirectory("bouncekit").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_of_one_message_has_its_path_as_source()
    {
        var path = Write("one.eml", "Subject: one\n\nbody\n");

        Read(path).Should().Equal((path, "one"));
    }

    [Fact]
    public void A_single_message_with_a_From_line_is_a_message()
    {
        var path = Write("one", "From a@example.com Mon Jan  1 00:00:00 2024\nSubject: one\n\n>From here\n");

        Read(path).Should().Equal((path, "one"));
        Views(path).Single().NoticeText.Should().Be(">From here\n");
    }

    [Fact]
    public void A_file_with_a_second_From_line_before_a_header_is_a_mailbox()
    {
        var path = Write("many", TwoMessages);

        Read(path).Should().Equal((path + "#1", "one"), (path + "#2", "two"));
    }

    [Fact]
    public void Quoted_From_lines_of_a_mailbox_lose_one_bracket_and_a_From_line_of_prose_splits_nothing()
    {
        var path = Write("many", TwoMessages);

        Views(path)[0].NoticeText.Should().Be("first\nFrom here\n>From there\n\nFrom the desk of prose\n\n");
    }

    [Fact]
    public void A_mailbox_with_CRLF_line_ends_is_split()
    {
        var path = Write("many", TwoMessages.Replace("\n", "\r\n", StringComparison.Ordinal));

        Read(path).Should().Equal((path + "#1", "one"), (path + "#2", "two"));
    }

    [Fact]
    public void An_mbox_file_with_one_message_numbers_it()
    {
        var path = Write("one.mbox", "From a@example.com Mon Jan  1 00:00:00 2024\nSubject: one\n\nbody\n");

        Read(path).Should().Equal((path + "#1", "one"));
    }

    [Fact]
    public void An_empty_mbox_file_holds_no_message()
    {
        var path = Write("empty.mbox", "");

        Read(path).Should().BeEmpty();
    }

    [Fact]
    public void A_mailbox_larger_than_the_buffer_is_split_at_every_message()
    {
        var message = "From a@example.com Mon Jan  1 00:00:00 2024\nSubject: s\n\n" + new string('x', 997) + "\n\n";
        var path = Write("large.mbox", string.Concat(Enumerable.Repeat(message, 500)));

        Views(path).Should().HaveCount(500).And.OnlyContain(v => v.NoticeText.Length == 999);
    }

    [Fact]
    public void A_folder_is_read_with_its_subfolders_in_ordinal_order_without_hidden_files()
    {
        Write("b.eml", "Subject: b\n\n");
        Write("a/z.eml", "Subject: az\n\n");
        Write("B.eml", "Subject: B\n\n");
        Write(".hidden", "Subject: hidden\n\n");
        Write("c.mbox", TwoMessages);

        Read(folder).Should().Equal(
            (folder + "/B.eml", "B"), (folder + "/a/z.eml", "az"), (folder + "/b.eml", "b"), (folder + "/c.mbox#1", "one"), (folder + "/c.mbox#2", "two"));
    }

    [Fact]
    public void A_Maildir_gives_what_is_current_and_new_and_not_what_is_being_written()
    {
        Write("cur/1:2,S", "From x Mon\nSubject: read\n\nFrom\n\nFrom y Tue\nNot: split\n\n");
        Write("new/2", "Subject: unread\n\n");
        Write("tmp/3", "Subject: unfinished\n\n");
        Write("dovecot-uidlist", "3 V1\n");
        Write(".Archive/cur/4", "Subject: archived\n\n");
        Directory.CreateDirectory(Path.Combine(folder, ".Archive", "new"));

        Read(folder).Should().Equal((folder + "/.Archive/cur/4", "archived"), (folder + "/cur/1:2,S", "read"), (folder + "/new/2", "unread"));
    }

    [Fact]
    public void A_file_that_cannot_be_opened_is_an_item_with_its_error_and_ends_nothing()
    {
        File.CreateSymbolicLink(Path.Combine(folder, "a.eml"), Path.Combine(folder, "nowhere"));
        Write("b.eml", "Subject: b\n\n");

        var items = MailboxReader.Read(folder, BounceParserOptions.Default, TestContext.Current.CancellationToken).ToList();

        items.Select(i => i.Source).Should().Equal(folder + "/a.eml", folder + "/b.eml");
        items[0].Error.Should().BeOfType<FileNotFoundException>();
        items[0].View.Should().BeNull();
        items[1].View.Should().NotBeNull();
    }

    [Fact]
    public void A_path_with_nothing_at_it_throws()
    {
        var act = () => Read(Path.Combine(folder, "nothing"));

        act.Should().Throw<FileNotFoundException>();
    }

    [Fact]
    public void A_stream_is_read_from_its_position_one_message_at_a_time_and_left_open()
    {
        using var stream = new MemoryStream(Mail.Bytes("junk" + TwoMessages));
        stream.Position = 4;

        var items = MailboxReader.Read(stream, BounceParserOptions.Default, TestContext.Current.CancellationToken).ToList();

        items.Select(i => i.Source).Should().Equal("#1", "#2");
        stream.CanRead.Should().BeTrue();
    }

    [Fact]
    public void A_stream_of_one_message_is_a_mailbox_of_one()
    {
        using var stream = new MemoryStream(Mail.Bytes("Subject: one\n\nbody\n"));

        var items = MailboxReader.Read(stream, BounceParserOptions.Default, TestContext.Current.CancellationToken).ToList();

        items.Should().ContainSingle().Which.Source.Should().BeEmpty();
    }

    [Fact]
    public async Task Reading_asynchronously_gives_the_same_items()
    {
        Write("b.eml", "Subject: b\n\n");
        Write("c", TwoMessages);
        Write("d", "From x Mon\nSubject: one\n\nbody\n");

        var items = new List<(string, string?)>();
        await foreach (var item in MailboxReader.ReadAsync(folder, BounceParserOptions.Default, TestContext.Current.CancellationToken))
        {
            items.Add((item.Source, item.View?.Headers.First("Subject")));
        }

        items.Should().Equal(Read(folder)).And.HaveCount(4);
    }

    private string Write(string name, string content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Mail.Bytes(content));
        return path;
    }

    private static List<(string, string?)> Read(string path) =>
        MailboxReader.Read(path, BounceParserOptions.Default, TestContext.Current.CancellationToken).Select(i => (i.Source, i.View?.Headers.First("Subject"))).ToList();

    private static List<MessageView> Views(string path) =>
        MailboxReader.Read(path, BounceParserOptions.Default, TestContext.Current.CancellationToken).Select(i => i.View!).ToList();
}
