namespace BounceKit;

/// <summary>Reports as JSON, in the form that the documentation fixes, and back.</summary>
/// <remarks>Stateless, and safe for all threads.</remarks>
public static class BounceJson
{
    /// <summary>Writes a report as one JSON object.</summary>
    /// <param name="report">The report.</param>
    /// <param name="indented">True for lines and indentation. Default: one line.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public static string Serialize(BounceReport report, bool indented = false) => throw new NotImplementedException();

    /// <summary>Writes a verdict as one JSON object.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <param name="indented">True for lines and indentation. Default: one line.</param>
    /// <returns>The JSON.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="verdict"/> is null.</exception>
    public static string Serialize(Verdict verdict, bool indented = false) => throw new NotImplementedException();

    /// <summary>Reads a report. Unknown members are skipped, unknown words become the zero value of their enumeration.</summary>
    /// <param name="json">One JSON object.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="System.Text.Json.JsonException">The text is not such an object.</exception>
    public static BounceReport Deserialize(string json) => throw new NotImplementedException();
}
