using CsCheck;

namespace BounceKit.Tests;

/// <summary>Signed bounce addresses.</summary>
public class BounceAddressTests
{
    private const string Domain = "bounces.example.com";
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];
    private static readonly byte[] OtherKey = [.. Enumerable.Range(101, 32).Select(n => (byte)n)];
    private static readonly BounceAddress Addresses = new("bounce", Domain, [Key]);

    private static readonly Gen<string> Recipients = Gen.Select(Gen.String[Gen.Char["abcxyzABC019.+-_='@\" é字"], 1, 80], Gen.String[Gen.Char["abcxyz019-"], 1, 30], (local, host) => $"{local}@{host}.example");
    private static readonly Gen<string> Ids = Gen.String[Gen.Char["abcxyzABC019-_"], 1, 24];

    [Fact]
    public void The_address_made_is_verified_for_its_recipient_and_message_whatever_they_are()
        => Gen.Select(Recipients, Ids).Sample((recipient, id) => Addresses.Verify(Addresses.Create(recipient, id), recipient, out var found) && found == id);

    [Fact]
    public void A_local_part_is_never_longer_than_64_octets_and_needs_no_quotes()
        => Gen.Select(Recipients, Ids).Sample((recipient, id) =>
        {
            var address = Addresses.Create(recipient, id);
            var local = address.Substring(0, address.LastIndexOf('@'));
            return local.Length <= 64 && address.EndsWith("@" + Domain, StringComparison.Ordinal) && local.All(c => c is > ' ' and < '\x7f' and not ('@' or '"' or '(' or ')' or '<' or '>' or '[' or ']' or ':' or ';' or ',' or '\\'))
                && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal);
        });

    [Fact]
    public void A_change_of_any_letter_of_the_signature_is_noticed()
        => Gen.Select(Recipients, Ids, Gen.Int[0, 15], Gen.Char["abcdefghijklmnopqrstuvwxyz234567"]).Sample((recipient, id, place, letter) =>
        {
            var address = Addresses.Create(recipient, id).ToCharArray();
            var at = "bounce+".Length + id.Length + 1 + place;
            var same = address[at] == letter;
            address[at] = letter;
            return Addresses.Verify(new string(address), recipient, out _) == same;
        });

    [Fact]
    public void An_address_is_for_one_recipient_and_one_message()
        => Gen.Select(Recipients, Recipients, Ids, Ids).Sample((recipient, other, id, otherId) =>
            (recipient.Equals(other, StringComparison.OrdinalIgnoreCase) || !Addresses.Verify(Addresses.Create(recipient, id), other, out _))
            && (id.Equals(otherId, StringComparison.OrdinalIgnoreCase) || !Addresses.Verify(Addresses.Create(recipient, id).Replace($"+{id}+", $"+{otherId}+", StringComparison.Ordinal), recipient, out _)));

    [Fact]
    public void Whatever_comes_in_nothing_throws()
        => Gen.String.Sample(text => !Addresses.Verify(text, text, out var id) && id is null && Addresses.RecipientOf("bounce+" + text + "@" + Domain) is null);

    [Fact]
    public void The_recipient_is_read_from_the_address_where_it_has_room()
        => Addresses.RecipientOf(Addresses.Create("user+tag@example.org", "m1")).Should().Be("user+tag@example.org");

    [Fact]
    public void A_long_recipient_is_signed_and_not_shown()
    {
        var recipient = new string('x', 60) + "@example.org";
        var address = Addresses.Create(recipient, "m1");

        address.Should().NotContain("xx").And.NotContain("=");
        Addresses.RecipientOf(address).Should().BeNull();
        Addresses.Verify(address, recipient, out _).Should().BeTrue();
    }

    [Fact]
    public void The_recipient_in_the_address_cannot_be_exchanged()
        => Addresses.RecipientOf(Addresses.Create("user@example.org", "m1").Replace("user=", "boss=", StringComparison.Ordinal)).Should().BeNull();

    [Fact]
    public void A_server_that_changes_case_does_no_harm()
        => Addresses.Verify(Addresses.Create("User@Example.org", "M1").ToUpperInvariant(), "user@example.org", out _).Should().BeTrue();

    [Fact]
    public void An_old_key_goes_on_verifying_and_a_key_taken_away_does_not()
    {
        var old = Addresses.Create("user@example.org", "m1");
        var rotated = new BounceAddress("bounce", Domain, [OtherKey, Key]);

        rotated.Verify(old, "user@example.org", out _).Should().BeTrue();
        rotated.Create("user@example.org", "m1").Should().NotBe(old);
        new BounceAddress("bounce", Domain, [OtherKey]).Verify(old, "user@example.org", out _).Should().BeFalse();
    }

    [Fact]
    public void Keys_are_copied()
    {
        var key = (byte[])Key.Clone();
        var addresses = new BounceAddress("bounce", Domain, [key]);
        Array.Clear(key);

        addresses.Create("user@example.org", "m1").Should().Be(Addresses.Create("user@example.org", "m1"));
    }

    [Fact]
    public void An_address_is_what_it_was_in_the_first_release()
        => Addresses.Create("user@example.org", "m1").Should().MatchRegex("^bounce\\+m1\\+[a-z2-7]{16}\\+user=example\\.org@bounces\\.example\\.com$");

    [Theory]
    [InlineData("", Domain)]
    [InlineData("a+b", Domain)]
    [InlineData("bounce", "")]
    [InlineData("bounce", "not a domain")]
    public void A_prefix_or_domain_of_another_form_is_refused(string prefix, string domain)
        => ((Action)(() => _ = new BounceAddress(prefix, domain, [Key]))).Should().Throw<ArgumentException>();

    [Fact]
    public void A_short_key_and_no_key_are_refused()
    {
        ((Action)(() => _ = new BounceAddress("bounce", Domain, []))).Should().Throw<ArgumentException>();
        ((Action)(() => _ = new BounceAddress("bounce", Domain, [new byte[15]]))).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("not an address", "m1")]
    [InlineData("user@example.org", "")]
    [InlineData("user@example.org", "m+1")]
    [InlineData("user@example.org", "1234567890123456789012345")]
    public void A_recipient_or_id_of_another_form_is_refused(string recipient, string id)
        => ((Action)(() => Addresses.Create(recipient, id))).Should().Throw<ArgumentException>();

    [Fact]
    public void A_parser_takes_it_as_proof_for_its_recipient()
    {
        var report = Parse(Addresses.Create("user+tag@example.org", "m1"), "user+tag@example.org");

        report.Authenticity!.Level.Should().Be(AuthenticityLevel.Proven);
        report.Recipients[0].Should().Match<RecipientOutcome>(outcome => outcome.MailedAddress == "user+tag@example.org" && outcome.CountsAgainstRecipient);
    }

    [Fact]
    public void Who_got_a_message_cannot_use_its_address_against_another()
    {
        // The address says who was mailed; the victim's is taken for one that the mail was passed on to, and nothing counts.
        Parse(Addresses.Create("user@example.org", "m1"), "victim@example.org").Recipients[0]
            .Should().Match<RecipientOutcome>(outcome => outcome.MailedAddress == "user@example.org" && outcome.Forwarded && !outcome.CountsAgainstRecipient);
        // And where it does not say, it does not fit.
        Parse(Addresses.Create(new string('x', 60) + "@example.org", "m1"), "victim@example.org").Authenticity!.Level.Should().NotBe(AuthenticityLevel.Proven);
    }

    private static BounceReport Parse(string deliveredTo, string recipient)
        => new BounceParser(new BounceParserOptions { IsOurs = Addresses.Accepts })
            .Parse(System.Text.Encoding.UTF8.GetBytes(Remediations.Notices.Of("550 5.1.1 user unknown", null, recipient: recipient, more: $"Delivered-To: {deliveredTo}\r\n")));
}
