using System.Text;
using BounceKit.Reading;

namespace BounceKit.Diagnostics;

/// <summary>Takes off a diagnostic text what carriers put around it: type prefix, the plus signs of a log, entities, encoded words, and a wrong charset.</summary>
internal static class DiagnosticText
{
    public static string Clean(string text)
    {
        text = text.Trim();
        text = WithoutTypePrefix(WithoutReasonLabel(text));
        text = ReadLogPlusSigns(text);
        return Mojibake.Undo(WithEncodedWordsRead(HtmlEntities.Decode(text)));
    }

    /// <summary>Encoded words (RFC 2047) in a reply that was pasted or logged as it stood on the wire, or that quotes a subject.</summary>
    private static string WithEncodedWordsRead(string text)
    {
        var word = text.IndexOf("=?", StringComparison.Ordinal);
        return word < 0 || text.IndexOf("?=", word, StringComparison.Ordinal) < 0 ? text : EncodedWords.Decode(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Sendmail's plain text puts the reply as <c>(reason: 550 …)</c>, BlackJumboDog as <c>(reason:: 550 …)</c>.</summary>
    private static string WithoutReasonLabel(string text)
    {
        const string Label = "(reason:";
        if (!text.StartsWith(Label, StringComparison.OrdinalIgnoreCase)) return text;
        var reply = text.Substring(Label.Length).TrimStart(':', ' ');
        var end = reply.IndexOf('\n');
        var line = end < 0 ? reply : reply.Substring(0, end);
        return line.EndsWith(")", StringComparison.Ordinal) ? line.Substring(0, line.Length - 1).TrimEnd() + (end < 0 ? "" : reply.Substring(end)) : reply;
    }

    /// <summary><c>smtp; 550 …</c> (RFC 3464 section 2.3.6), also <c>X-Postfix; …</c>.</summary>
    public static string WithoutTypePrefix(string text)
    {
        var end = text.IndexOf(';');
        if (end is <= 0 or > 24) return text;
        for (var i = 0; i < end; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) && text[i] is not ('-' or '_')) return text;
        }

        var rest = text.Substring(end + 1).TrimStart();
        return rest.Length == 0 || !IsType(text.AsSpan(0, end)) ? text : rest;
    }

    private static bool IsType(ReadOnlySpan<char> type) =>
        type.Equals("smtp".AsSpan(), StringComparison.OrdinalIgnoreCase) || type.Equals("unknown".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || type.Equals("dns".AsSpan(), StringComparison.OrdinalIgnoreCase) || type.StartsWith("x-".AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The IIS SMTP service logs a reply with every space written as a plus sign ("451+See+http://…"). A real plus is not escaped, so the signs are
    /// undone only where one follows the reply code and the words hold hardly any space.
    /// </summary>
    private static string ReadLogPlusSigns(string text)
    {
        var code = FindCodeBeforePlus(text);
        if (code < 0) return text;
        var end = text.IndexOf('"', code);
        var stop = end < 0 ? text.Length : end;
        var undone = new StringBuilder(text.Length);
        for (var i = code; i < stop; i++) undone.Append(text[i] == '+' && (i == 0 || text[i - 1] != '@') && !IsTag(text, i) ? ' ' : text[i]);
        return WithoutProtocol(undone.ToString());
    }

    private static int FindCodeBeforePlus(string text)
    {
        for (var plus = text.IndexOf('+'); plus >= 0; plus = text.IndexOf('+', plus + 1))
        {
            var i = plus - 3;
            if (i >= 0 && plus + 1 < text.Length && text[i] is '4' or '5' && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && ReplyLine.TryReadCode(text.AsSpan(i, 3), out _)) return i;
        }

        return -1;
    }

    /// <summary>The plus sign of <c>user+tag@example.com</c>: an at sign follows before any other plus or space.</summary>
    private static bool IsTag(string text, int plus)
    {
        if (plus == 0 || !char.IsLetterOrDigit(text[plus - 1])) return false;
        for (var i = plus + 1; i < text.Length; i++)
        {
            if (text[i] == '@') return plus > 3 && !char.IsDigit(text[plus - 1]);
            if (!char.IsLetterOrDigit(text[i]) && text[i] is not ('.' or '-' or '_')) return false;
        }

        return false;
    }

    /// <summary>In the NCSA log form the word SMTP stands between the reply and the closing quotation mark.</summary>
    private static string WithoutProtocol(string text)
    {
        var trimmed = text.TrimEnd();
        return trimmed.EndsWith(" SMTP", StringComparison.Ordinal) ? trimmed.Substring(0, trimmed.Length - 5).TrimEnd() : trimmed;
    }
}
