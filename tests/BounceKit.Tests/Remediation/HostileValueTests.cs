using System.Globalization;
using BounceKit.Remediations;

namespace BounceKit.Tests.Remediations;

/// <summary>That values out of the mail cannot speak through the advice.</summary>
public class HostileValueTests
{
    public static TheoryData<string> HostileTexts =>
    [
        "<script>alert(1)</script>",
        "<b>@example.org",
        "user@example.org\nPay here",
        "user@example.org\r\n",
        "moc.elpmaxe\u202Egro",
        "user\u202E@example.org",
        "user\u200F@example.org",
        "user@example.org\u0007",
        "\u001b[31mred@example.org",
        new string('a', 10_000),
        new string('a', 10_000) + "@example.org",
        "a@" + new string('b', 10_000) + ".org",
        "[link](http://x)",
        "[link](http://x)@example.org",
        "**bold**@example.org",
        "_it_@example.org",
        "`code`@example.org",
        "http://evil.example/",
        "javascript:alert(1)",
        "user@www.evil.example",
        "www.evil.example",
        "{recipient}",
        "[[{ip}]]",
        "a b@example.org",
        "\"quoted\"@example.org",
        "&lt;@example.org",
        "1.2.3.4 call this number",
        "\uD800@example.org",
        "",
        " ",
        "@",
    ];

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void A_hostile_value_counts_as_not_known(string hostile)
    {
        var query = new AdviceQuery
        {
            Reason = BounceReason.Undetermined,
            Recipient = hostile,
            Sender = hostile,
            RemoteMta = hostile,
            SendingHost = hostile == "" || hostile.Length == 10_000 ? hostile : "x/" + hostile,
            Ip = hostile,
            NewAddress = hostile,
            SmtpCode = 99999,
            Status = default(EnhancedStatusCode),
            RetryAfterSeconds = int.MaxValue,
            SizeLimit = -1,
            Blocklist = new BlocklistListing { Name = "*" + hostile, Listed = hostile, DelistUrl = "javascript:" + hostile },
        };

        // The domain after a hostile local part is a domain like any other; the address is shown nowhere.
        var domainOnly = "'@" + hostile.Split('@').Last();
        var harmless = AdviceSamples.Empty with { Recipient = domainOnly, Sender = domainOnly };

        foreach (var language in AdviceCatalog.Languages)
            foreach (var entry in AdviceStructure.Instance.Entries)
                AdviceSamples.Texts(AdviceSamples.Fill(language, entry, query)).Should().Equal(AdviceSamples.Texts(AdviceSamples.Fill(language, entry, harmless)));
    }

    [Theory]
    [MemberData(nameof(HostileTexts))]
    public void No_hostile_value_is_of_any_type(string hostile)
    {
        SafeText.IpAddress(hostile).Should().BeNull();
        SafeText.Address(hostile).Should().BeNull();
        SafeText.Domain(hostile).Should().BeNull();
        SafeText.WebAddress("https://" + hostile + "\u202E/").Should().BeNull();
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("2001:db8::25", "2001:db8::25")]
    [InlineData("1", null)]
    [InlineData("1.2.3", null)]
    [InlineData("256.1.1.1", null)]
    [InlineData("fe80::1%eth0", null)]
    public void An_IP_address_is_one(string text, string? expected) => SafeText.IpAddress(text).Should().Be(expected);

    [Theory]
    [InlineData("first.last+tag_x=y-z@mail.example.jp", true)]
    [InlineData("利用者@例え.jp", true)]
    [InlineData("user@localhost", false)]
    [InlineData("user@-example.org", false)]
    [InlineData("user@example..org", false)]
    [InlineData("@example.org", false)]
    public void An_address_is_one(string text, bool isAddress) => SafeText.Address(text).Should().Be(isAddress ? text : null);

    [Theory]
    [InlineData("https://check.spamhaus.org/", true)]
    [InlineData("https://www.uceprotect.net/en/index.php?m=7&s=6", true)]
    [InlineData("mailto:someone@example.org", false)]
    [InlineData("https://user@example.org/", false)]
    [InlineData("https://example.org/\"onclick=", false)]
    [InlineData("ftp://example.org/", false)]
    public void A_web_address_is_one(string text, bool isAddress) => SafeText.WebAddress(text).Should().Be(isAddress ? text : null);

    [Theory]
    [InlineData(1, "1 second", "1 秒")]
    [InlineData(59, "59 seconds", "59 秒")]
    [InlineData(61, "2 minutes", "2 分")]
    [InlineData(900, "15 minutes", "15 分")]
    [InlineData(3600, "1 hour", "1 時間")]
    [InlineData(5400, "90 minutes", "90 分")]
    [InlineData(7201, "3 hours", "3 時間")]
    [InlineData(86400, "24 hours", "24 時間")]
    [InlineData(259200, "3 days", "3 日")]
    public void A_duration_is_said_in_the_unit_a_person_would_use_and_never_too_short(int seconds, string english, string japanese)
    {
        AdviceSamples.Words("en").Durations.Describe(seconds).Should().Be(english);
        AdviceSamples.Words("ja").Durations.Describe(seconds).Should().Be(japanese);
    }

    [Theory]
    [InlineData(512, null)]
    [InlineData(10240, "10 KB")]
    [InlineData(26214400, "25 MB")]
    [InlineData(20480000, "19.5 MB")]
    public void A_size_is_rounded_down(long bytes, string? expected)
        => AdviceValues.Of(AdvicePlaceholder.SizeLimit, AdviceSamples.Empty with { SizeLimit = bytes }, null, AdviceSamples.Words("en").Durations).Should().Be(expected);

    [Fact]
    public void Numbers_are_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            A_size_is_rounded_down(20480000, "19.5 MB");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
