using BounceKit.Formats.Generic;

namespace BounceKit.Formats.Dialects;

/// <summary>A dialect that is data: known by what only its server writes (Tables/dialects.json), read by its structure.</summary>
internal sealed class TextDialect(string id, string description) : IFormat
{
    public string Id => id;

    public FormatRank Rank => FormatRank.Dialect;

    public string Description => description;

    public bool Recognizes(Notice notice) => DialectTable.BuiltIn.Find(notice) == this;

    public void Read(Notice notice, FormatReading reading) => TextReading.Read(notice, reading, Confidence.High);
}
