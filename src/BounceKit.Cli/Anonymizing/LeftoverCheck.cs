using System.Text.RegularExpressions;

namespace BounceKit.Cli.Anonymizing;

/// <summary>
/// Looks in the finished message for what identified somebody in the original: all that was replaced, and, found once more by other means so that what one overlooks the
/// other sees, every address, IP address, display name and subject.
/// </summary>
internal static partial class LeftoverCheck
{
    public static IEnumerable<Fault> Of(byte[] original, byte[] message, Identifiers found)
    {
        var views = MessageViews.Of(message);
        return found.Replaced.Concat(PlainIdentifiers.In(original)).Distinct()
            .Where(one => !Reserved.IsReserved(one.Text) && !StandIn().IsMatch(one.Text) && views.Any(view => Holds(view, one.Text)))
            .OrderBy(one => one.Text, StringComparer.Ordinal)
            .Select(one => new Fault.IdentifierLeft(one.Kind, one.Text));
    }

    private static bool Holds(string view, string original)
    {
        for (var at = view.IndexOf(original, StringComparison.OrdinalIgnoreCase); at >= 0; at = view.IndexOf(original, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + original.Length;
            if ((at == 0 || !char.IsLetterOrDigit(view[at - 1])) && (end == view.Length || !char.IsLetterOrDigit(view[end]))) return true;
        }

        return false;
    }

    /// <summary>Original names that look like stand-ins tell as little as these.</summary>
    [GeneratedRegex("^(?:user|h|d|Name|Subject )\\d+$", RegexOptions.IgnoreCase)]
    private static partial Regex StandIn();
}
