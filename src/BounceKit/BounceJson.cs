using System.Text.Json;
using BounceKit.Json;

namespace BounceKit;

/// <summary>Reports as JSON, in the form that the documentation fixes, and back.</summary>
/// <remarks>
/// Stateless, and safe for all threads. Members that a message does not fill are left out. The text is valid UTF-8 whatever the mail held,
/// and readable: only control characters, line separators and marks that reorder text are escaped, so do not paste it into HTML.
/// </remarks>
public static class BounceJson
{
    /// <summary>Writes a report as one JSON object.</summary>
    /// <param name="report">The report.</param>
    /// <param name="indented">True for lines and indentation. Default: one line.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string Serialize(BounceReport report, bool indented = false) =>
        JsonSerializer.Serialize(report ?? throw new ArgumentNullException(nameof(report)), JsonShape.Of<BounceReport>(indented));

    /// <summary>Writes a verdict as one JSON object; a <see cref="RecipientOutcome"/> is written whole.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="indented">True for lines and indentation. Default: one line.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="verdict"/> is null.</exception>
    public static string Serialize(Verdict verdict, bool indented = false) => verdict switch
    {
        null => throw new ArgumentNullException(nameof(verdict)),
        RecipientOutcome outcome => JsonSerializer.Serialize(outcome, JsonShape.Of<RecipientOutcome>(indented)),
        _ => JsonSerializer.Serialize(verdict, JsonShape.Of<Verdict>(indented)),
    };

    /// <summary>Writes a report as one JSON object in UTF-8, without a byte order mark.</summary>
    /// <param name="report">The report.</param>
    /// <param name="indented">True for lines and indentation. Default: one line.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static byte[] SerializeToUtf8Bytes(BounceReport report, bool indented = false) =>
        JsonSerializer.SerializeToUtf8Bytes(report ?? throw new ArgumentNullException(nameof(report)), JsonShape.Of<BounceReport>(indented));

    /// <summary>Reads a report. Unknown members are skipped, unknown words become the zero value of their enumeration.</summary>
    /// <param name="json">One JSON object.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="JsonException">The text is not such an object.</exception>
    public static BounceReport Deserialize(string json) =>
        JsonSerializer.Deserialize(json ?? throw new ArgumentNullException(nameof(json)), JsonShape.Of<BounceReport>())
        ?? throw new JsonException("A report was expected, and null was found.");
}
