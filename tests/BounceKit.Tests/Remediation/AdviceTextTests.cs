using BounceKit.Remediations;

namespace BounceKit.Tests.Remediations;

/// <summary>That every text reads well whatever is known.</summary>
public class AdviceTextTests
{
    public static TheoryData<string, string> EntriesByLanguage => AdviceStructureTests.EntriesByLanguage();

    [Theory]
    [MemberData(nameof(EntriesByLanguage))]
    public void No_placeholder_bracket_or_double_blank_reaches_a_reader_whatever_is_known(string language, string id)
    {
        foreach (var query in (IEnumerable<AdviceQuery>)[AdviceSamples.Full, .. AdviceSamples.EverySubset(Entry(id))])
            foreach (var text in Texts(language, id, query))
            {
                text.Should().NotContainAny("{", "}", "[", "]", "|", "  ", "　", " . ", " , ", "()", "（）", ",.", "。。", "、、", "、。", " 。", " 、", " （", "） 、", " )", "( ", " ）", "（ ");
                text.Trim().Should().Be(text).And.NotBeEmpty().And.NotEndWith(" .");
            }
    }

    [Theory]
    [MemberData(nameof(EntriesByLanguage))]
    public void Sentences_are_whole(string language, string id)
    {
        foreach (var query in (IEnumerable<AdviceQuery>)[AdviceSamples.Empty, AdviceSamples.Full])
        {
            var advice = AdviceSamples.Fill(language, Entry(id), query);
            var sentences = (IEnumerable<string>)[advice.Explanation, .. advice.Steps.Select(step => step.Text), .. advice.DoesNotHelp];
            sentences.Should().OnlyContain(text => ".。）".Contains(text.Last()));
            advice.Title.Should().NotEndWith(".").And.NotEndWith("。");
            // Only without values: an address may begin a sentence with a small letter.
            if (language == "en" && query != AdviceSamples.Full) sentences.Should().OnlyContain(text => !char.IsLower(text[0]) && !HasLowerCaseStart(text));
        }
    }

    [Theory]
    [MemberData(nameof(EntriesByLanguage))]
    public void A_value_that_is_known_is_shown(string language, string id)
    {
        var text = string.Join("\n", Texts(language, id, AdviceSamples.Full));
        var used = AdviceSamples.Words(language).Texts[id].FindPlaceholders();
        var durations = AdviceSamples.Words(language).Durations;

        for (var index = 0; index < used.Length; index++)
            if (used[index])
                text.Should().Contain(AdviceValues.Of((AdvicePlaceholder)index, AdviceSamples.Full, null, durations));
    }

    [Theory]
    [MemberData(nameof(EntriesByLanguage))]
    public void Letters_and_digits_stand_apart_from_Japanese_words(string language, string id)
    {
        foreach (var query in (IEnumerable<AdviceQuery>)[AdviceSamples.Empty, AdviceSamples.Full])
            foreach (var text in Texts(language, id, query))
                for (var index = 1; index < text.Length; index++)
                    (IsJapanese(text[index - 1]) && char.IsAsciiLetterOrDigit(text[index])).Should().BeFalse("{0}: {1}", id, text);
    }

    private static IEnumerable<string> Texts(string language, string id, AdviceQuery query) => AdviceSamples.Texts(AdviceSamples.Fill(language, Entry(id), query));

    private static AdviceEntry Entry(string id) => AdviceStructure.Instance.Entries.Single(entry => entry.Id == id);

    /// <summary>Kana and ideographs; no punctuation, which needs no blank.</summary>
    private static bool IsJapanese(char character) => character is (>= '\u3041' and <= '\u30fa') or '\u30fc' or (>= '\u4e00' and <= '\u9fff');

    /// <summary>A sentence that begins with a small letter shows words that were left out without an alternative.</summary>
    private static bool HasLowerCaseStart(string text)
    {
        for (var index = text.IndexOf(". ", StringComparison.Ordinal); index >= 0; index = text.IndexOf(". ", index + 1, StringComparison.Ordinal))
            if (char.IsLower(text[index + 2]))
                return true;
        return false;
    }
}
