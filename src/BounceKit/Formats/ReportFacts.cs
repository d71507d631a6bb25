namespace BounceKit.Formats;

/// <summary>What the message says beside its recipients, as far as the judgement of one recipient needs it.</summary>
internal sealed record ReportFacts
{
    public BounceKind Kind { get; init; }

    public string? ReportingMta { get; init; }

    public string? ReceivedFromMta { get; init; }

    /// <summary>The program or format that wrote the report, by its id.</summary>
    public string? Software { get; init; }

    /// <summary>The original's sender.</summary>
    public string? Sender { get; init; }

    /// <summary>The recipient as the address that the notice came to tells it (VERP); null where it tells none.</summary>
    public string? MailedAddress { get; init; }

    /// <summary>The returned message's headers; null where nothing was returned.</summary>
    public Remediations.OriginalEvidence? Original { get; init; }

    /// <summary>What the notice is known by: its Message-ID, else reporting MTA, arrival date and the original's Message-ID; null where none is known.</summary>
    public string? Identity { get; init; }

    /// <summary>What is said of several recipients alike; null where there is one.</summary>
    public SharedTexts? Texts { get; init; }
}
