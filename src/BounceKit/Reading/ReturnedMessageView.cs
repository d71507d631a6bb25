namespace BounceKit.Reading;

/// <summary>A message inside the message: what the notice brings back of the original.</summary>
internal sealed class ReturnedMessageView
{
    /// <summary>The media type of the part that holds it, in lower case.</summary>
    public required string MediaType { get; init; }

    /// <summary>0 for the only part of a message, 1 for a child of the top-level multipart, and so on.</summary>
    public required int Depth { get; init; }

    /// <summary>How many of the message's leaf parts stand before it.</summary>
    public required int PartsBefore { get; init; }

    /// <summary>Its headers.</summary>
    public required HeaderBlock Headers { get; init; }
}
