using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Interactions;

namespace WebInbox.BrowserTests;

/// <summary>The page as a person meets it: what one can do there, and what one sees.</summary>
internal sealed class InboxPage
{
    private readonly ChromeDriver driver;

    private InboxPage(ChromeDriver driver) => this.driver = driver;

    /// <summary>Opens the page anew, with an empty console.</summary>
    public static InboxPage Open(Browser browser, string language = "en", int width = 1200, int height = 900, bool dark = false)
    {
        var driver = browser.Driver;
        Command(driver, "Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = height, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 });
        Prefer(driver, dark);
        driver.Navigate().GoToUrl(new Uri(Browser.Address, $"?lang={language}"));
        _ = driver.Manage().Logs.GetLog(LogType.Browser);
        var page = new InboxPage(driver);
        page.Until(() => driver.FindElements(By.CssSelector("#examples button")).Count > 0, "the page is ready");
        return page;
    }

    public string AnswerText => driver.FindElement(By.Id("report")).Text;

    public string ErrorText => driver.FindElement(By.Id("error")).Text;

    public IWebElement Field => driver.FindElement(By.Id("text"));

    public IReadOnlyList<string> TextsOf(string selector) => [.. driver.FindElements(By.CssSelector(selector)).Select(found => found.Text)];

    public int Count(string selector) => driver.FindElements(By.CssSelector(selector)).Count;

    public T Script<T>(string script, params object[] arguments) => (T)driver.ExecuteScript(script, arguments)!;

    /// <summary>A script that gets a function as its last argument, and calls it when it is done.</summary>
    public T AsyncScript<T>(string script, params object[] arguments)
    {
        driver.Manage().Timeouts().AsynchronousJavaScript = TimeSpan.FromSeconds(60);
        return (T)driver.ExecuteAsyncScript(script, arguments)!;
    }

    /// <summary>What the browser complained about since the page was opened: a script of a stranger, a resource that is not ours, an error of our own.</summary>
    public IReadOnlyList<string> Complaints => [.. driver.Manage().Logs.GetLog(LogType.Browser).Select(entry => entry.Message)];

    /// <summary>Puts text into the field at once, as pasting does.</summary>
    public void Paste(string text) => Script<object?>("arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', { bubbles: true }));", Field, text);

    public void Explain(string text)
    {
        Paste(text);
        Click("button[type=submit]");
        UntilAnswered();
    }

    public void Choose(string file)
    {
        driver.FindElement(By.Id("picker")).SendKeys(file);
        UntilAnswered();
    }

    /// <summary>Drops a file onto the page, as the browser tells it of a drag from outside.</summary>
    public void Drop(string name, string content)
    {
        Script<object?>("""
            const carried = new DataTransfer();
            carried.items.add(new File([arguments[1]], arguments[0], { type: 'message/rfc822' }));
            for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: carried }));
            """, name, content);
        UntilAnswered();
    }

    public void Click(string selector) => driver.FindElement(By.CssSelector(selector)).Click();

    public void Press(params string[] keys)
    {
        var actions = new Actions(driver);
        foreach (var key in keys) actions.SendKeys(key);
        actions.Perform();
    }

    public void PressControlEnter() => new Actions(driver).KeyDown(Keys.Control).SendKeys(Keys.Enter).KeyUp(Keys.Control).Perform();

    public IWebElement Focused => driver.SwitchTo().ActiveElement();

    public void UntilAnswered() => Until(() => Script<bool>("return document.getElementById('report').childElementCount > 0 || !document.getElementById('error').hidden"), "an answer or an error");

    public void Until(Func<bool> holds, string what)
    {
        var end = DateTime.UtcNow.AddSeconds(20);
        while (!holds())
        {
            if (DateTime.UtcNow > end) throw new TimeoutException($"Waited 20 s in vain for this: {what}.");
            Thread.Sleep(50);
        }
    }

    /// <summary>The server cannot be reached from here on, or can be again.</summary>
    public void GoOffline(bool offline)
    {
        Command(driver, "Network.enable", []);
        Command(driver, "Network.emulateNetworkConditions", new() { ["offline"] = offline, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = -1 });
    }

    /// <summary>The page as pictures, light and dark, where BOUNCEKIT_SCREENSHOTS names a folder to look at afterwards.</summary>
    public void Photograph(string name, bool whole = true)
    {
        if (Environment.GetEnvironmentVariable("BOUNCEKIT_SCREENSHOTS") is not { Length: > 0 } folder) return;
        foreach (var dark in new[] { false, true })
        {
            Prefer(driver, dark);
            var taken = (Dictionary<string, object?>)driver.ExecuteCdpCommand("Page.captureScreenshot", new() { ["captureBeyondViewport"] = whole })!;
            File.WriteAllBytes(Path.Combine(folder, $"{name}-{(dark ? "dark" : "light")}.png"), Convert.FromBase64String((string)taken["data"]!));
        }
    }

    /// <summary>Dark or light, and no motion: a colour that is still changing is neither.</summary>
    private static void Prefer(ChromeDriver driver, bool dark) =>
        Command(driver, "Emulation.setEmulatedMedia", new() { ["features"] = new object[] { Feature("prefers-color-scheme", dark ? "dark" : "light"), Feature("prefers-reduced-motion", "reduce") } });

    private static Dictionary<string, object> Feature(string name, string value) => new() { ["name"] = name, ["value"] = value };

    private static void Command(ChromeDriver driver, string name, Dictionary<string, object?> arguments) => driver.ExecuteCdpCommand(name, arguments);
}
