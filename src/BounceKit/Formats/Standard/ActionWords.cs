namespace BounceKit.Formats.Standard;

/// <summary>The words of the Action field: RFC 3464's five, and others that say the same.</summary>
internal static class ActionWords
{
    public static bool TryRead(string? text, out RecipientAction action)
    {
        action = RecipientAction.Unspecified;
        if (text is null) return false;
        var word = text.Trim();
        var end = 0;
        while (end < word.Length && char.IsLetter(word[end])) end++;
        action = word.Substring(0, end).ToLowerInvariant() switch
        {
            "failed" or "failure" or "fail" or "expired" or "undeliverable" or "bounced" or "rejected" => RecipientAction.Failed,
            "delayed" or "delay" or "deferred" => RecipientAction.Delayed,
            "delivered" or "deliverable" => RecipientAction.Delivered,
            "relayed" => RecipientAction.Relayed,
            "expanded" => RecipientAction.Expanded,
            _ => RecipientAction.Unspecified,
        };
        return action != RecipientAction.Unspecified;
    }
}
