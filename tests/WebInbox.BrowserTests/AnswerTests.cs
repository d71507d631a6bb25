namespace WebInbox.BrowserTests;

/// <summary>What a person learns from the page.</summary>
public class AnswerTests(Browser browser)
{
    private const string UserUnknown = "550 5.1.1 <anna@example.org>: Recipient address rejected: User unknown";

    [Fact]
    public void A_pasted_line_is_explained()
    {
        var page = InboxPage.Open(browser);

        page.Explain(UserUnknown);

        page.TextsOf(".badge").Should().Equal("Not delivered");
        page.TextsOf(".outcome h3").Should().ContainSingle();
        page.TextsOf(".verdict dd").Should().Equal("Stop mailing this address.", "Sender", "Yes: it will not work again.");
        page.TextsOf(".steps .who").Should().Contain("Sender");
        page.TextsOf("blockquote mark").Should().Equal("Recipient address rejected: User unknown");
    }

    [Fact]
    public void A_chosen_file_is_read_in_its_own_charset()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.eml");
        // "宛先不明" in Shift_JIS, which no browser would guess.
        File.WriteAllBytes(file, [.. "From: MAILER-DAEMON@example.jp\nSubject: failure notice\nContent-Type: text/plain; charset=shift_jis\n\n<anna@example.org>:\n550 5.1.1 User unknown "u8, 0x88, 0xB6, 0x90, 0xE6, 0x95, 0x73, 0x96, 0xBE, (byte)'\n']);
        var page = InboxPage.Open(browser);

        page.Choose(file);
        File.Delete(file);

        page.TextsOf(".address").Should().Equal("anna@example.org");
        page.TextsOf("blockquote").Should().Equal("550 5.1.1 User unknown 宛先不明");
        page.TextsOf("#file-name").Should().ContainSingle().Which.Should().StartWith(Path.GetFileName(file));
    }

    [Fact]
    public void A_dropped_file_is_explained()
    {
        var page = InboxPage.Open(browser);

        page.Drop("bounce.eml", File.ReadAllText(Repository.Bounce));

        page.TextsOf(".address").Should().Equal("info@example.jp");
        page.TextsOf(".outcome h3").Should().Equal("The hosting provider does not let this server send with that sender's domain");
    }

    [Fact]
    public void The_words_that_decided_are_marked_in_the_notice_with_the_number_of_their_line()
    {
        var page = InboxPage.Open(browser);

        page.Explain(File.ReadAllText(Repository.Bounce));

        page.TextsOf(".notice mark").Should().Equal("isn't in my list of allowed senderhosts");
        page.Script<string>("return document.querySelector('.notice mark').closest('.line').dataset.number").Should().Be("36");
        page.TextsOf(".notice .said").Should().NotBeEmpty();
    }

    [Fact]
    public void The_language_changes_without_losing_the_answer()
    {
        var page = InboxPage.Open(browser);
        page.Explain(UserUnknown);

        page.Click("nav a[lang=ja]");
        page.Until(() => page.TextsOf(".badge").SequenceEqual(["不達"]), "the answer in Japanese");

        page.Script<string>("return document.documentElement.lang").Should().Be("ja");
        page.Script<string>("return location.search").Should().Be("?lang=ja");
        page.TextsOf(".verdict dd")[0].Should().Be("この宛先への送信をやめてください。");
        page.Script<string>("return document.getElementById('text').value").Should().Be(UserUnknown);
    }

    [Fact]
    public void Each_recipient_with_a_cause_of_its_own_has_an_answer_of_its_own()
    {
        var page = InboxPage.Open(browser);

        page.Click("#examples li:nth-child(2) button");
        page.UntilAnswered();

        page.TextsOf(".outcome .address").Should().Equal("hugo2.runa@aoba.test", "hugo2.theo@aoba.test", "hugo2.kazuo@kita.test");
    }

    [Fact]
    public void What_is_no_bounce_is_said_to_be_none()
    {
        var page = InboxPage.Open(browser);

        page.Explain("From: anna@example.org\nTo: boris@example.org\nSubject: Thursday\n\nSee you there.");

        page.TextsOf(".badge").Should().Equal("Not a bounce");
    }

    [Fact]
    public void Words_without_a_reply_in_them_are_not_taken_for_a_bounce()
    {
        var page = InboxPage.Open(browser);

        page.Explain("Dear Anna,\nsee you on Thursday.");

        page.TextsOf(".badge").Should().Equal("Not understood");
        page.AnswerText.Should().Contain("paste all of it");
    }

    [Fact]
    public void Nothing_to_explain_is_said_at_the_field()
    {
        var page = InboxPage.Open(browser);

        page.Click("button[type=submit]");

        page.TextsOf("#field-error").Should().Equal("There is nothing to explain yet. Paste a notice, or choose a file.");
        page.Focused.GetDomAttribute("id").Should().Be("text");
        page.Focused.GetDomAttribute("aria-invalid").Should().Be("true");
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused_with_what_to_do()
    {
        var page = InboxPage.Open(browser);

        page.Drop("huge.eml", new string('x', (5 * 1024 * 1024) + 1));

        page.ErrorText.Should().StartWith("This is larger than 5 MB").And.Contain("Paste only the notice");
    }

    [Fact]
    public void A_server_that_cannot_be_reached_is_told_and_the_next_try_succeeds()
    {
        var page = InboxPage.Open(browser);
        page.GoOffline(true);
        page.Explain(UserUnknown);
        var error = page.ErrorText;
        page.GoOffline(false);

        page.Click("button[type=submit]");
        page.Until(() => page.Count(".outcome") == 1, "the answer");

        error.Should().Be("The server cannot be reached. Check the connection, and try again.");
        page.ErrorText.Should().BeEmpty();
    }

    /// <summary>One notice of every format that the library has fixtures of.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Every_kind_of_notice_can_be_shown(string language)
    {
        var page = InboxPage.Open(browser, language);
        var notices = Repository.Fixtures.GroupBy(Path.GetDirectoryName).Select(folder => folder.First()).ToDictionary(file => file, file => (object)Convert.ToBase64String(File.ReadAllBytes(file)));

        var failed = page.AsyncScript<IReadOnlyCollection<object>>("""
            const [notices, language, done] = arguments;
            (async () => {
              const [{ explain }, { languages }] = await Promise.all([import('/explanation.js'), import('/words.js')]);
              const failed = [];
              for (const [name, base64] of Object.entries(notices)) {
                try {
                  const body = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
                  const response = await fetch(`/api/explanations?lang=${language}`, { method: 'POST', headers: { 'Content-Type': 'message/rfc822' }, body });
                  const shown = explain(await response.json(), new TextDecoder().decode(body), languages[language]).parts.map(part => part.textContent).join();
                  if (/undefined|\[object|NaN/u.test(shown)) failed.push(`${name} shows ${shown}`);
                } catch (error) { failed.push(`${name}: ${error}`); }
              }
              done(failed);
            })();
            """, notices, language);

        notices.Should().HaveCountGreaterThan(40);
        failed.Should().BeEmpty();
    }
}
