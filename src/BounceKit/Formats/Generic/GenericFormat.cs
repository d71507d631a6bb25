namespace BounceKit.Formats.Generic;

/// <summary>Any other bounce: addresses and replies found by structure, no sentence known.</summary>
internal sealed class GenericFormat : IFormat
{
    public string Id => "generic";

    public FormatRank Rank => FormatRank.Generic;

    public string Description => "Any other bounce, read by its structure";

    public bool Recognizes(Notice notice) => true;

    public void Read(Notice notice, FormatReading reading) => TextReading.Read(notice, reading, Confidence.Medium);
}
