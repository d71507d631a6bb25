using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace BounceKit;

/// <summary>A reply of an SMTP server: a three-digit code, perhaps an enhanced status code, and text (RFC 5321 section 4.2, RFC 2034).</summary>
/// <remarks>Immutable, and safe to share between threads. A reply of several lines is joined: each line's code is taken off, the lines are joined by LF.</remarks>
public sealed record SmtpReply
{
    private SmtpReply(int code, EnhancedStatusCode? status, string text)
    {
        Code = code;
        Status = status;
        Text = text;
    }

    /// <summary>The three-digit code.</summary>
    public int Code { get; }

    /// <summary>The enhanced status code that follows the code of the first line that has one, or stands as <c>(#5.1.1)</c> in the text, as qmail writes it; null where there is none.</summary>
    public EnhancedStatusCode? Status { get; }

    /// <summary>The text without the codes; empty where the reply is a bare code.</summary>
    public string Text { get; }

    /// <summary>Reads a reply that begins with its code.</summary>
    /// <param name="text">The reply; null is no reply.</param>
    /// <param name="reply">The reply, or null.</param>
    /// <returns>True where the text begins with a reply code from 200 to 599.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SmtpReply? reply) => TryParse(text.AsSpan(), out reply);

    /// <summary>Reads a reply that begins with its code.</summary>
    /// <param name="text">The reply.</param>
    /// <param name="reply">The reply, or null.</param>
    /// <returns>True where the text begins with a reply code from 200 to 599.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out SmtpReply? reply)
    {
        reply = null;
        text = text.Trim();
        if (!ReplyLine.TryRead(text, out var first)) return false;
        EnhancedStatusCode? status = null;
        var words = new StringBuilder(text.Length);
        while (!text.IsEmpty)
        {
            var end = text.IndexOf('\n');
            var line = (end < 0 ? text : text.Slice(0, end)).Trim();
            text = end < 0 ? default : text.Slice(end + 1);
            if (ReplyLine.TryRead(line, out var read) && read.Code == first.Code)
            {
                status ??= read.Status;
                line = line.Slice(read.TextStart);
            }

            if (words.Length > 0) words.Append('\n');
            words.Append(line.ToString());
        }

        var joined = words.ToString();
        reply = new SmtpReply(first.Code, status ?? EnhancedStatusFinder.InParentheses(joined.AsSpan()), joined);
        return true;
    }

    /// <summary>The reply in one line.</summary>
    /// <returns>Code, status and text.</returns>
    public override string ToString() => Status is { } status ? $"{Code} {status} {Text}" : $"{Code} {Text}";
}
