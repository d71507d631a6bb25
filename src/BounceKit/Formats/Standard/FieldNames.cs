namespace BounceKit.Formats.Standard;

/// <summary>The names of RFC 3464's fields, and the spellings under which they are seen.</summary>
internal static class FieldNames
{
    public const string ReportingMta = "reporting-mta";
    public const string DsnGateway = "dsn-gateway";
    public const string ReceivedFromMta = "received-from-mta";
    public const string ArrivalDate = "arrival-date";
    public const string OriginalEnvelopeId = "original-envelope-id";
    public const string FinalRecipient = "final-recipient";
    public const string OriginalRecipient = "original-recipient";
    public const string Action = "action";
    public const string Status = "status";
    public const string RemoteMta = "remote-mta";
    public const string DiagnosticCode = "diagnostic-code";
    public const string LastAttemptDate = "last-attempt-date";
    public const string WillRetryUntil = "will-retry-until";
    public const string FinalLogId = "final-log-id";

    private static readonly string[] Long = [ReportingMta, DsnGateway, ReceivedFromMta, ArrivalDate, OriginalEnvelopeId, FinalRecipient, OriginalRecipient, RemoteMta, DiagnosticCode, LastAttemptDate, WillRetryUntil, FinalLogId];

    /// <summary>Whether a name is as long as one of a recipient's two, give or take what a misspelling may: most are not.</summary>
    public static bool MayNameRecipient(string name) => Math.Abs(name.Length - FinalRecipient.Length) <= MostWrongLetters || Math.Abs(name.Length - OriginalRecipient.Length) <= MostWrongLetters;

    private const int MostWrongLetters = 2;

    /// <summary>The known name that is meant, else the name itself in lower case.</summary>
    public static string Normalize(string name)
    {
        if (name.Equals(Action, StringComparison.OrdinalIgnoreCase)) return Action;
        if (name.Equals(Status, StringComparison.OrdinalIgnoreCase)) return Status;
        foreach (var known in Long)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase)) return known;
        }

        var lower = name.ToLowerInvariant();
        if (lower.StartsWith("x-", StringComparison.Ordinal)) return lower;
        foreach (var known in Long)
        {
            if (IsMisspelling(lower, known)) return known;
        }

        return lower;
    }

    /// <summary>Two letters wrong, missing or too many at the most, such as "Diagnosic-Code" or "Final_Recipient".</summary>
    private static bool IsMisspelling(string name, string known)
    {
        if (Math.Abs(name.Length - known.Length) > MostWrongLetters) return false;
        Span<int> previous = stackalloc int[known.Length + 1];
        Span<int> current = stackalloc int[known.Length + 1];
        for (var j = 0; j <= known.Length; j++) previous[j] = j;
        for (var i = 1; i <= name.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= known.Length; j++)
            {
                var change = previous[j - 1] + (name[i - 1] == known[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, Math.Min(previous[j], current[j - 1]) + 1);
            }

            var done = previous;
            previous = current;
            current = done;
        }

        return previous[known.Length] <= MostWrongLetters;
    }
}
