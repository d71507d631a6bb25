namespace BounceKit.Diagnostics;

/// <summary>The phase of the session, from the words that senders put around a reply.</summary>
internal static class CommandPhase
{
    /// <summary>
    /// Postfix: "(in reply to RCPT TO command)", "while sending end of data"; Exim: "after RCPT TO:&lt;…&gt;", "after end of data", "after initial connection";
    /// dma: "did not like our RCPT TO"; Courier and sendmail: "&gt;&gt;&gt; RCPT TO". A pipelined "&gt;&gt;&gt; DATA" of a sendmail transcript says nothing.
    /// </summary>
    private static readonly (string Words, SmtpCommand Command)[] Phrases =
    [
        ("final data", SmtpCommand.EndOfMessage), ("end of data", SmtpCommand.EndOfMessage), ("end of message", SmtpCommand.EndOfMessage), ("message body", SmtpCommand.EndOfMessage), ("final dot", SmtpCommand.EndOfMessage), ("final \".\"", SmtpCommand.EndOfMessage),
        ("end-of-data", SmtpCommand.EndOfMessage), ("message content", SmtpCommand.EndOfMessage),
        ("initial connection", SmtpCommand.Connect), ("initial server greeting", SmtpCommand.Connect), ("server greeting", SmtpCommand.Connect), ("greeting", SmtpCommand.Connect), ("connection establishment", SmtpCommand.Connect), ("initial greeting", SmtpCommand.Connect), ("connecting", SmtpCommand.Connect), ("connect", SmtpCommand.Connect), ("(initial greeting)", SmtpCommand.Connect), ("banner", SmtpCommand.Connect),
        ("starttls", SmtpCommand.StartTls), ("tls negotiation", SmtpCommand.StartTls),
        ("rcpt to", SmtpCommand.Rcpt), ("rcpt", SmtpCommand.Rcpt), ("mail from", SmtpCommand.Mail), ("mail", SmtpCommand.Mail),
        ("ehlo", SmtpCommand.Ehlo), ("helo", SmtpCommand.Ehlo), ("lhlo", SmtpCommand.Ehlo), ("auth", SmtpCommand.Auth), ("data", SmtpCommand.Data), ("bdat", SmtpCommand.EndOfMessage),
    ];

    /// <summary>What stands before a command, and whether it is so common that only what looks like a command counts after it.</summary>
    private static readonly SignedWords<bool> Introductions = new(
        [
            ("in reply to ", false), ("in response to ", false), ("while sending ", false), ("while performing ", false), ("after pipelined ", false), ("after sending ", false), ("after ", true), ("did not like our ", false),
            ("at ", true), ("during ", true), ("response to ", false), ("while receiving the ", false), ("error after ", false),
        ],
        ["after ", "while ", "response to "]);

    /// <summary>Whole turns of phrase that name a phase: Postfix's "refused to talk to me" comes with the greeting, qmail and Gmail speak of the connection.</summary>
    private static readonly SignedWords<SmtpCommand> Sentences = new(
        [
            ("refused to talk to me", SmtpCommand.Connect), ("connection refused", SmtpCommand.Connect), ("connection timed out", SmtpCommand.Connect), ("establish an smtp connection", SmtpCommand.Connect),
            ("requests to connect", SmtpCommand.Connect), ("no route to host", SmtpCommand.Connect), ("network is unreachable", SmtpCommand.Connect), ("could not connect", SmtpCommand.Connect), ("unable to connect", SmtpCommand.Connect),
            ("but greeting failed", SmtpCommand.Connect), ("but my name was rejected", SmtpCommand.Ehlo), ("but sender was rejected", SmtpCommand.Mail), ("does not like recipient", SmtpCommand.Rcpt), ("failed on data command", SmtpCommand.Data), ("failed after i sent the message", SmtpCommand.EndOfMessage),
        ],
        ["connect", "but ", "failed "]);

    public static SmtpCommand? Find(string text) => FindCommand(text) ?? FindSentence(text) ?? FindRcpt(text);

    /// <summary>"hMailServer sent: RCPT TO:", "RCPT TO generated following response", "[RCPT_TO]": in capitals it is the command wherever it stands.</summary>
    private static SmtpCommand? FindRcpt(string text) =>
        text.IndexOf("RCPT TO", StringComparison.Ordinal) >= 0 || text.IndexOf("RCPT_TO", StringComparison.Ordinal) >= 0 ? SmtpCommand.Rcpt : null;

    private static SmtpCommand? FindSentence(string text)
    {
        var known = default(SignsAsked);
        for (var i = 0; i < Sentences.Count; i++)
        {
            if (Sentences.Find(i, text, ref known) >= 0) return Sentences[i].Meaning;
        }

        return null;
    }

    private static SmtpCommand? FindCommand(string text)
    {
        var known = default(SignsAsked);
        for (var i = 0; i < Introductions.Count; i++)
        {
            var (introduction, isCommon) = Introductions[i];
            for (var start = Introductions.Find(i, text, ref known); start >= 0; start = text.IndexOf(introduction, start + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (start > 0 && char.IsLetterOrDigit(text[start - 1])) continue;
                var after = text.AsSpan(start + introduction.Length);
                if (after.StartsWith("the ".AsSpan(), StringComparison.OrdinalIgnoreCase)) after = after.Slice(4);
                if (after.StartsWith("pipelined ".AsSpan(), StringComparison.OrdinalIgnoreCase)) after = after.Slice(10);
                if (Named(after) is { } command && (!isCommon || LooksLikeCommand(after, command))) return command;
            }
        }

        return null;
    }

    /// <summary>The command that a transcript line such as <c>&gt;&gt;&gt; RCPT TO:&lt;a@b&gt;</c> sends.</summary>
    public static SmtpCommand? OfCommandLine(ReadOnlySpan<char> line) =>
        line.Trim().Equals(".".AsSpan(), StringComparison.Ordinal) ? SmtpCommand.EndOfMessage : line.TrimStart().StartsWith("QUIT".AsSpan(), StringComparison.OrdinalIgnoreCase) || line.TrimStart().StartsWith("RSET".AsSpan(), StringComparison.OrdinalIgnoreCase) ? null : Named(line.TrimStart());

    private static SmtpCommand? Named(ReadOnlySpan<char> text)
    {
        foreach (var (words, command) in Phrases)
        {
            if (text.StartsWith(words.AsSpan(), StringComparison.OrdinalIgnoreCase) && (text.Length == words.Length || !char.IsLetterOrDigit(text[words.Length]))) return command;
        }

        return null;
    }

    /// <summary>"after 5 days" and "at mail.example.com" are no phases: after these common words a command stands in capitals or as a whole phrase.</summary>
    private static bool LooksLikeCommand(ReadOnlySpan<char> text, SmtpCommand command) =>
        char.IsUpper(text[0]) && text.Length > 1 && char.IsUpper(text[1])
        || command is SmtpCommand.EndOfMessage or SmtpCommand.Connect && (text.StartsWith("end of data".AsSpan(), StringComparison.OrdinalIgnoreCase) || text.StartsWith("initial connection".AsSpan(), StringComparison.OrdinalIgnoreCase) || text.StartsWith("end of message".AsSpan(), StringComparison.OrdinalIgnoreCase));
}
