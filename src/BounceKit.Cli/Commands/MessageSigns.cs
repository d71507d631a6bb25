using System.Text;

namespace BounceKit.Cli.Commands;

/// <summary>
/// Whether bytes begin like a whole message. A message is read as bytes, because its parts have charsets of their own;
/// anything else that people paste is text.
/// </summary>
internal static class MessageSigns
{
    private const int BytesLookedAt = 1 << 14;
    private const int EnoughHeaders = 2;

    /// <summary>Headers that every message has some of, and that no fragment of a delivery report begins with.</summary>
    private static readonly string[] Headers =
        ["Return-Path", "Received", "Delivered-To", "X-Original-To", "Message-ID", "Date", "From", "To", "Subject", "MIME-Version", "Content-Type", "DKIM-Signature", "Authentication-Results"];

    public static bool AreIn(byte[] bytes)
    {
        var start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, BytesLookedAt));
        if (start.StartsWith("From ", StringComparison.Ordinal)) return true;
        return HeaderNames(start).Count(name => Headers.Contains(name, StringComparer.OrdinalIgnoreCase)) >= EnoughHeaders;
    }

    /// <summary>The names of the header fields that the text begins with, up to the empty line or the first line that is no header.</summary>
    private static IEnumerable<string> HeaderNames(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith(' ') || line.StartsWith('\t')) continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line.AsSpan(0, colon).ContainsAnyExceptInRange('!', '~')) yield break;
            yield return line[..colon];
        }
    }
}
