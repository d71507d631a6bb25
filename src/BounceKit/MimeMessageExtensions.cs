using BounceKit.Diagnostics;
using BounceKit.Reading;
using MimeKit;

namespace BounceKit;

/// <summary>The front door for those who have a <see cref="MimeMessage"/> in hand.</summary>
/// <remarks>Stateless; a message is used by one thread at a time and is not changed.</remarks>
public static class MimeMessageExtensions
{
    private static readonly string[] AutomaticHeaders =
    [
        "List-Id", "List-Unsubscribe", "List-Post", "List-Help", "Mailing-List", "X-Autoreply", "X-Autorespond", "X-Auto-Reply", "X-Autoresponder", "X-AutoReply-From", "X-Mail-Autoreply",
        "X-Failed-Recipients", "X-MS-Exchange-Message-Is-Ndr", "X-Loop", "X-BeenThere", "X-Mailman-Version", "Feedback-ID",
    ];

    private static readonly string[] AutomaticSenders = ["mailer-daemon", "postmaster", "no-reply", "noreply", "donotreply", "do-not-reply", "bounce", "listserv", "majordomo", "mdaemon"];

    /// <summary>Says what a message means, as <see cref="BounceParser.Parse(MimeMessage)"/> does.</summary>
    /// <param name="message">The message; it is not changed and stays the caller's.</param>
    /// <param name="parser">The parser; null for <see cref="BounceParser.Default"/>.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    public static BounceReport ParseBounce(this MimeMessage message, BounceParser? parser = null)
    {
        if (message is null) throw new ArgumentNullException(nameof(message));
        return (parser ?? BounceParser.Default).Parse(message);
    }

    /// <summary>
    /// Whether a program wrote the message, so that no program should answer it: bounces, auto-replies, list mail, bulk mail (RFC 3834 section 2).
    /// Looks at the headers alone, and is cheap: for help desks and other senders of automatic answers that must not loop.
    /// </summary>
    /// <param name="message">The message; it is not changed.</param>
    /// <returns>True where an answer is better not sent.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is null.</exception>
    public static bool IsAutomatic(this MimeMessage message)
    {
        if (message is null) throw new ArgumentNullException(nameof(message));
        if (message.Body is MultipartReport) return true;
        foreach (var header in message.Headers)
        {
            if (SaysAutomatic(header)) return true;
        }

        return false;
    }

    private static bool SaysAutomatic(Header header) => header.Field.ToUpperInvariant() switch
    {
        "AUTO-SUBMITTED" => !Value(header).StartsWith("no", StringComparison.OrdinalIgnoreCase),
        "PRECEDENCE" => AnyWord.IsIn(Value(header), ["bulk", "junk", "list", "auto"]),
        "RETURN-PATH" => Value(header) is "<>" or "",
        "X-AUTO-RESPONSE-SUPPRESS" => AnyWord.IsIn(Value(header), ["all", "oof", "autoreply", "dr", "ndr"]),
        "FROM" => AnyWord.IsIn(Value(header), AutomaticSenders),
        _ => IsOneOf(header.Field, AutomaticHeaders),
    };

    private static string Value(Header header) => HeaderText.Decode(header.RawValue);

    private static bool IsOneOf(string name, string[] names)
    {
        foreach (var candidate in names)
        {
            if (name.Equals(candidate, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
