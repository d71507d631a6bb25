namespace BounceKit.Formats;

/// <summary>How standard a reading is: the smaller, the more it is believed.</summary>
internal enum FormatRank
{
    /// <summary>A part that an RFC defines.</summary>
    Standard,

    /// <summary>The human-readable text of one server.</summary>
    Dialect,

    /// <summary>Structure alone: addresses near replies.</summary>
    Generic,
}
