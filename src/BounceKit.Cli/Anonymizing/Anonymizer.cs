namespace BounceKit.Cli.Anonymizing;

/// <summary>Makes messages that can be shared, one after the other, with the same stand-ins in all of them.</summary>
internal sealed class Anonymizer(BounceParser parser)
{
    private readonly Pseudonyms pseudonyms = new();

    /// <summary>The message with its identifiers replaced, and what the check found; no faults where it may be shared.</summary>
    public AnonymizedMessage Anonymize(byte[] message)
    {
        var found = new Identifiers();
        // The first reading learns the names, mailboxes and subjects that the second replaces wherever they stand.
        Rewrite(message, found);
        var rewritten = Rewrite(message, found);
        var report = parser.Parse(rewritten);
        return new AnonymizedMessage(rewritten, report.Kind, [.. ReportCheck.Differences(parser.Parse(message), report), .. LeftoverCheck.Of(message, rewritten, found)]);
    }

    private byte[] Rewrite(byte[] message, Identifiers found)
    {
        var text = new TextScrubber(pseudonyms, found);
        return new MessageRewriter(new HeaderScrubber(text, pseudonyms, found), text).Rewrite(message);
    }
}

/// <summary>A message made to be shared.</summary>
/// <param name="Bytes">The message.</param>
/// <param name="Kind">What it is read as.</param>
/// <param name="Faults">Why it must not be shared or is of no use: a report that changed, an identifier that is left.</param>
internal sealed record AnonymizedMessage(byte[] Bytes, BounceKind Kind, IReadOnlyList<Fault> Faults);
