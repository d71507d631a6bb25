using BounceKit.Reading;

namespace BounceKit.Tests.Reading;

public class HtmlTextTests
{
    [Theory]
    [InlineData("<p>one</p><p>two</p>", "one\n\ntwo")]
    [InlineData("a@example.com<br>550 5.1.1 unknown<BR/>end", "a@example.com\n550 5.1.1 unknown\nend")]
    [InlineData("<div>one</div>\n<div>two</div>", "one\ntwo")]
    [InlineData("<table><tr><td>Host:</td><td>mx</td></tr><tr><td>Code:</td><td>550</td></tr></table>", "Host: mx\nCode: 550")]
    [InlineData("some   <b>bold</b>\n text", "some bold text")]
    [InlineData("un<i>brok</i>en", "unbroken")]
    [InlineData("see <a href=\"https://example.com\">the page</a>.", "see the page.")]
    [InlineData("<html><head><title>T</title><style>p{}</style></head><body>text</body></html>", "text")]
    [InlineData("a<script>if (1 < 2) x();</script>b<!-- <p>no</p> -->c", "abc")]
    [InlineData("<pre>line one\n  line  two</pre>after", "line one\n  line  two\n\nafter")]
    [InlineData("&lt;a@example.com&gt; &amp; &quot;b&quot; &#8212; &#x41;&nbsp;c &eacute;", "<a@example.com> & \"b\" — A c é")]
    [InlineData("AT&T &unknown; & &#0; &#xD800;", "AT&T &unknown; & &#0; &#xD800;")]
    [InlineData("Failed: <user@example.com> rejected", "Failed: <user@example.com> rejected")]
    [InlineData("1 < 2 and 3 > 2", "1 < 2 and 3 > 2")]
    [InlineData("<ul><li>one<li>two</ul>", "one\ntwo")]
    [InlineData("<p>open <b", "open")]
    [InlineData("", "")]
    public void HTML_becomes_the_text_that_a_person_reads(string html, string text)
    {
        HtmlText.Of(html).Should().Be(text);
    }

    [Theory]
    [InlineData("<head>")]
    [InlineData("<!--")]
    [InlineData("<")]
    [InlineData("<a@")]
    [InlineData("&#")]
    [InlineData("<title><pre>")]
    public void A_long_text_of_nothing_but_openings_is_read(string opening)
    {
        var act = () => HtmlText.Of(string.Concat(Enumerable.Repeat(opening, 100_000)));

        act.Should().NotThrow();
    }
}
