using System.Text.RegularExpressions;

namespace SmtpLogWatch;

/// <summary>
/// A line of Postfix's delivery agents:
/// <c>… postfix/smtp[1715]: 2EE761B38: to=&lt;a@example.com&gt;, relay=mx.example.com[192.0.2.1]:25, …, status=bounced (host mx.example.com[192.0.2.1] said: 550 …)</c>.
/// </summary>
internal static partial class PostfixLine
{
    public static LoggedFailure? Read(string line)
    {
        if (Delivery().Match(line) is not { Success: true } delivery) return null;
        return new LoggedFailure(
            delivery.Groups["to"].Value,
            // "host … said: …" and "(in reply to RCPT TO command)" stay: BounceKit reads the host and the phase from them.
            delivery.Groups["reply"].Value,
            delivery.Groups["relay"] is { Success: true, Value: not "none" } relay ? relay.Value : null,
            Command: null,
            IsStillTried: delivery.Groups["status"].Value == "deferred");
    }

    // "expired" is what Postfix 3.7 and older write beside "returned to sender"; the line before it tells the cause.
    [GeneratedRegex(@" to=<(?<to>[^>]*)>,.*? relay=(?<relay>[^,\[]+).*? status=(?<status>bounced|deferred|undeliverable) \((?<reply>.*)\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Delivery();
}
