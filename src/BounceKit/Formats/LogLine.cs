using System.Text;
using BounceKit.Diagnostics;

namespace BounceKit.Formats;

/// <summary>A line of a mail server's log: its recipient, whether it is still being tried, and the reply in it.</summary>
internal static class LogLine
{
    private static readonly string[] Deferrals = ["status=deferred", "stat=Deferred", ": deferral: "];

    /// <summary>Postfix and sendmail write <c>to=&lt;user@example.com&gt;</c>, Exim <c>** user@example.com</c> or <c>== user@example.com</c>.</summary>
    public static string? Recipient(string line)
    {
        if (EximMark(line) is > 0 and var mark)
        {
            var address = line.Substring(mark + 4);
            var end = address.IndexOf(' ');
            return address.IndexOf('@') < 0 ? null : AddressText.Bare(end < 0 ? address : address.Substring(0, end).TrimEnd(':'));
        }

        var to = line.IndexOf("to=<", StringComparison.OrdinalIgnoreCase);
        if (to < 0 || (to > 0 && (char.IsLetterOrDigit(line[to - 1]) || line[to - 1] == '_'))) return null;
        var close = line.IndexOf('>', to);
        return close < 0 ? null : AddressText.Bare(line.Substring(to + 4, close - to - 4));
    }

    /// <summary>Postfix's <c>status=deferred</c>, sendmail's <c>stat=Deferred</c>, qmail-send's <c>deferral:</c> and Exim's <c>==</c>: still being tried.</summary>
    public static RecipientAction Action(string line)
    {
        foreach (var words in Deferrals)
        {
            if (line.IndexOf(words, StringComparison.OrdinalIgnoreCase) >= 0) return RecipientAction.Delayed;
        }

        return EximMark(line) is > 0 and var mark && line[mark + 1] == '=' ? RecipientAction.Delayed : RecipientAction.Failed;
    }

    /// <summary>What was said: Postfix puts it in parentheses after the status, sendmail after <c>stat=</c>, qmail-send after the delivery's outcome; else the line itself.</summary>
    public static string Reply(string line)
    {
        if (QmailReply(line) is { } written) return written;
        var status = line.IndexOf("status=", StringComparison.OrdinalIgnoreCase);
        var open = status < 0 ? -1 : line.IndexOf('(', status);
        if (open >= 0) return line.Substring(open + 1).TrimEnd().TrimEnd(')');
        var stat = line.IndexOf("stat=", StringComparison.OrdinalIgnoreCase);
        return stat < 0 ? line : line.Substring(stat + 5);
    }

    /// <summary>The place of the blank before Exim's <c>**</c> (failed) or <c>==</c> (deferred), which follow the message id; -1 where there is none.</summary>
    private static int EximMark(string line)
    {
        foreach (var mark in new[] { " ** ", " == " })
        {
            var found = line.IndexOf(mark, StringComparison.Ordinal);
            if (found is > 0 and < 80 && line.IndexOf('-') is >= 0 and var dash && dash < found) return found;
        }

        return -1;
    }

    /// <summary>qmail-send writes <c>delivery 17: failure: </c> and the report with its blanks as <c>_</c> and its line ends as <c>/</c> (qmail-send.c, log3).</summary>
    private static string? QmailReply(string line)
    {
        var delivery = line.IndexOf("delivery ", StringComparison.Ordinal);
        if (delivery < 0) return null;
        var start = -1;
        foreach (var outcome in new[] { ": failure: ", ": deferral: " })
        {
            if (line.IndexOf(outcome, delivery, StringComparison.Ordinal) is >= 0 and var found) start = found + outcome.Length;
        }

        if (start < 0) return null;
        var text = line.Substring(start).Trim();
        var reply = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++) reply.Append(text[i] == '_' ? ' ' : text[i] == '/' && IsLineEnd(text, i) ? '\n' : text[i]);
        return reply.ToString().TrimEnd('\n');
    }

    /// <summary>A slash of the text itself looks the same: a line end comes before a capital, a reply code or nothing.</summary>
    private static bool IsLineEnd(string text, int slash)
    {
        if (slash + 1 == text.Length) return true;
        if (char.IsUpper(text[slash + 1])) return true;
        return slash + 4 < text.Length && ReplyLine.TryReadCode(text.AsSpan(slash + 1, 3), out _) && (text[slash + 4] is '_' or '-');
    }
}
