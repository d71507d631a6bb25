using System.Text;

namespace BounceKit.Tests.Hostile;

/// <summary>A line end in an address would let a mail write headers into whatever is made of the report.</summary>
public class SmuggledControlTests
{
    [Theory]
    [InlineData("rfc822; user+0D+0ABcc: other")]
    [InlineData("rfc822; user+00name")]
    [InlineData("utf-8; user\\x{0A}Bcc:other@example.com")]
    [InlineData("utf-8; user\\x{85}name@example.com")]
    [InlineData("utf-8; user\\x{2028}name@example.com")]
    [InlineData("rfc822; \"user\u0001name\"@example.com")]
    public void An_encoded_control_stays_encoded_in_an_address(string recipient)
    {
        var report = BounceParser.Default.ParseText("Final-Recipient: " + recipient + "\nAction: failed\nStatus: 5.1.1\n");

        report.Recipients.Should().ContainSingle().Which.Address.Should().NotBeNull().And.NotMatchRegex("[\\p{Cc}\\u2028\\u2029]");
    }

    [Fact]
    public void A_quoted_local_part_in_a_text_ends_at_the_line_end()
    {
        var message = "From: MAILER-DAEMON@example.com\nReturn-Path: <>\nSubject: failure notice\n\nCould not deliver to \"user\nBcc: x\"@example.com: 550 5.1.1 no such user\n";

        var report = BounceParser.Default.Parse(Encoding.ASCII.GetBytes(message));

        report.Recipients.Should().ContainSingle().Which.Address.Should().BeNull();
    }
}
