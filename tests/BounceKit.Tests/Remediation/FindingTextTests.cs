using BounceKit.Remediations;

namespace BounceKit.Tests.Remediations;

/// <summary>That every sentence of findings and decisions is there in every language, and reads well whatever is known.</summary>
public class FindingTextTests
{
    private static readonly AdviceQuery Full = AdviceSamples.Full with
    {
        EnvelopeSender = "bounce@mailer.example",
        SigningDomain = "mailer.example",
        HeloName = "nas",
        Header = "Subject",
        MessageSize = 31457281,
        ReportingMta = "home",
        ReturnPath = "someone@example.org",
        Count = 12,
        Until = new DateTimeOffset(2010, 1, 16, 12, 0, 0, TimeSpan.Zero),
    };

    public static TheoryData<string, string> SentencesByLanguage()
    {
        var rows = new TheoryData<string, string>();
        foreach (var language in AdviceCatalog.Languages)
            foreach (var id in AdviceSamples.Words("en").Sentences.Keys) rows.Add(language, id);
        return rows;
    }

    [Fact]
    public void Every_kind_of_finding_has_words_and_all_words_have_a_use()
        => AdviceSamples.Words("en").Sentences.Keys.Where(id => !IsDecision(id)).Should().BeEquivalentTo(FindingKinds.All.Select(kind => kind.Id)).And.OnlyHaveUniqueItems();

    [Fact]
    public void All_languages_have_the_same_sentences()
    {
        foreach (var language in AdviceCatalog.Languages) AdviceSamples.Words(language).Sentences.Keys.Should().BeEquivalentTo(AdviceSamples.Words("en").Sentences.Keys, "{0}", language);
    }

    [Theory]
    [MemberData(nameof(SentencesByLanguage))]
    public void All_languages_show_the_same_values(string language, string id)
    {
        bool[] english = new bool[AdvicePlaceholders.Count], other = new bool[AdvicePlaceholders.Count];
        AdviceSamples.Words("en").Sentences[id].MarkPlaceholders(english);
        AdviceSamples.Words(language).Sentences[id].MarkPlaceholders(other);

        other.Should().Equal(english);
    }

    [Theory]
    [MemberData(nameof(SentencesByLanguage))]
    public void A_sentence_is_whole_whatever_is_known(string language, string id)
    {
        foreach (var query in (IEnumerable<AdviceQuery>)[AdviceSamples.Empty, Full])
        {
            var text = new Sentences(AdviceSamples.Words(language)).Fill(id, query);
            text.Should().NotContainAny("{", "}", "[", "]", "|", "  ", " . ", " , ", "()", "（）", " .", "。。", " 。", " 、", " ）");
            text.Trim().Should().Be(text);
            ".。".Should().Contain(text.Last().ToString());
        }
    }

    [Theory]
    [InlineData("[x](http://evil.example)")]
    [InlineData("<b>evil.example</b>")]
    [InlineData("\u202Eevil.example")]
    [InlineData("evil.example\u001b[31m")]
    public void A_value_that_is_not_of_its_type_is_not_shown(string hostile)
    {
        var sentences = new Sentences(AdviceSamples.Words("en"));
        var values = AdviceSamples.Empty with
        {
            Sender = "a@" + hostile,
            Recipient = "a@" + hostile,
            SendingHost = hostile,
            EnvelopeSender = "a@" + hostile,
            SigningDomain = hostile,
            HeloName = hostile,
            Header = hostile,
            ReportingMta = hostile,
            ReturnPath = "a@" + hostile,
            Ip = hostile,
        };

        foreach (var kind in FindingKinds.All) sentences.Tell(kind, values).Text.Should().NotContain("evil");
    }

    private static bool IsDecision(string id) => id.StartsWith("keep-", StringComparison.Ordinal) || id.StartsWith("pause-", StringComparison.Ordinal)
        || id.StartsWith("review-", StringComparison.Ordinal) || id.StartsWith("suppress-", StringComparison.Ordinal);
}
