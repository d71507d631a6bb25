using BounceKit.Formats.Cutting;

namespace BounceKit.Formats.Dialects;

/// <summary>qmail-send's bounces: an introduction, then one paragraph for each recipient, then the original.</summary>
/// <remarks>
/// The format is fixed (QSBMF, https://cr.yp.to/proto/qsbmf.txt): a recipient paragraph begins with the address in angle brackets and a colon. The
/// introduction begins with "Hi. This is the"; clones write others.
/// </remarks>
internal sealed class QmailFormat : IFormat
{
    private static readonly string[] Introductions =
    [
        "Hi. This is the", "I'm afraid I wasn't able to deliver", "I wasn't able to deliver your message", "This is a permanent error; I've given up",
        "We're sorry. There's a problem", "This Message was undeliverable due to the following reason", "Check your send e-mail address", "Your message to the following address could not be delivered",
    ];

    private static readonly string[] Breaks = ["--- Below this line", "--- Mensaje original", "--- Undelivered message follows", "--- Enclosed is a copy"];

    public string Id => "qmail";

    public FormatRank Rank => FormatRank.Dialect;

    public string Description => "qmail and its kin (QSBMF)";

    public bool Recognizes(Notice notice)
    {
        var text = notice.View.NoticeText;
        var start = text.AsSpan(0, Math.Min(text.Length, 1_200));
        return HoldsOneOf(start, Introductions) && (start.IndexOf(">:\n".AsSpan()) >= 0 || HoldsOneOf(text.AsSpan(), Breaks) || start.IndexOf("qmail".AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0);
    }

    public void Read(Notice notice, FormatReading reading)
    {
        ReadingHost(notice, reading);
        var lines = notice.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!IsRecipientLine(lines[i], out var address)) continue;
            var paragraph = new List<string>();
            while (i + 1 < lines.Length && !IsParagraphEnd(lines, i + 1)) paragraph.Add(lines[++i]);
            reading.Outcomes.Add(Outcome(address, paragraph));
        }
    }

    private static bool HoldsOneOf(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word.AsSpan()) >= 0) return true;
        }

        return false;
    }

    /// <summary>The introduction's first line names the host: "Hi. This is the qmail-send program at mx.example.com."</summary>
    private static void ReadingHost(Notice notice, FormatReading reading)
    {
        var at = notice.Text.IndexOf(" program at ", StringComparison.Ordinal);
        if (at >= 0) reading.ReportingMta = Diagnostics.HostSaid.NameAt(notice.Text, at + " program at ".Length);
    }

    private static bool IsRecipientLine(string line, out string address)
    {
        address = "";
        var text = line.Trim();
        if (text.Length < 4 || text[0] != '<' || !text.EndsWith(">:", StringComparison.Ordinal)) return false;
        address = AddressText.Bare(text.Substring(0, text.Length - 1)) ?? "";
        return address.Length > 0;
    }

    /// <summary>An empty line ends a paragraph only where another recipient, a break line or the end follows: some replies hold empty lines.</summary>
    private static bool IsParagraphEnd(string[] lines, int index)
    {
        if (IsRecipientLine(lines[index], out _) || lines[index].StartsWith("--- ", StringComparison.Ordinal)) return true;
        if (lines[index].Trim().Length > 0) return false;
        for (var i = index + 1; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length > 0) return IsRecipientLine(lines[i], out _) || lines[i].StartsWith("---", StringComparison.Ordinal) || !Diagnostics.ReplyLocator.StartsReply(lines[i]);
        }

        return true;
    }

    private static RawOutcome Outcome(string address, List<string> paragraph)
    {
        var words = new List<string>();
        string? host = null;
        foreach (var line in paragraph)
        {
            var text = line.Trim();
            // qmail-remote's own last line, which says nothing of the cause.
            if (text.StartsWith("Giving up on ", StringComparison.OrdinalIgnoreCase)) continue;
            // "192.0.2.1 does not like recipient." / "… failed after I sent the message." (qmail-remote.c)
            host ??= HostOf(text);
            words.Add(text);
        }

        return new RawOutcome { Address = address, Action = RecipientAction.Failed, Diagnostic = ReplyLines.Join(words), Command = CommandOf(words), RemoteMta = host };
    }

    private static string? HostOf(string line)
    {
        var end = line.IndexOf(' ');
        if (end <= 0) return null;
        var rest = line.Substring(end);
        return rest.StartsWith(" does not like", StringComparison.Ordinal) || rest.StartsWith(" failed on", StringComparison.Ordinal) || rest.StartsWith(" failed after", StringComparison.Ordinal)
            ? line.Substring(0, end)
            : rest.StartsWith(" to ", StringComparison.Ordinal) ? null : line.StartsWith("Connected to ", StringComparison.Ordinal) ? line.Substring(13).Split(' ')[0] : null;
    }

    /// <summary>The phase, from qmail-remote's own words.</summary>
    private static SmtpCommand? CommandOf(List<string> words)
    {
        var text = string.Join(" ", words);
        foreach (var (phrase, command) in Phases)
        {
            if (text.IndexOf(phrase, StringComparison.OrdinalIgnoreCase) >= 0) return command;
        }

        return null;
    }

    /// <summary>qmail-remote.c of qmail 1.03: what it writes before "Remote host said:".</summary>
    private static readonly (string Phrase, SmtpCommand Command)[] Phases =
    [
        ("but greeting failed", SmtpCommand.Connect), ("but my name was rejected", SmtpCommand.Ehlo), ("but sender was rejected", SmtpCommand.Mail), ("does not like recipient", SmtpCommand.Rcpt),
        ("failed on DATA command", SmtpCommand.Data), ("failed after I sent the message", SmtpCommand.EndOfMessage),
    ];
}
