namespace BounceKit.Diagnostics;

/// <summary>Reads one diagnostic text: finds the reply in it, its codes, and what the words around it say.</summary>
internal static class DiagnosticReader
{
    public static Diagnosis Read(string text)
    {
        text = DiagnosticText.Clean(text);
        var reply = ReplyLocator.Locate(text);
        var inner = text.AsSpan(reply.Start);
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

    /// <summary>The code after the reply code; else <c>(#x.y.z)</c>; else one elsewhere in the reply, of the reply's class; else one in the words around it.</summary>
    private static EnhancedStatusCode? Status(ReadOnlySpan<char> whole, ReadOnlySpan<char> inner, ReplyLocation reply)
    {
        var status = reply.Status;
        if (status is { IsVague: false }) return status;
        status = EnhancedStatusFinder.InParentheses(inner) is { IsVague: false } inParentheses ? inParentheses : status;
        if (status is { IsVague: false }) return status;
        var statusClass = reply.Code is { } code ? code / 100 : (int?)null;
        var elsewhere = EnhancedStatusFinder.Anywhere(inner, statusClass) ?? (reply.Start > 0 ? EnhancedStatusFinder.Anywhere(whole, statusClass) : null);
        return elsewhere is { IsVague: false } ? elsewhere : status ?? elsewhere;
    }
}
