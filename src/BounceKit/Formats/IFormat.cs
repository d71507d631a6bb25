using BounceKit.Reading;

namespace BounceKit.Formats;

/// <summary>One way in which bounces are written. A format recognises and reads; it never decides a reason.</summary>
internal interface IFormat
{
    /// <summary>The permanent id, as <see cref="BounceReport.Format"/> gives it.</summary>
    string Id { get; }

    FormatRank Rank { get; }

    /// <summary>What it is, in a line for the documentation.</summary>
    string Description { get; }

    /// <summary>Whether the message is written this way; cheap.</summary>
    bool Recognizes(Notice notice);

    /// <summary>Reads the recipients and the fields of the whole message.</summary>
    void Read(Notice notice, FormatReading reading);
}
