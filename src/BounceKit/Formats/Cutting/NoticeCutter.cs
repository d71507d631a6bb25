namespace BounceKit.Formats.Cutting;

/// <summary>
/// Finds where the returned original begins in a notice's text. Structure decides: a run of header lines that only a message has. A marker such as
/// "--- Below this line is a copy of the message." decides where the headers after it are few.
/// </summary>
internal static class NoticeCutter
{
    private const int FewestHeaders = 3;

    /// <summary>Headers that a message has and a table of a notice has not.</summary>
    private static readonly string[] Telling = ["Received", "Return-Path", "Message-ID", "MIME-Version", "DKIM-Signature", "X-Mailer", "Delivered-To", "Content-Type", "X-Originating-IP", "User-Agent"];

    private static readonly string[] Usual = ["From", "To", "Cc", "Subject", "Date", "Reply-To", "Sender", "Content-Transfer-Encoding", "In-Reply-To", "References", "Importance", "Organization", "Bcc", "Precedence", "Errors-To", "Status"];

    public static NoticeCut Cut(string text)
    {
        var headers = FindHeaders(text);
        // Behind the headers of a message a marker is the original's own.
        var marks = NoticeWords.MarksIn(headers < 0 ? text.AsSpan() : text.AsSpan(0, SkipLine(text, headers)));
        var marker = marks.Original < 0 ? -1 : text.AsSpan(0, marks.Original).LastIndexOf('\n') + 1;
        if (marker >= 0 && (headers < 0 || marker <= headers))
        {
            var after = SkipLine(text, marker);
            return new NoticeCut(text.Substring(0, marker).TrimEnd(), headers >= after ? WithoutMargin(text, headers) : text.Substring(Math.Min(after, text.Length)).TrimStart(), marks.AnnouncingLines);
        }

        return headers < 0 ? new NoticeCut(text, null, marks.AnnouncingLines) : new NoticeCut(text.Substring(0, headers).TrimEnd(), WithoutMargin(text, headers), marks.AnnouncingLines);
    }

    /// <summary>The original from its first header on, without the margin in which it is quoted ("&gt; Received: …", or indented).</summary>
    private static string WithoutMargin(string text, int start)
    {
        var margin = MarginLength(text, start);
        if (margin == 0) return text.Substring(start);
        var lines = text.Substring(start).Split('\n');
        var prefix = text.Substring(start, margin);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(prefix, StringComparison.Ordinal)) lines[i] = lines[i].Substring(margin);
        }

        return string.Join("\n", lines);
    }

    private static int MarginLength(string text, int start)
    {
        var position = start;
        while (position < text.Length && position - start < LongestMargin && (text[position] is '>' or ' ' or '\t' or '|')) position++;
        return position - start;
    }

    private const int LongestMargin = 8;

    /// <summary>The start of the first run of header lines that is a message's; -1 where there is none.</summary>
    private static int FindHeaders(string text)
    {
        // Most lines of a notice have no colon, and are passed over unseen.
        for (var colon = text.IndexOf(':'); colon >= 0;)
        {
            var start = colon == 0 ? 0 : text.LastIndexOf('\n', colon - 1) + 1;
            if (IsHeaderRun(text, start)) return start;
            var next = SkipLine(text, colon);
            colon = next >= text.Length ? -1 : text.IndexOf(':', next);
        }

        return -1;
    }

    private static bool IsHeaderRun(string text, int start)
    {
        var margin = MarginLength(text, start);
        if (Kind(text, start + margin) == HeaderKind.None) return false;
        var isIndented = margin > 0 && text[start] is ' ' or '\t';
        var count = 0;
        var telling = 0;
        var line = start;
        while (line < text.Length)
        {
            if (string.CompareOrdinal(text, line, text, start, margin) != 0) break;
            var position = line + margin;
            line = SkipLine(text, line);
            if (position >= text.Length) break;
            if (count > 0 && (text[position] is ' ' or '\t') && !IsBlankLine(text, position)) continue;

            var kind = Kind(text, position);
            if (kind == HeaderKind.None)
            {
                if (!IsHeaderLike(text, position)) break;
            }
            else count++;

            // An indented list with a Message-ID may be the notice's own summary; one with the trace of a message is a message.
            if (kind == HeaderKind.Telling && (!isIndented || IsTrace(text, position))) telling++;
            if (count >= FewestHeaders && telling > 0) return true;
        }

        return false;
    }

    private enum HeaderKind { None, Usual, Telling }

    private static HeaderKind Kind(string text, int start)
    {
        var colon = HeaderColon(text, start);
        if (colon < 0) return HeaderKind.None;
        var name = text.AsSpan(start, colon - start);
        return IsOneOf(name, Telling) ? HeaderKind.Telling : IsOneOf(name, Usual) ? HeaderKind.Usual : HeaderKind.None;
    }

    private static bool IsTrace(string text, int start) => IsOneOf(text.AsSpan(start, HeaderColon(text, start) - start), Trace);

    private static readonly string[] Trace = ["Received", "Return-Path", "MIME-Version"];

    private static bool IsOneOf(ReadOnlySpan<char> name, string[] names)
    {
        foreach (var candidate in names)
        {
            if (name.Equals(candidate.AsSpan(), StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool IsHeaderLike(string text, int start) => HeaderColon(text, start) > start;

    private static int HeaderColon(string text, int start)
    {
        var position = start;
        while (position < text.Length && position - start < 60 && (char.IsLetterOrDigit(text[position]) || text[position] is '-' or '_')) position++;
        return position > start && position < text.Length && text[position] == ':' ? position : -1;
    }

    private static bool IsBlankLine(string text, int start)
    {
        while (start < text.Length && (text[start] is ' ' or '\t')) start++;
        return start >= text.Length || text[start] == '\n';
    }

    private static int SkipLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }
}
