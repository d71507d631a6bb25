using BounceKit.Formats.Cutting;

namespace BounceKit.Formats;

/// <summary>What an auto-reply may say beside that nobody reads the mail now: that the person has left, and who to write to.</summary>
internal static class AutoReplyReading
{
    private const int LongestText = 1_500;

    /// <summary>The software id under which rules for auto-replies stand.</summary>
    public const string Software = "rfc3834";

    /// <summary>The writer as the one recipient; the rules say whether there is a reason to report.</summary>
    public static List<RawOutcome> Read(Notice notice)
    {
        if (!AddressFinder.Next(notice.Headers.First("From") ?? "", 0, out var from)) return [];
        var text = notice.Text.Length <= LongestText ? notice.Text : notice.Text.Substring(0, LongestText);
        return [new RawOutcome { Address = from.Address, Diagnostic = text, DiagnosticIsNarrative = true, NewAddress = NewAddress(text, notice, from.Address) }];
    }

    /// <summary>The first address in the text that is neither the writer's nor the one that was answered.</summary>
    private static string? NewAddress(string text, Notice notice, string writer)
    {
        var answered = AddressFinder.All(notice.Headers.First("To") ?? "");
        foreach (var address in AddressFinder.All(text))
        {
            if (!address.Equals(writer, StringComparison.OrdinalIgnoreCase) && !answered.Contains(address, StringComparer.OrdinalIgnoreCase)) return address;
        }

        return null;
    }
}
