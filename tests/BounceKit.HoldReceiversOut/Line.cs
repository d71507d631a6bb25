using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BounceKit.HoldReceiversOut;

/// <summary>A reply, and the reasons that are right for it, the best first.</summary>
internal sealed record Line(string Reply, IReadOnlyList<BounceReason> Right, string? Receiver, string? Host)
{
    /// <summary>Whole receivers are held out, by the hash of their name: nothing was looked up for them.</summary>
#pragma warning disable CA5351 // It keeps no secret, it draws lots.
    public static bool IsHeldOut(string receiver) =>
        new System.Numerics.BigInteger(MD5.HashData(Encoding.UTF8.GetBytes(receiver)), isUnsigned: true, isBigEndian: true) % 5 == 0;
#pragma warning restore CA5351

    /// <summary>The lines that hold words: the example, or codes and phrase in a row.</summary>
    public static IReadOnlyList<Line> OfCatalogue(string path)
    {
        var lines = new List<Line>();
        foreach (var entry in Read(path))
        {
            var match = entry.GetProperty("match");
            var reason = Reason(entry.GetProperty("reason"));
            var phrase = Text(match, "phrase");
            var reply = Text(entry, "example") ?? (phrase is null ? null : string.Join(" ", new[] { Text(match, "smtpCode"), Text(match, "enhanced") ?? Text(match, "enhancedFrom"), phrase, Text(match, "token") }.Where(part => part is not null)));
            if (reply is null || reason is BounceReason.Undetermined or BounceReason.None) continue;
            var host = entry.TryGetProperty("mxSuffixes", out var suffixes) && suffixes.GetArrayLength() > 0 ? "mx1." + suffixes[0].GetString() : null;
            lines.Add(new Line(reply, [reason], Text(entry, "receiver"), host));
        }

        return lines;
    }

    public static IReadOnlyList<Line> OfDiagnostics(string path) =>
        [.. Read(path).Select(entry => new Line(Text(entry, "text")!, [.. entry.GetProperty("acceptReasons").EnumerateArray().Select(Reason)], null, null))];

    private static IEnumerable<JsonElement> Read(string path) => File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement);

    private static string? Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.ToString() : null;

    private static BounceReason Reason(JsonElement value) => Enum.Parse<BounceReason>(value.GetString()!, ignoreCase: true);
}
