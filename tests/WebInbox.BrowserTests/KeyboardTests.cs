using OpenQA.Selenium;

namespace WebInbox.BrowserTests;

/// <summary>The page without a mouse.</summary>
public class KeyboardTests(Browser browser)
{
    [Fact]
    public void Everything_is_reached_by_Tab_in_the_order_of_the_page()
    {
        var page = InboxPage.Open(browser);

        var reached = new List<string>();
        for (var i = 0; i < 9; i++)
        {
            page.Press(Keys.Tab);
            reached.Add(page.Focused.GetDomAttribute("id") is { Length: > 0 } id ? id : page.Focused.Text);
        }

        reached.Should().Equal("English", "日本語", "text", "Explain", "choose", "A storage device that may not send", "Three recipients, three reasons", "Not delivered yet", "One line of a log");
    }

    [Fact]
    public void Whatever_has_the_focus_shows_it()
    {
        var page = InboxPage.Open(browser);
        page.Explain("550 5.1.1 User unknown");
        page.Script<object?>("document.querySelector('nav a').focus()");

        var count = 0;
        for (page.Press(Keys.Tab); page.Focused.TagName != "body"; page.Press(Keys.Tab))
        {
            page.Script<string>("const style = getComputedStyle(arguments[0]); return `${style.outlineStyle} ${style.outlineWidth}`", page.Focused).Should().Be("solid 3px", "{0} has the focus", page.Focused.Text);
            if (++count == 4) page.Photograph("focus", whole: false);
            if (count > 60) break;
        }

        count.Should().BeInRange(11, 60);
    }

    [Fact]
    public void A_bounce_is_explained_and_the_answer_comes_into_view_without_a_mouse()
    {
        var page = InboxPage.Open(browser, width: 390, height: 844);

        page.Field.SendKeys("550 5.1.1 User unknown");
        page.PressControlEnter();
        page.UntilAnswered();

        page.Focused.GetDomAttribute("id").Should().Be("answer-title");
        page.Script<bool>("const place = document.querySelector('.outcome').getBoundingClientRect(); return place.top >= 0 && place.top < innerHeight / 2").Should().BeTrue();
    }

    [Fact]
    public void What_is_folded_away_opens_by_Enter()
    {
        var page = InboxPage.Open(browser);
        page.Explain("550 5.1.1 User unknown");

        page.Script<object?>("document.querySelector('.outcome summary').focus()");
        page.Press(Keys.Enter);

        page.TextsOf(".outcome details .facts dt").Should().Contain("Reason");
    }

    [Fact]
    public void On_a_phone_whatever_is_pressed_is_large_enough_for_a_finger()
    {
        var page = InboxPage.Open(browser, width: 390, height: 844);

        page.Script<IReadOnlyCollection<object>>("return [...document.querySelectorAll('button, nav a')].filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 44).map(one => one.textContent)").Should().BeEmpty();
    }
}
