using System.Text;
using BounceKit.Tests.Fixtures;
using CsCheck;
using MimeKit;

namespace BounceKit.Tests.Hostile;

/// <summary>Every fixture, damaged in every way: what a report promises holds for whatever comes.</summary>
public class DamagedMailTests
{
    private const int Times = 12;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static TheoryData<string> Fixtures => Fixture.Rows;

    public static TheoryData<string> FixturesInLines => [.. Fixture.Names.Where(name => Fixture.Bytes(name).Contains((byte)'\n'))];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_damaged_message_throws_nothing_and_gives_the_same_report_twice(string fixture) =>
        Check(fixture, message => ReportOf(message) == ReportOf(message));

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_damaged_message_gives_the_same_report_from_its_bytes_and_loaded(string fixture) =>
        Check(fixture, message => Loaded(message) is not { } loaded || loaded == ReportOf(message));

    [Theory]
    [MemberData(nameof(FixturesInLines))]
    public void A_message_that_begins_with_empty_lines_and_no_header_gives_the_same_report_from_its_bytes_and_loaded(string fixture)
    {
        var message = Fixture.Bytes(fixture);
        var body = message.AsSpan(Math.Max(0, Math.Max(message.AsSpan().IndexOf("\n\n"u8), message.AsSpan().IndexOf("\r\n\r\n"u8)))).ToArray();
        byte[][] damaged = [body, [.. "\n"u8, .. body], [.. "\nno header\n"u8, .. message], [.. "\n folded: on\n"u8, .. message], [.. "\r\n>From a Sat Jan 16 12:00:00 2010\r\n"u8, .. message]];

        damaged.Select(Loaded).Should().Equal(damaged.Select(ReportOf));
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_damaged_message_gives_JSON_that_is_UTF8_and_reads_back(string fixture) =>
        Check(fixture, message =>
        {
            var json = ReportOf(message);
            StrictUtf8.GetBytes(json);
            return BounceJson.Serialize(BounceJson.Deserialize(json)) == json;
        });

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_damaged_message_gives_no_address_that_could_inject_a_header(string fixture) =>
        Check(fixture, message => Addresses(BounceParser.Default.Parse(message)).All(IsClean));

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_damaged_message_gives_the_same_report_on_eight_threads(string fixture)
    {
        var messages = Damage.To(Fixture.Bytes(fixture)).Array[8].Single();

        var alone = messages.Select(ReportOf).ToArray();
        var together = new string[messages.Length];
        Parallel.For(0, messages.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = ReportOf(messages[i]));

        together.Should().Equal(alone);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_text_in_shuffled_lines_throws_nothing_when_it_is_pasted(string fixture) =>
        Damage.Shuffled(Fixture.Bytes(fixture)).Sample(message => { BounceParser.Default.ParseText(Encoding.UTF8.GetString(message)); }, iter: 4, threads: 1, print: Damage.Print);

    private static void Check(string fixture, Func<byte[], bool> holds) => Damage.To(Fixture.Bytes(fixture)).Sample(holds, iter: Times, threads: 1, print: Damage.Print);

    private static string ReportOf(byte[] message) => BounceJson.Serialize(BounceParser.Default.Parse(message));

    /// <summary>Null where MimeKit cannot load the message, or where it takes it for one without a body for want of a line feed.</summary>
    private static string? Loaded(byte[] message)
    {
        if (!message.Contains((byte)'\n')) return null;
        try
        {
            using var loaded = MimeMessage.Load(new MemoryStream(message));
            return BounceJson.Serialize(BounceParser.Default.Parse(loaded));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Addresses(BounceReport report) =>
        report.Recipients.SelectMany(r => new[] { r.Address, r.OriginalAddress, r.MailedAddress, r.NewAddress })
            .Concat(report.DeliveredTo).Concat(report.Original?.To ?? []).Append(report.Original?.From).OfType<string>();

    private static bool IsClean(string address) => !address.Any(c => char.IsControl(c) || c is '\u2028' or '\u2029');
}
