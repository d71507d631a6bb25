using BounceKit.Diagnostics;
using BounceKit.Reading;

namespace BounceKit.Formats.Cutting;

/// <summary>
/// The phase that a notice's text tells of the reply which its status part has too: "host mx.example.com[192.0.2.1] said: 550 5.1.1 … (in reply to RCPT TO command)". Where a status
/// part says all but that, the paragraph around the reply is all that need be read of the text.
/// </summary>
internal static class PhaseBesideReply
{
    /// <summary>How much of a reply has to be the same, blanks not counted: servers fold and cut their own quotations.</summary>
    private const int LongestCompared = 60;

    private const int ShortestCompared = 12;

    /// <summary>Looks for the reply in the text.</summary>
    /// <param name="text">The notice's text.</param>
    /// <param name="diagnostic">The status part's diagnostic.</param>
    /// <param name="phase">What the text tells of the reply; null where it tells no phase.</param>
    /// <returns>Whether that answers the question. Else the text has to be read whole: it does not hold the reply, or tells more than its phase.</returns>
    public static bool TryTell(string text, string diagnostic, out SmtpCommand? phase)
    {
        phase = null;
        var cleaned = DiagnosticText.Clean(diagnostic);
        var reply = cleaned.Substring(ReplyLocator.Locate(cleaned).Start);
        if (text.IndexOf(SendmailsTranscript, StringComparison.Ordinal) >= 0) return Transcript.Read(text.Split('\n')).TryTell(reply, out phase);
        if (AnyWord.IsIn(text, OtherForms)) return false;
        var place = Find(text.AsSpan(), reply.AsSpan());
        if (place < 0) return false;
        phase = CommandPhase.Find(Paragraph(text, place));
        return true;
    }

    private const string SendmailsTranscript = "----- Transcript of session follows -----";

    /// <summary>Courier's ("&lt;&lt;&lt; 550 …") and MDaemon's transcripts, and the words of qmail, which tell the host too.</summary>
    private static readonly string[] OtherForms = ["<<<", "<-- ", "remote host said"];

    private static int Find(ReadOnlySpan<char> text, ReadOnlySpan<char> reply)
    {
        var blank = reply.IndexOfAny(" \t\n".AsSpan());
        var first = blank < 0 ? reply : reply.Slice(0, blank);
        if (first.Length < 3) return -1;
        for (var start = 0; start < text.Length;)
        {
            var next = text.Slice(start).IndexOf(first);
            if (next < 0) return -1;
            start += next;
            if (BeginsWith(text.Slice(start), reply)) return start;
            start++;
        }

        return -1;
    }

    /// <summary>Whether a text begins with the reply, however both are broken into lines.</summary>
    private static bool BeginsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> reply)
    {
        var place = 0;
        var compared = 0;
        foreach (var c in reply)
        {
            if (char.IsWhiteSpace(c)) continue;
            while (place < text.Length && char.IsWhiteSpace(text[place])) place++;
            if (place == text.Length || text[place] != c) return false;
            place++;
            if (++compared == LongestCompared) return true;
        }

        return compared >= ShortestCompared;
    }

    /// <summary>The lines around a place up to an empty one, as one line.</summary>
    private static string Paragraph(string text, int place)
    {
        var start = LineEndBefore(text, place) + 1;
        while (start > 0 && !IsBlank(text, LineEndBefore(text, start - 1) + 1, start - 1)) start = LineEndBefore(text, start - 1) + 1;
        var stop = LineEndAfter(text, place);
        while (stop < text.Length && !IsBlank(text, stop + 1, LineEndAfter(text, stop + 1))) stop = LineEndAfter(text, stop + 1);
        return TextLines.Fold(text.AsSpan(start, stop - start));
    }

    private static int LineEndBefore(string text, int place) => place == 0 ? -1 : text.LastIndexOf('\n', place - 1);

    private static int LineEndAfter(string text, int place)
    {
        var end = place >= text.Length ? -1 : text.IndexOf('\n', place);
        return end < 0 ? text.Length : end;
    }

    private static bool IsBlank(string text, int start, int end) => start >= end || text.AsSpan(start, end - start).Trim().Length == 0;
}
