using System.Globalization;
using BounceKit.Remediations;

namespace BounceKit.Tests.Remediations;

/// <summary>What the whole catalogue promises.</summary>
public class AdviceCatalogTests
{
    public static TheoryData<string, BounceReason> ReasonsByLanguage()
    {
        var data = new TheoryData<string, BounceReason>();
        foreach (var language in AdviceCatalog.Languages)
            foreach (var reason in AdviceSamples.Reasons)
                data.Add(language, reason);
        return data;
    }

    [Theory]
    [MemberData(nameof(ReasonsByLanguage))]
    public void Every_reason_has_advice_with_a_reference_in_every_language(string language, BounceReason reason)
    {
        var advice = AdviceCatalog.For(CultureInfo.GetCultureInfo(language)).Advise(new AdviceQuery { Reason = reason });

        advice.Should().ContainSingle();
        advice[0].Steps.Should().NotBeEmpty();
        advice[0].References.Should().NotBeEmpty().And.OnlyContain(reference => reference.Url.StartsWith("http", StringComparison.Ordinal) && reference.Title.Length > 0);
    }

    [Fact]
    public void There_is_nothing_to_advise_where_nothing_failed()
        => AdviceCatalog.For(AdviceSamples.English).Advise(AdviceSamples.Full with { Reason = BounceReason.None }).Should().BeEmpty();

    [Fact]
    public void English_and_Japanese_are_complete() => AdviceCatalog.Languages.Should().Contain(["en", "ja"]);

    [Theory]
    [InlineData("ja", "ja")]
    [InlineData("ja-JP", "ja")]
    [InlineData("en-GB", "en")]
    [InlineData("fr-FR", "en")]
    [InlineData("", "en")]
    public void A_culture_gets_its_language_or_English(string culture, string language)
        => AdviceCatalog.For(CultureInfo.GetCultureInfo(culture)).Language.Should().Be(language);

    [Fact]
    public void A_language_is_loaded_once()
        => AdviceCatalog.For(CultureInfo.GetCultureInfo("ja-JP")).Should().BeSameAs(AdviceCatalog.For(CultureInfo.GetCultureInfo("ja")));

    [Fact]
    public void The_files_are_embedded_under_their_paths()
    {
        var names = typeof(AdviceCatalog).Assembly.GetManifestResourceNames();

        names.Should().Contain(["Advice/catalog.json", "Advice/en/recipient.json", "Advice/ja/recipient.json", "Advice/ja/references.json", "Advice/ja/durations.json"]);
        names.Where(name => name.StartsWith("Advice/en/", StringComparison.Ordinal)).Select(name => name.Replace("/en/", "/ja/"))
            .Should().BeEquivalentTo(names.Where(name => name.StartsWith("Advice/ja/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Advice_without_values_is_shared()
    {
        var catalog = AdviceCatalog.For(AdviceSamples.English);
        var query = new AdviceQuery { Reason = BounceReason.VirusDetected };

        catalog.Advise(query with { Recipient = "a@example.org" }).Should().BeSameAs(catalog.Advise(query with { Recipient = "b@example.org" }));
    }

    [Fact]
    public void The_same_values_give_the_same_advice_again()
    {
        var catalog = AdviceCatalog.For(AdviceSamples.English);
        var query = AdviceSamples.Full with { Reason = BounceReason.IpBlocked };

        catalog.Advise(query).Should().BeSameAs(catalog.Advise(query with { }));
        catalog.Advise(query with { Ip = "192.0.2.26" })[0].Should().NotBeSameAs(catalog.Advise(query)[0]);
    }
}
