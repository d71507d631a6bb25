using System.Text;
using System.Text.RegularExpressions;

namespace SmtpLogWatch;

/// <summary>
/// A line of Exim's main log: <c>2026-11-24 03:38:25 1xVhMP-0000Ze-32 ** a@example.com R=… T=… H=mx.example.com [192.0.2.1]: SMTP error …: 550 …</c>,
/// where <c>**</c> says failed and <c>==</c> says deferred (the Exim specification, chapter "Log files").
/// </summary>
internal static partial class EximLine
{
    public static LoggedFailure? Read(string line)
    {
        if (Delivery().Match(line) is not { Success: true } delivery) return null;
        var reply = Unescaped(delivery.Groups["reply"].Value);
        // Exim writes this at every queue run in between; the cause was logged when it was tried.
        if (reply.StartsWith("retry time not reached", StringComparison.Ordinal)) return null;
        return new LoggedFailure(
            // A delivery to a pipe or file has the address that led there in angle brackets behind it.
            delivery.Groups["parent"] is { Success: true } parent ? parent.Value : delivery.Groups["to"].Value,
            reply,
            delivery.Groups["host"] is { Success: true } host ? host.Value : null,
            Command: null, // "after RCPT TO:<…>" stands in the words, and BounceKit reads it there.
            IsStillTried: delivery.Groups["mark"].Value == "==");
    }

    /// <summary>Exim writes a line end as <c>\n</c>, and every byte beyond ASCII as three octal digits.</summary>
    private static string Unescaped(string text)
    {
        if (!text.Contains('\\')) return text;
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == 'n')
            {
                bytes.Add((byte)'\n');
                i++;
            }
            else if (text[i] == '\\' && i + 3 < text.Length && text.AsSpan(i + 1, 3).IndexOfAnyExceptInRange('0', '7') < 0)
            {
                bytes.Add((byte)(((text[i + 1] - '0') << 6) | ((text[i + 2] - '0') << 3) | (text[i + 3] - '0')));
                i += 3;
            }
            else bytes.AddRange(Encoding.UTF8.GetBytes(text, i, 1));
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    // The address ends before its router ("R="), the words for a deferral or the colon before the reply.
    [GeneratedRegex(
        @"^\S+ \S+ (?:\[\d+\] )?\S{16,23} (?<mark>\*\*|==) (?<to>\S+?)(?: <(?<parent>[^>]*)>)?(?: (?:[A-Z]=|routing |defer ).*?| )?(?:H=(?<host>\S+) \[[^\]]*\](?::\d+)?.*?)?: (?<reply>.*)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Delivery();
}
