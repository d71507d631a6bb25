namespace BounceKit.Diagnostics;

/// <summary>Reads one diagnostic text: finds the reply in it, its codes, and what the words around it say.</summary>
internal static class DiagnosticReader
{
    public static Diagnosis Read(string text)
    {
        text = DiagnosticText.Clean(text);
        var reply = ReplyLocator.Locate(text);
        var inner = OwnLines(text.AsSpan(reply.Start), reply.Code);
        return new Diagnosis
        {
            Text = text,
            ReplyStart = reply.Start,
            SmtpCode = reply.Code,
            TextStatus = Status(text.AsSpan(), inner, reply),
            Command = CommandPhase.Find(text),
            Host = HostSaid.Find(text),
        };
    }

    /// <summary>The reply up to a line that begins with another code: "550" and then "554 5.5.1 Error: no valid recipients" are two replies, the second an echo.</summary>
    private static ReadOnlySpan<char> OwnLines(ReadOnlySpan<char> reply, int? code)
    {
        for (var line = reply.IndexOf('\n'); line >= 0 && line + 1 < reply.Length;)
        {
            if (ReplyLine.TryRead(reply.Slice(line + 1), out var next) && next.Code != code) return reply.Slice(0, line);
            var further = reply.Slice(line + 1).IndexOf('\n');
            line = further < 0 ? -1 : line + 1 + further;
        }

        return reply;
    }

    /// <summary>The code after the reply code; else <c>(#x.y.z)</c>; else one elsewhere in the reply, of the reply's class; else one in the words around it.</summary>
    private static EnhancedStatusCode? Status(ReadOnlySpan<char> whole, ReadOnlySpan<char> inner, ReplyLocation reply)
    {
        var status = reply.Status;
        if (status is { IsVague: false }) return status;
        status = EnhancedStatusFinder.InParentheses(inner) is { IsVague: false } inParentheses ? inParentheses : status;
        if (status is { IsVague: false }) return status;
        var statusClass = reply.Code is { } code ? code / 100 : (int?)null;
        var elsewhere = EnhancedStatusFinder.Anywhere(inner, statusClass) ?? (reply.Start > 0 ? EnhancedStatusFinder.Anywhere(whole.Slice(0, reply.Start), statusClass) : null);
        return elsewhere is { IsVague: false } ? elsewhere : status ?? elsewhere;
    }
}
