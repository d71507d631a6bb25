namespace BounceKit.Reading;

/// <summary>One leaf part of a message, its content decoded when it is first asked for.</summary>
internal sealed class PartView
{
    /// <summary>The media type in lower case.</summary>
    public required string MediaType { get; init; }

    /// <summary>0 for the body of a message of one part, 1 for a child of the top-level multipart, and so on.</summary>
    public required int Depth { get; init; }

    /// <summary>The media type of the multipart that holds the part; null for the body of a message of one part.</summary>
    public string? Container { get; init; }

    /// <summary>The part's headers.</summary>
    public required HeaderBlock Headers { get; init; }

    /// <summary>Makes the text; called once at most.</summary>
    public required Func<string> Decode { private get; init; }

    /// <summary>Makes the text in pieces of whole field blocks, for a delivery-status part that holds many recipients; null for any other part.</summary>
    public IReadOnlyList<Func<string>>? DecodePieces { private get; init; }

    /// <summary>Recipients that a delivery-status part names and that are beyond the limits: their fields are not in the text.</summary>
    public int RecipientsLeftOut { get; init; }

    private string? text;

    /// <summary>The content as text: transfer encoding and charset undone, line ends LF. Empty for a part that is not held.</summary>
    public string Text => text ??= Decode();

    /// <summary>The same text, a piece at a time; nothing of it is held.</summary>
    public IEnumerable<string> TextInPieces()
    {
        if (DecodePieces is null)
        {
            yield return Text;
            yield break;
        }

        foreach (var decode in DecodePieces) yield return decode();
    }
}
