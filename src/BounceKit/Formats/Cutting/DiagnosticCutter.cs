using BounceKit.Diagnostics;

namespace BounceKit.Formats.Cutting;

/// <summary>Cuts out of a notice's text what was said of one recipient.</summary>
internal static class DiagnosticCutter
{
    private const int LongestBlock = 40;

    /// <summary>The words about a recipient, and the phase where a transcript shows it.</summary>
    public readonly record struct Said(string? Diagnostic, SmtpCommand? Command, string? Host)
    {
        /// <summary>True where nothing stands near the recipient and the whole notice is taken for it.</summary>
        public bool IsWholeNotice { get; init; }
    }

    /// <summary>What stands after a recipient up to the next one; where the next one follows at once, what stands after the last of the group.</summary>
    public static Said About(Notice notice, IReadOnlyList<RecipientFinder.Candidate> recipients, int index, Transcript transcript)
    {
        var own = Block(notice, recipients, index);
        if (HoldsReply(own)) return new Said(own, CommandIn(notice, recipients[index]) ?? transcript.CommandOf(own), null);
        var shared = own.Length == 0 ? SharedBlock(notice, recipients, index) : "";
        if (HoldsReply(shared)) return new Said(shared, null, null);
        if (!transcript.IsEmpty && transcript.About(recipients[index].Address) is { } exchange)
        {
            return new Said(exchange.Reply, exchange.Command is { } command && !IsPipelined(command) ? CommandPhase.OfCommandLine(command.AsSpan()) : null, exchange.Host);
        }

        if (ReplyAnywhere(notice, recipients, index, own.Length > 0) is { } elsewhere) return new Said(elsewhere, null, null);
        if (own.Length == 0 && WordsElsewhere(notice, recipients[index]) is { } words) return new Said(words, null, null);
        var before = BeforeOnLine(notice, recipients[index]);
        if (before is not null) return new Said(own.Length == 0 ? before : before + " " + own, null, null);
        if (own.Length > 0) return new Said(own, null, null);
        if (shared.Length > 0) return new Said(shared, null, null);
        return new Said(FailureParagraph(notice), null, null) { IsWholeNotice = true };
    }

    /// <summary>
    /// What was said where no recipient stands in the text: what follows the line that announces the recipients, a reply anywhere, else the whole notice.
    /// </summary>
    public static Said OfNotice(Notice notice, string address, Transcript transcript)
    {
        var announced = notice.FirstAnnouncement();
        if (announced >= 0)
        {
            var said = About(notice, [new RecipientFinder.Candidate(address, announced, notice.Lines[announced].Length, RecipientFinder.Plainness.Mentioned)], 0, transcript);
            if (!said.IsWholeNotice) return said;
        }

        if (!transcript.IsEmpty && transcript.About(address) is { } exchange) return new Said(exchange.Reply, null, exchange.Host);
        if (ReplyAnywhere(notice, [new RecipientFinder.Candidate(address, 0, 0, RecipientFinder.Plainness.Mentioned)], 0, hasOwnWords: false) is { } reply) return new Said(reply, null, null);
        return new Said(FailureParagraph(notice), null, null) { IsWholeNotice = true };
    }

    public static bool HoldsReply(string text) => text.Length > 0 && ReplyLocator.Locate(text).Code is not null;

    /// <summary>The rest of the recipient's line and the paragraph after it; further paragraphs while no reply has been met and none names a label of its own.</summary>
    private static string Block(Notice notice, IReadOnlyList<RecipientFinder.Candidate> recipients, int index)
    {
        var lines = notice.Lines;
        var recipient = recipients[index];
        var stop = NextRecipientLine(recipients, index, lines.Length);
        var block = new List<string>();
        var rest = lines[recipient.Line].AsSpan(recipient.End).TrimStart(">: \t).,\"';]".AsSpan()).ToString();
        if (rest.Length > 0) block.Add(rest);
        var blank = false;
        for (var i = recipient.Line + 1; i < stop && block.Count < LongestBlock; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || IsRule(line))
            {
                blank = true;
                continue;
            }

            if (blank && block.Count > 0 && (HoldsReply(ReplyLines.Join(block)) || IsSection(line))) break;
            if (IsSection(line)) break;
            if (blank && block.Count > 0 && !ParagraphHoldsReply(lines, i, stop))
            {
                // "Message will be retried for 2 more days" is no cause: Gmail's stands in the paragraph after it.
                if (EndsWithColon(block))
                {
                    // Domino's "because:" announces the paragraph after it.
                }
                else if (SaysOnlyThatItIsTried(block)) block.Clear();
                else break;
            }

            blank = false;
            if (line.StartsWith(">>>", StringComparison.Ordinal))
            {
                // The next command: what follows answers that one.
                if (block.Count > 0 && HoldsReply(ReplyLines.Join(block))) break;
                continue;
            }

            block.Add(line);
        }

        return block.TrueForAll(IsSummary) ? "" : ReplyLines.Join(block);
    }

    /// <summary>A line of the notice's summary of the message, which says nothing of the failure: "Subject: holiday video".</summary>
    private static bool IsSummary(string line)
    {
        foreach (var label in SummaryLabels)
        {
            if (line.StartsWith(label, StringComparison.OrdinalIgnoreCase) && line.Substring(label.Length).TrimStart() is [':' or '=', ..]) return true;
        }

        return false;
    }

    private static readonly string[] SummaryLabels = ["Subject", "Date", "Sent", "From", "Message-ID", "Message", "Size", "Betreff", "Objet", "Asunto", "Assunto", "Oggetto", "Onderwerp", "Temat", "Тема", "件名", "主题", "主旨", "제목"];

    /// <summary>"User's mailbox is full: &lt;user@example.com&gt;": the words stand before the address.</summary>
    private static string? BeforeOnLine(Notice notice, RecipientFinder.Candidate recipient)
    {
        if (recipient.Address.Length == 0 || recipient.Line >= notice.Lines.Length) return null;
        var line = notice.Lines[recipient.Line];
        var start = line.IndexOf(recipient.Address, StringComparison.OrdinalIgnoreCase);
        var before = start <= 0 ? "" : line.Substring(0, start).Trim(' ', '<', ':', '\t', '"');
        return before.IndexOf(' ') > 0 && !NoticeWords.IsRecipientLabel(before) && !NoticeWords.In(before).Hold(WordKinds.RecipientAnnouncement) ? before : null;
    }

    private static bool EndsWithColon(List<string> block) => block.Count <= 2 && block[block.Count - 1].EndsWith(":", StringComparison.Ordinal);

    private static bool SaysOnlyThatItIsTried(List<string> block)
    {
        var text = ReplyLines.Join(block);
        return text.Length < 120 && NoticeWords.In(text).Hold(WordKinds.DelayText);
    }

    private static bool ParagraphHoldsReply(string[] lines, int start, int stop)
    {
        var paragraph = new List<string>();
        for (var i = start; i < stop && lines[i].Trim().Length > 0 && paragraph.Count < LongestBlock; i++) paragraph.Add(lines[i]);
        return HoldsReply(ReplyLines.Join(paragraph));
    }

    private static string SharedBlock(Notice notice, IReadOnlyList<RecipientFinder.Candidate> recipients, int index)
    {
        for (var i = index + 1; i < recipients.Count; i++)
        {
            var block = Block(notice, recipients, i);
            if (block.Length > 0) return block;
        }

        return "";
    }

    private static int NextRecipientLine(IReadOnlyList<RecipientFinder.Candidate> recipients, int index, int end)
    {
        for (var i = index + 1; i < recipients.Count; i++)
        {
            if (recipients[i].Line > recipients[index].Line) return recipients[i].Line;
        }

        return end;
    }

    /// <summary>A line that opens another part of the notice: "----- Transcript of session follows -----".</summary>
    private static bool IsSection(string line) => line.StartsWith("-----", StringComparison.Ordinal) && line.Any(char.IsLetter) || line.StartsWith("... while talking to", StringComparison.OrdinalIgnoreCase);

    private static bool IsRule(string line)
    {
        foreach (var c in line)
        {
            if (c is not ('-' or '=' or '*' or '_' or '─' or ' ' or '~' or '#')) return false;
        }

        return true;
    }

    /// <summary>The phase that a line "&gt;&gt;&gt; RCPT TO:" right above the reply in the recipient's own block shows, as Courier writes it.</summary>
    private static SmtpCommand? CommandIn(Notice notice, RecipientFinder.Candidate recipient)
    {
        var lines = notice.Lines;
        for (var i = recipient.Line + 1; i < lines.Length && i < recipient.Line + 8; i++)
        {
            var line = lines[i].Trim();
            if (line.StartsWith(">>>", StringComparison.Ordinal)) return CommandPhase.OfCommandLine(line.TrimStart('>').AsSpan());
            if (line.Length == 0) break;
        }

        return null;
    }

    /// <summary>A pipelining client's transcript shows DATA above the replies to RCPT: it says nothing about the phase.</summary>
    private static bool IsPipelined(string command) => command.StartsWith("DATA", StringComparison.OrdinalIgnoreCase);

    /// <summary>sendmail's own line in the transcript: "&lt;user@example.com&gt;... Deferred: Name server: example.com.: host name lookup failure".</summary>
    private static string? WordsElsewhere(Notice notice, RecipientFinder.Candidate recipient)
    {
        if (recipient.Address.Length == 0) return null;
        var lines = notice.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            if (i == recipient.Line || lines[i].IndexOf(recipient.Address, StringComparison.OrdinalIgnoreCase) is not (var found and >= 0)) continue;
            var rest = lines[i].Substring(found + recipient.Address.Length).Trim(' ', '>', '.', ':', '\t');
            if (rest.Length >= 8 && rest.IndexOf(' ') > 0) return rest;
        }

        return null;
    }

    /// <summary>A line with a reply code that names the recipient; else the first one in the notice, but for what stands below another recipient where this one has words of its own.</summary>
    private static string? ReplyAnywhere(Notice notice, IReadOnlyList<RecipientFinder.Candidate> recipients, int index, bool hasOwnWords)
    {
        string? first = null;
        var lines = notice.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length < 3 || !HoldsReply(lines[i])) continue;
            var reply = Extended(lines, i, recipients);
            if (reply.IndexOf(recipients[index].Address, StringComparison.OrdinalIgnoreCase) >= 0) return reply;
            if (first is null && !(hasOwnWords && BelongsToAnother(lines, recipients, index, i))) first = reply;
        }

        return first;
    }

    /// <summary>Whether a line stands in the paragraph that another recipient begins.</summary>
    private static bool BelongsToAnother(string[] lines, IReadOnlyList<RecipientFinder.Candidate> recipients, int index, int line)
    {
        var start = line;
        while (start > 0 && lines[start - 1].Trim().Length > 0) start--;
        for (var i = 0; i < recipients.Count; i++)
        {
            if (i != index && recipients[i].Line >= start && recipients[i].Line <= line && recipients[i].Line != recipients[index].Line) return true;
        }

        return false;
    }

    /// <summary>A reply with the lines that belong to it: up to an empty line, a new label, or the next recipient.</summary>
    private static string Extended(string[] lines, int start, IReadOnlyList<RecipientFinder.Candidate> recipients)
    {
        var reply = new List<string> { lines[start] };
        for (var i = start + 1; i < lines.Length && reply.Count < 12 && lines[i].Trim().Length > 0 && !IsSection(lines[i].Trim()) && !BeginsRecipient(recipients, i); i++) reply.Add(lines[i]);
        return ReplyLines.Join(reply);
    }

    private static bool BeginsRecipient(IReadOnlyList<RecipientFinder.Candidate> recipients, int line)
    {
        foreach (var recipient in recipients)
        {
            if (recipient.Line == line && recipient.Plainness == RecipientFinder.Plainness.OwnLine) return true;
        }

        return false;
    }

    /// <summary>Where nothing stands beside the recipient: the paragraphs that speak of the failure.</summary>
    private static string? FailureParagraph(Notice notice)
    {
        var text = notice.Text.Trim();
        if (text.Length == 0) return null;
        return ReplyLines.Join(text.Length <= 2_000 ? notice.Lines : text.Substring(0, 2_000).Split('\n'));
    }
}
