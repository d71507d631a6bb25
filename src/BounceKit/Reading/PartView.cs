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

    private Func<string> decode = PartContent.Nothing;
    private Func<string>[]? pieces;
    private string? text;

    /// <summary>Makes the text; called once at most, and let go then with the bytes.</summary>
    public required Func<string> Decode
    {
        init => decode = value;
    }

    /// <summary>Makes the text in pieces of whole field blocks, for a delivery-status part, which can hold many recipients; null for any other part.</summary>
    public Func<string>[]? DecodePieces
    {
        init => pieces = value;
    }

    /// <summary>Recipients that a delivery-status part names and that are beyond the limits: their fields are not in the text.</summary>
    public int RecipientsLeftOut { get; init; }

    /// <summary>The content as text: transfer encoding and charset undone, line ends LF. Empty for a part that is not held.</summary>
    public string Text
    {
        get
        {
            if (text is not null) return text;
            text = decode();
            decode = PartContent.Nothing;
            return text;
        }
    }

    /// <summary>The same text, a piece at a time, for once: nothing of what was given is held.</summary>
    public IEnumerable<string> TextInPieces()
    {
        if (pieces is null)
        {
            yield return Text;
            yield break;
        }

        for (var i = 0; i < pieces.Length; i++)
        {
            var piece = pieces[i]();
            pieces[i] = PartContent.Nothing;
            yield return piece;
        }
    }

    /// <summary>Lets the content go: it was read.</summary>
    public void LetGo()
    {
        text = "";
        decode = PartContent.Nothing;
        pieces = null;
    }
}
