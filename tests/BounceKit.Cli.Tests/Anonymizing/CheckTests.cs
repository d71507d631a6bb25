using System.Text;
using BounceKit.Cli.Anonymizing;

namespace BounceKit.Cli.Tests.Anonymizing;

/// <summary>The check finds what the replacing overlooked: here nothing is replaced at all.</summary>
public class CheckTests
{
    public static TheoryData<string> Encodings => [.. Notices.Encodings.Keys];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void An_address_that_is_left_is_found_in(string encoding)
    {
        var before = Encoding.UTF8.GetBytes(Samples.Bounce("someone@else.jp", $"550 5.1.1 <{Notices.Address}> unknown"));
        var after = Encoding.UTF8.GetBytes(Samples.Bounce("user1@d1.example.com", $"550 5.1.1 {Notices.Encodings[encoding](Notices.Address)} unknown"));

        LeftoverCheck.Of(before, after, new Identifiers()).Should().Contain(new Fault.IdentifierLeft(IdentifierKind.Domain, Notices.Domain));
    }

    [Theory]
    [InlineData("base64")]
    [InlineData("quoted-printable")]
    [InlineData("7bit")]
    public void An_address_that_is_left_is_found_in_a_part_in(string transferEncoding)
    {
        var message = Notices.Plain($"Für <{Notices.Address}>\n", new UTF8Encoding(false), transferEncoding);

        LeftoverCheck.Of(message, message, new Identifiers()).Should().Contain(new Fault.IdentifierLeft(IdentifierKind.Address, Notices.Address));
    }

    [Theory]
    [InlineData(IdentifierKind.IpAddress, "198.18.77.41")]
    [InlineData(IdentifierKind.Name, "Kazuko")]
    [InlineData(IdentifierKind.Subject, "Angebot 4711")]
    [InlineData(IdentifierKind.Domain, "maruyama-denki.co.jp")]
    internal void It_finds(IdentifierKind kind, string text)
    {
        var message = Encoding.UTF8.GetBytes(Notices.Postfix());

        LeftoverCheck.Of(message, message, new Identifiers()).Should().Contain(new Fault.IdentifierLeft(kind, text));
    }

    [Theory]
    [InlineData("丸山42@maruyama-denki.co.jp")]
    [InlineData("zoë7@maruyama-denki.co.jp")]
    public void An_address_begins_where_its_mailbox_does(string address)
    {
        var message = Notices.Plain($"<{address}>\n", new UTF8Encoding(false), "8bit");

        LeftoverCheck.Of(message, message, new Identifiers()).OfType<Fault.IdentifierLeft>().Where(fault => fault.Kind == IdentifierKind.Address).Select(fault => fault.Text).Should().Contain(address).And.NotContain(text => address.EndsWith(text) && text != address);
    }

    [Fact]
    public void Names_that_are_reserved_for_examples_may_stay()
    {
        var message = Encoding.UTF8.GetBytes("From: postmaster@example.com\r\n\r\nhost 192.0.2.7 of example.org said no to 127.0.0.1\r\n");

        LeftoverCheck.Of(message, message, new Identifiers()).Should().NotContain(fault => fault is Fault.IdentifierLeft && ((Fault.IdentifierLeft)fault).Kind != IdentifierKind.Address);
    }

    [Fact]
    public void A_report_that_changed_is_told_value_by_value()
    {
        var before = BounceParser.Default.Parse(Encoding.UTF8.GetBytes(Samples.Bounce("a@gmail.com", "550 5.1.1 User unknown")));
        var after = BounceParser.Default.Parse(Encoding.UTF8.GetBytes(Samples.Bounce("a@gmail.com", "550 Mailbox full")));

        ReportCheck.Differences(before, after).Should().Contain(new Fault.ReadDifferently(ReportPart.Reason, 1, "UserUnknown", "MailboxFull"))
            .And.NotContain(fault => fault is Fault.ReadDifferently && ((Fault.ReadDifferently)fault).Part == ReportPart.Kind);
    }

    [Fact]
    public void A_recipient_that_is_lost_is_told()
    {
        var before = BounceParser.Default.Parse(Encoding.UTF8.GetBytes(Samples.Bounce()));
        var after = BounceParser.Default.Parse(Encoding.UTF8.GetBytes(Samples.NotABounce));

        ReportCheck.Differences(before, after).Should().Contain(new Fault.ReadDifferently(ReportPart.Recipients, 0, "1", "0")).And.Contain(new Fault.ReadDifferently(ReportPart.Kind, 0, "Failure", "NotABounce"));
    }
}
