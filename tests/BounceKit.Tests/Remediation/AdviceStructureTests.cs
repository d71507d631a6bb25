using BounceKit.Classification;
using BounceKit.Remediations;

namespace BounceKit.Tests.Remediations;

/// <summary>That the structure is well formed, and that every language has the words for it.</summary>
public class AdviceStructureTests
{
    public static TheoryData<string, string> EntriesByLanguage()
    {
        var data = new TheoryData<string, string>();
        foreach (var language in AdviceCatalog.Languages)
            foreach (var entry in AdviceStructure.Instance.Entries)
                data.Add(language, entry.Id);
        return data;
    }

    public static TheoryData<string> Languages => [.. AdviceCatalog.Languages];

    public static TheoryData<string> EntryIds => [.. AdviceStructure.Instance.Entries.Select(entry => entry.Id)];

    [Fact]
    public void Every_reason_has_one_general_entry()
        => AdviceStructure.Instance.Entries.Where(entry => entry.When is null && entry.About == AdviceCircumstances.None).Select(entry => entry.Reason).Should().BeEquivalentTo(AdviceSamples.Reasons);

    [Theory]
    [MemberData(nameof(EntriesByLanguage))]
    public void Every_language_has_the_same_number_of_steps_and_warnings(string language, string id)
    {
        var entry = Entry(id);
        var text = AdviceSamples.Words(language).Texts[id];

        text.Steps.Should().HaveCount(entry.Steps.Length);
        text.DoesNotHelp.Should().HaveCount(entry.DoesNotHelp);
    }

    [Theory]
    [MemberData(nameof(EntryIds))]
    public void Every_language_uses_the_same_placeholders(string id)
    {
        var english = AdviceSamples.Words("en").Texts[id].FindPlaceholders();

        foreach (var language in AdviceCatalog.Languages)
            AdviceSamples.Words(language).Texts[id].FindPlaceholders().Should().Equal(english, "{0} must use what English uses", language);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_the_words_for_every_entry_and_every_reference_and_for_nothing_else(string language)
    {
        var words = AdviceSamples.Words(language);

        words.Texts.Keys.Should().BeEquivalentTo(AdviceStructure.Instance.Entries.Select(entry => entry.Id));
        words.ReferenceTitles.Keys.Should().BeEquivalentTo(AdviceStructure.Instance.References.Keys.Append(AdviceStructureReader.BlocklistPage));
    }

    [Theory]
    [MemberData(nameof(EntryIds))]
    public void Ids_and_conditions_are_well_formed(string id)
    {
        var entry = Entry(id);

        id.Should().MatchRegex("^[a-z0-9]+(-[a-z0-9]+)*$");
        if (entry.When is not { } condition) return;
        condition.Rules.Where(rule => !IsRulePattern(rule)).Should().BeEmpty();
        condition.Receivers.Where(receiver => !KnownReceivers.Ids.Contains(receiver)).Should().BeEmpty();
        condition.Words.Where(words => words.Length < 3).Should().BeEmpty();
        condition.Unmistakable.Where(words => words.Length < 12).Should().BeEmpty();
        condition.Findings.Where(finding => !IsKebabCase(finding)).Should().BeEmpty();
    }

    [Fact]
    public void An_address_in_a_text_is_one_of_our_own()
    {
        foreach (var language in AdviceCatalog.Languages)
            foreach (var entry in AdviceStructure.Instance.Entries)
                foreach (var text in AdviceSamples.Texts(AdviceSamples.Fill(language, entry, AdviceSamples.Empty)))
                    foreach (var word in text.Split(' ', '（', '）', ',', ';', ':').Where(word => word.Contains("//", StringComparison.Ordinal)))
                        AdviceStructure.Instance.References.Values.Should().Contain(url => url.Contains(word.Split('/')[2].Trim('.'), StringComparison.Ordinal));
    }

    [Fact]
    public void A_usual_wait_is_given_where_there_is_a_place_for_it()
    {
        foreach (var entry in AdviceStructure.Instance.Entries.Where(entry => entry.RetryAfterSeconds is not null))
        {
            var shown = entry.Alone ? [entry] : AdviceStructure.Instance.Entries.Where(other => other == entry || (other.Reason == entry.Reason && other.When is null));
            shown.Should().Contain(other => AdviceSamples.Words("en").Texts[other.Id].FindPlaceholders()[(int)AdvicePlaceholder.RetryAfter], "{0} gives a wait", entry.Id);
        }
    }

    [Fact]
    public void A_reason_has_the_same_usual_wait_in_its_advice_and_in_its_verdict()
    {
        foreach (var entry in AdviceStructure.Instance.Entries.Where(entry => entry is { When: null, About: AdviceCircumstances.None }))
            if (ReasonTable.Of(entry.Reason).RetryAfterSeconds is { } seconds) entry.RetryAfterSeconds.Should().Be(seconds, "{0}", entry.Id);
    }

    [Theory]
    [MemberData(nameof(EntryIds))]
    public void What_tells_people_to_send_again_is_left_out_while_the_server_still_tries(string id)
    {
        var advice = AdviceSamples.Fill("en", Entry(id), AdviceSamples.Full with { Circumstances = AdviceCircumstances.StillTried });

        if (MayPassByItself(Entry(id).Reason)) advice.Steps.Should().NotContain(step => IsResend(step.Text));
    }

    [Theory]
    [MemberData(nameof(EntryIds))]
    public void What_tells_people_to_stop_mailing_is_left_out_where_the_mail_was_passed_on(string id)
        => AdviceSamples.Fill("en", Entry(id), AdviceSamples.Full with { Circumstances = AdviceCircumstances.Forwarded }).Steps
            .Should().NotContain(step => step.Text.StartsWith("Stop mailing the address", StringComparison.Ordinal) || step.Text.Contains("stop mailing the", StringComparison.Ordinal));

    private static bool MayPassByItself(BounceReason reason)
        => reason != BounceReason.None && ReasonTable.Of(reason).Recommendation is Recommendation.RetryLater or Recommendation.Review && reason is not (BounceReason.DeliveryExpired or BounceReason.SendingQuotaExceeded);

    private static bool IsResend(string step)
        => step.StartsWith("Send the message", StringComparison.Ordinal) || step.StartsWith("Send again", StringComparison.Ordinal) || step.StartsWith("Wait and send", StringComparison.Ordinal)
            || step.Contains(", send again", StringComparison.Ordinal) || step.Contains("then send again", StringComparison.Ordinal);

    [Fact]
    public void Every_reference_is_used_and_has_a_stable_address()
    {
        var structure = AdviceStructure.Instance;

        structure.References.Keys.Should().BeSubsetOf(structure.Entries.SelectMany(entry => entry.References));
        structure.References.Values.Should().OnlyHaveUniqueItems().And.OnlyContain(url => Uri.IsWellFormedUriString(url, UriKind.Absolute));
        structure.References.Where(reference => reference.Key.StartsWith("rfc", StringComparison.Ordinal)).Should().OnlyContain(reference => reference.Value.StartsWith("https://www.rfc-editor.org/rfc/rfc", StringComparison.Ordinal));
    }

    private static AdviceEntry Entry(string id) => AdviceStructure.Instance.Entries.Single(entry => entry.Id == id);

    private static bool IsRulePattern(string rule)
    {
        var parts = rule.Split('.');
        return parts.Length == 2 && IsKebabCase(parts[0]) && (parts[1] == "*" || IsKebabCase(parts[1].TrimEnd('*').TrimEnd('-')));
    }

    private static bool IsKebabCase(string text) => text.Length > 0 && text.All(character => character is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9')) && text[0] != '-' && text[^1] != '-';
}
