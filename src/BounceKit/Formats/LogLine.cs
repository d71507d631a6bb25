namespace BounceKit.Formats;

/// <summary>A line of a mail server's log: its recipient, whether it is still being tried, and the reply in it.</summary>
internal static class LogLine
{
    /// <summary>Postfix and sendmail write <c>to=&lt;user@example.com&gt;</c>.</summary>
    public static string? Recipient(string line)
    {
        var to = line.IndexOf("to=<", StringComparison.OrdinalIgnoreCase);
        if (to < 0 || (to > 0 && char.IsLetterOrDigit(line[to - 1]))) return null;
        var close = line.IndexOf('>', to);
        return close < 0 ? null : AddressText.Bare(line.Substring(to + 4, close - to - 4));
    }

    /// <summary>Postfix's <c>status=deferred</c> and sendmail's <c>stat=Deferred</c>: still being tried.</summary>
    public static RecipientAction Action(string line) =>
        line.IndexOf("status=deferred", StringComparison.OrdinalIgnoreCase) >= 0 || line.IndexOf("stat=Deferred", StringComparison.OrdinalIgnoreCase) >= 0 ? RecipientAction.Delayed : RecipientAction.Failed;

    /// <summary>What was said: Postfix puts it in parentheses after the status, sendmail after <c>stat=</c>; else the line itself.</summary>
    public static string Reply(string line)
    {
        var status = line.IndexOf("status=", StringComparison.OrdinalIgnoreCase);
        var open = status < 0 ? -1 : line.IndexOf('(', status);
        if (open >= 0) return line.Substring(open + 1).TrimEnd().TrimEnd(')');
        var stat = line.IndexOf("stat=", StringComparison.OrdinalIgnoreCase);
        return stat < 0 ? line : line.Substring(stat + 5);
    }
}
