using System.Text.RegularExpressions;
using BounceKit;

namespace SmtpLogWatch;

/// <summary>
/// The log of the SMTP service of IIS, of what it sends: a command is one line, its reply is the next of the same host. In either of two forms, with a plus sign for each blank.
/// <list type="bullet">
/// <item>W3C Extended: <c>2026-03-02 08:15:31 192.0.2.1 OutboundConnectionResponse SMTPSVC1 WEB1 - 25 - - 451+See+http://… 0 0 47 0 16 SMTP - - - -</c>.
/// A line <c>#Fields:</c> says which columns there are.</item>
/// <item>NCSA Common: <c>192.0.2.1 - OutboundConnectionResponse [02/Mar/2026:08:15:31 +0900] "- -?451+See+http://… SMTP" 0 47</c>.</item>
/// </list>
/// </summary>
internal sealed partial class IisLog
{
    private const string CommandMark = "OutboundConnectionCommand";
    private const string ResponseMark = "OutboundConnectionResponse";

    /// <summary>The columns where the file has no <c>#Fields:</c> line yet: all of them, in the order in which IIS writes them.</summary>
    private string[] columns =
        ["date", "time", "c-ip", "cs-username", "s-sitename", "s-computername", "s-ip", "s-port", "cs-method", "cs-uri-stem", "cs-uri-query", "sc-status"];

    /// <summary>What was last said to each host. A relay talks to a limited number of hosts at a time.</summary>
    private readonly Dictionary<string, Session> sessions = [];

    private sealed class Session
    {
        public SmtpCommand? Command { get; set; }

        public List<string> Recipients { get; } = [];

        /// <summary>Whom a reply is about: at RCPT the one that was just named; later everybody, so nobody in particular where there are several.</summary>
        public string? Recipient => Recipients.Count == 1 || Command == SmtpCommand.Rcpt ? Recipients.LastOrDefault() : null;
    }

    public LoggedFailure? Read(string line)
    {
        if (line.StartsWith("#Fields:", StringComparison.OrdinalIgnoreCase)) columns = line["#Fields:".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (line.StartsWith('#') || !line.Contains("OutboundConnection", StringComparison.Ordinal)) return null;
        var (host, mark, verb, text) = Ncsa().Match(line) is { Success: true } ncsa ? OfNcsa(ncsa) : OfColumns(line.Split(' '));
        if (host is null || text is null) return null;

        if (!sessions.TryGetValue(host, out var session)) sessions[host] = session = new Session();
        if (mark == CommandMark)
        {
            Remember(session, verb, text);
            return null;
        }

        // "354 Start mail input": what comes next is the answer to the whole message.
        if (mark == ResponseMark && text.StartsWith("354", StringComparison.Ordinal)) session.Command = SmtpCommand.EndOfMessage;
        // Replies that begin with 2 or 3 are the ones that please.
        if (mark != ResponseMark || text.Length == 0 || text[0] is not ('4' or '5')) return null;
        // IIS keeps what got a 4 in its queue; what got a 5 goes back to its sender.
        return new LoggedFailure(session.Recipient, text, host, session.Command, IsStillTried: text[0] == '4');
    }

    private static (string?, string, string, string?) OfNcsa(Match line) =>
        (line.Groups["host"].Value, line.Groups["mark"].Value, line.Groups["verb"].Value, WithBlanks(line.Groups["text"].Value));

    private (string?, string, string, string?) OfColumns(string[] values)
    {
        var text = Column(values, "cs-uri-query");
        return (Column(values, "c-ip"), Column(values, "cs-username") ?? "", Column(values, "cs-method") ?? "", text is null ? null : WithBlanks(text));
    }

    private string? Column(string[] values, string name)
    {
        var index = Array.IndexOf(columns, name);
        return index >= 0 && index < values.Length ? values[index] : null;
    }

    private static void Remember(Session session, string verb, string text)
    {
        session.Command = verb.ToUpperInvariant() switch
        {
            "EHLO" or "HELO" => SmtpCommand.Ehlo,
            "MAIL" => SmtpCommand.Mail,
            "RCPT" => SmtpCommand.Rcpt,
            "DATA" => SmtpCommand.Data,
            "BDAT" => SmtpCommand.EndOfMessage,
            _ => null,
        };
        // A new message, or a new session: the recipients of the last one are done with.
        if (session.Command is SmtpCommand.Mail or SmtpCommand.Ehlo) session.Recipients.Clear();
        if (session.Command == SmtpCommand.Rcpt && Address().Match(text) is { Success: true } address) session.Recipients.Add(address.Groups[1].Value);
    }

    /// <summary>
    /// IIS writes a plus sign for a blank and leaves a plus sign as it is, so nobody can tell them apart for certain. There is no blank in an address, so in
    /// angle brackets a plus sign stays: <c>&lt;user+tag@example.com&gt;</c>.
    /// </summary>
    private static string WithBlanks(string text)
    {
        var inAddress = false;
        return string.Concat(text.Select(c =>
        {
            inAddress = c == '<' || (inAddress && c != '>');
            return c == '+' && !inAddress ? ' ' : c;
        }));
    }

    [GeneratedRegex(@"^(?<host>\S+) \S+ (?<mark>OutboundConnection\w+) \[[^\]]*\] ""(?<verb>\S+) [^?""]*\??(?<text>.*) SMTP"" \d+ \d+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Ncsa();

    [GeneratedRegex("<([^>]*)>", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
