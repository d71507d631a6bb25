using System.Globalization;
using BounceKit.Diagnostics;

namespace BounceKit.Webhooks.Providers;

/// <summary>The receiver's reply as one text, where an event gives its code apart from its words.</summary>
internal static class ReplyText
{
    /// <summary>The words, with the code before them where they begin with none of their own.</summary>
    public static string? Of(int? code, string? words)
    {
        // Providers use numbers beyond SMTP's (RFC 5321 section 4.2) for themselves, such as Mailgun's 605.
        if (code is not (>= 400 and <= 599) || BeginsWithCode(words)) return words;
        var number = code.Value.ToString(CultureInfo.InvariantCulture);
        return words is null ? number : $"{number} {words}";
    }

    private static bool BeginsWithCode(string? words) => words is not null && ReplyLine.TryRead(words.AsSpan(), out _);
}
