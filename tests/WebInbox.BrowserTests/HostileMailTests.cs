using OpenQA.Selenium;

namespace WebInbox.BrowserTests;

/// <summary>Anyone can write a bounce. What is in it is shown, and never becomes a part of the page.</summary>
public class HostileMailTests(Browser browser)
{
    public static TheoryData<string> Payloads() => [.. HostileMail.Payloads];

    [Theory, MemberData(nameof(Payloads))]
    public void A_script_in_every_field_of_a_dropped_file_stays_text(string payload)
    {
        var page = InboxPage.Open(browser);

        page.Drop($"{payload}.eml", HostileMail.Notice(payload));

        ShouldBeHarmless(page);
        page.Script<string>("return document.getElementById('report').textContent").Should().Contain(payload);
        page.TextsOf("#file-name").Should().ContainSingle().Which.Should().Contain(payload);
    }

    [Fact]
    public void Scripts_in_a_pasted_reply_stay_text()
    {
        var page = InboxPage.Open(browser, "ja");

        page.Explain($"550 5.1.1 <{HostileMail.Payloads[0]}>: User unknown {string.Join(' ', HostileMail.Payloads)}");

        ShouldBeHarmless(page);
        page.AnswerText.Should().ContainAll(HostileMail.Payloads);
    }

    [Fact]
    public void No_link_leads_where_the_mail_wants_to_lead()
    {
        var page = InboxPage.Open(browser);

        page.Explain("554 5.7.1 Blocked, see https://evil.example/delist and http://evil.example");

        page.AnswerText.Should().Contain("https://evil.example/delist");
        page.Script<long>("return [...document.links].filter(link => link.host.endsWith('evil.example')).length").Should().Be(0);
    }

    [Fact]
    public void What_reorders_or_hides_text_is_shown_by_its_number()
    {
        var page = InboxPage.Open(browser);

        page.Explain("550 5.1.1 User unknown \u202Egpj.exe\u202C \u200Bhidden\u0007");

        page.AnswerText.Should().Contain("[U+202E]gpj.exe[U+202C]").And.NotContain("\u202E").And.NotContain("\u200B");
    }

    [Fact]
    public void A_notice_that_contradicts_itself_is_marked_as_such()
    {
        var page = InboxPage.Open(browser);

        page.Drop("forged.eml", HostileMail.Forged);

        page.TextsOf(".warning strong").Should().ContainSingle().Which.Should().Contain("may be forged");
        page.TextsOf(".verdict dd")[0].Should().StartWith("If the notice is genuine: ");
    }

    /// <summary>The safety net below: should a later line of the page turn text into markup, the browser refuses.</summary>
    [Fact]
    public void The_browser_itself_would_refuse_to_make_markup_of_text()
    {
        var page = InboxPage.Open(browser);

        FluentActions.Invoking(() => page.Script<object?>("document.getElementById('report').innerHTML = '<b>x</b>';")).Should().Throw<JavaScriptException>().WithMessage("*TrustedHTML*");
        FluentActions.Invoking(() => page.Script<object?>("document.body.setAttribute('onclick', 'window.owned = 1');")).Should().Throw<JavaScriptException>().WithMessage("*TrustedScript*");
        page.Script<object?>("const added = document.createElement('img'); added.src = 'https://evil.example/x'; document.body.append(added);");
        page.Until(() => page.Complaints.Any(complaint => complaint.Contains("evil.example", StringComparison.Ordinal)), "the refusal of a foreign picture");
    }

    private static void ShouldBeHarmless(InboxPage page)
    {
        // All of it, also what is folded away.
        page.Script<object?>("document.querySelectorAll('details').forEach(one => one.open = true)");

        page.Script<bool>("return 'owned' in window").Should().BeFalse();
        page.Complaints.Should().BeEmpty();
        page.Count("script").Should().Be(1, "the page's own is the only one");
        page.Count("img").Should().Be(1, "the page's own is the only one");
        page.Count("iframe, svg, style, base, object, embed, #report form, #report button, [onload], [onerror], a[href^='javascript:']").Should().Be(0);
    }
}
