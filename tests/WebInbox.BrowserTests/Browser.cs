using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using WebInbox.BrowserTests;

[assembly: AssemblyFixture(typeof(Browser))]
// One window, one focus: tests that press keys cannot share it.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace WebInbox.BrowserTests;

/// <summary>A headless Chromium, and the address of the sample that it visits. Debian's packages chromium and chromium-driver bring it.</summary>
public sealed class Browser : IDisposable
{
    /// <summary>Where the sample answers. It is started outside, so that its end does not depend on ours.</summary>
    public static Uri Address { get; } = new(Environment.GetEnvironmentVariable("WEBINBOX_URL") ?? "http://localhost:5080/");

    public Browser()
    {
        var options = new ChromeOptions { BinaryLocation = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium" };
        // Root has no sandbox, and a container's /dev/shm is small. The only pages that it sees are ours.
        options.AddArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars", "--force-color-profile=srgb");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        Driver = new ChromeDriver(ChromeDriverService.CreateDefaultService("/usr/bin"), options);
    }

    public ChromeDriver Driver { get; }

    public void Dispose() => Driver.Dispose();
}
