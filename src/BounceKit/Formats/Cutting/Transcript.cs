using BounceKit.Diagnostics;

namespace BounceKit.Formats.Cutting;

/// <summary>The transcript of an SMTP session in a notice: "&gt;&gt;&gt; RCPT To:&lt;a@example.com&gt;" and "&lt;&lt;&lt; 550 …", as sendmail, Courier and others write it, or with arrows behind the time, as MDaemon does.</summary>
internal sealed class Transcript
{
    private readonly List<Exchange> exchanges = [];

    /// <summary>A command and one reply to it. The host is the one last said to be talked to.</summary>
    public readonly record struct Exchange(string? Command, string Reply, string? Host);

    public bool IsEmpty => exchanges.Count == 0;

    public static Transcript Read(IReadOnlyList<string> lines)
    {
        var transcript = new Transcript();
        string? command = null;
        string? host = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = WithoutTime(lines[i].Trim());
            if (line.StartsWith("--> ", StringComparison.Ordinal)) command = line.Substring(4);
            else if (line.StartsWith("<-- ", StringComparison.Ordinal)) transcript.exchanges.Add(new Exchange(command, line.Substring(4), host));
            else if (line.StartsWith(">>>", StringComparison.Ordinal)) command = line.TrimStart('>').Trim();
            else if (line.StartsWith("<<<", StringComparison.Ordinal)) transcript.Add(command, lines, ref i, host);
            else if (line.IndexOf("while talking to ", StringComparison.OrdinalIgnoreCase) is var talking and >= 0)
            {
                host = HostSaid.NameAt(line, talking + "while talking to ".Length);
                command = null;
            }
        }

        return transcript;
    }

    /// <summary>What was said of one recipient: the reply to its own RCPT, else a reply that names it, else the last refusal that is about something.</summary>
    public Exchange? About(string address)
    {
        Exchange? named = null;
        Exchange? last = null;
        foreach (var exchange in exchanges)
        {
            if (!IsRefusal(exchange.Reply)) continue;
            if (exchange.Command is { } command && IsRcptOf(command, address)) return exchange;
            if (exchange.Reply.IndexOf(address, StringComparison.OrdinalIgnoreCase) >= 0) named ??= exchange;
            if (!IsEcho(exchange.Reply) || last is null) last = exchange;
        }

        return named ?? last;
    }

    /// <summary>The phase of a reply that the transcript shows after a command; a pipelined DATA says nothing.</summary>
    public SmtpCommand? CommandOf(string said) => TryTell(said, out var phase) ? phase : null;

    /// <summary>Looks for a refusal in the transcript.</summary>
    /// <param name="said">The words of a recipient, which may hold it.</param>
    /// <param name="phase">That of the command before it; null where that tells none, as a pipelined DATA.</param>
    /// <returns>Whether it stands there.</returns>
    public bool TryTell(string said, out SmtpCommand? phase)
    {
        phase = null;
        var isThere = false;
        foreach (var exchange in exchanges)
        {
            if (!IsRefusal(exchange.Reply)) continue;
            var end = exchange.Reply.IndexOf('\n');
            if (said.AsSpan().IndexOf(exchange.Reply.AsSpan(0, end < 0 ? exchange.Reply.Length : end), StringComparison.OrdinalIgnoreCase) < 0) continue;
            isThere = true;
            if (exchange.Command is not { } command || command.StartsWith("DATA", StringComparison.OrdinalIgnoreCase)) continue;
            phase = CommandPhase.OfCommandLine(command.AsSpan());
            return true;
        }

        return isThere;
    }

    private void Add(string? command, IReadOnlyList<string> lines, ref int index, string? host)
    {
        var reply = new List<string> { lines[index] };
        while (index + 1 < lines.Count && lines[index + 1].TrimStart().StartsWith("<<<", StringComparison.Ordinal) && Continues(reply[reply.Count - 1]))
        {
            index++;
            reply.Add(lines[index]);
        }

        exchanges.Add(new Exchange(command, ReplyLines.Join(reply), host));
    }

    /// <summary>"Mon 2006-04-03 11:20:41: [4411:2] &lt;-- 550 …": what stands before the arrow is the time and the session.</summary>
    private static string WithoutTime(string line)
    {
        var arrow = line.IndexOf(" --> ", StringComparison.Ordinal);
        if (arrow < 0) arrow = line.IndexOf(" <-- ", StringComparison.Ordinal);
        return arrow is > 8 and < 60 && line.IndexOf(':', 0, arrow) > 0 && char.IsDigit(line[arrow - 2]) ? line.Substring(arrow + 1) : line;
    }

    private static bool Continues(string line)
    {
        var text = ReplyLines.WithoutMargin(line);
        return text.Length > 3 && text[3] == '-';
    }

    private static bool IsRcptOf(string command, string address) =>
        command.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) && command.IndexOf(address, StringComparison.OrdinalIgnoreCase) >= 0;

    private static bool IsRefusal(string reply) => ReplyLine.TryRead(reply.AsSpan(), out var line) && line.Code >= 400;

    /// <summary>After every recipient was refused the server also refuses the DATA that was pipelined: that says nothing new.</summary>
    private static bool IsEcho(string reply) =>
        reply.IndexOf("no valid recipients", StringComparison.OrdinalIgnoreCase) >= 0 || reply.IndexOf("need RCPT", StringComparison.OrdinalIgnoreCase) >= 0 || reply.StartsWith("503", StringComparison.Ordinal);
}
