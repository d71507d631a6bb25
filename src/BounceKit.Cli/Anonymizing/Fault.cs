namespace BounceKit.Cli.Anonymizing;

/// <summary>Why an anonymised message must not be shared, or is of no use.</summary>
internal abstract record Fault
{
    /// <summary>Something of the original is still in it.</summary>
    internal sealed record IdentifierLeft(IdentifierKind Kind, string Text) : Fault;

    /// <summary>It is read differently from the original.</summary>
    /// <param name="Part">What differs.</param>
    /// <param name="Recipient">The number of the recipient, from 1; 0 for the report as a whole.</param>
    /// <param name="Before">The value in the original's report; null where it has none.</param>
    /// <param name="After">The value in the report of the anonymised message; null where it has none.</param>
    internal sealed record ReadDifferently(ReportPart Part, int Recipient, string? Before, string? After) : Fault;
}

/// <summary>What must be the same in the reports of the original and of the anonymised message.</summary>
internal enum ReportPart
{
    Kind,
    Format,
    Recipients,
    Action,
    Reason,
    Status,
    SmtpCode,
    Rule,
    Recommendation,
}
