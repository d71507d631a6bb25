namespace BounceKit.Remediations;

/// <summary>When an entry applies.</summary>
/// <remarks>
/// Rules, statuses, words and blocklists are four ways to know a reply, and one of them is enough. Receivers, commands, findings and circumstances must fit
/// besides, where they are given. Each fits where one of its values does; circumstances where all do.
/// </remarks>
internal sealed record AdviceCondition
{
    /// <summary>Receivers by id.</summary>
    public string[] Receivers { get; init; } = [];

    /// <summary>Rules by id, or by the beginning of an id before a final <c>*</c>.</summary>
    public string[] Rules { get; init; } = [];

    public SmtpCommand[] SmtpCommands { get; init; } = [];

    /// <summary>Enhanced status codes, whatever their class.</summary>
    public StatusRange[] Statuses { get; init; } = [];

    /// <summary>Words of the reply, compared without regard to case.</summary>
    public string[] Words { get; init; } = [];

    /// <summary>
    /// Words that only one receiver writes. They are enough, whoever is known to have replied: a notice does not always name the host, and a gateway or a forwarder
    /// may stand in between.
    /// </summary>
    public string[] Unmistakable { get; init; } = [];

    /// <summary>Beginnings of blocklists' names; empty text for any blocklist.</summary>
    public string[] Blocklists { get; init; } = [];

    /// <summary>Ids of findings about the returned message.</summary>
    public string[] Findings { get; init; } = [];

    /// <summary>What must hold beside the reason; none where that makes no difference.</summary>
    public AdviceCircumstances Circumstances { get; init; }

    /// <summary>True where the entry speaks of the returned message, not of what the server said.</summary>
    public bool IsAboutMessage => Findings.Length > 0;

    /// <summary>The higher, the closer to the case.</summary>
    public int Closeness
        => (Circumstances != AdviceCircumstances.None ? 32 : 0) + (Rules.Length > 0 ? 16 : 0) + (Words.Length > 0 || Statuses.Length > 0 ? 8 : 0) + (Receivers.Length > 0 ? 4 : 0)
            + (Blocklists.Length > 0 && Blocklists[0].Length > 0 ? 2 : 0) + (SmtpCommands.Length > 0 ? 1 : 0);

    private bool HasReplyPart => Rules.Length > 0 || Statuses.Length > 0 || Words.Length > 0 || Blocklists.Length > 0;

    public bool Matches(AdviceQuery query)
        => (query.Circumstances & Circumstances) == Circumstances
            && (Findings.Length == 0 || IsFound(query.Findings))
            && (IsSaid(Unmistakable, query.Diagnostic) || IsReply(query));

    private bool IsReply(AdviceQuery query)
        => (Receivers.Length == 0 || Contains(Receivers, query.Receiver))
            && (SmtpCommands.Length == 0 || (query.SmtpCommand is { } command && IsAmong(command)))
            && (!HasReplyPart || IsRule(query.RuleId) || IsStatus(query.Status) || IsBlocklist(query.Blocklist) || IsSaid(Words, query.Diagnostic));

    private static bool Contains(string[] values, string? value) => value is not null && Array.IndexOf(values, value) >= 0;

    private bool IsAmong(SmtpCommand command)
    {
        foreach (var one in SmtpCommands)
            if (one == command)
                return true;
        return false;
    }

    private bool IsRule(string? ruleId)
    {
        if (ruleId is null) return false;
        foreach (var rule in Rules)
        {
            var isFamily = rule[rule.Length - 1] == '*';
            if (isFamily ? string.CompareOrdinal(ruleId, 0, rule, 0, rule.Length - 1) == 0 : ruleId == rule) return true;
        }
        return false;
    }

    private bool IsStatus(EnhancedStatusCode? status)
    {
        if (status is not { } code) return false;
        foreach (var range in Statuses)
            if (range.Contains(code))
                return true;
        return false;
    }

    private static bool IsSaid(string[] words, string? diagnostic)
    {
        if (diagnostic is null) return false;
        foreach (var word in words)
            if (diagnostic.AsSpan().IndexOf(word.AsSpan(), StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        return false;
    }

    private bool IsBlocklist(BlocklistListing? blocklist)
    {
        if (blocklist is null) return false;
        foreach (var name in Blocklists)
            if (blocklist.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private bool IsFound(IReadOnlyList<string> findings)
    {
        for (var index = 0; index < findings.Count; index++)
            if (Array.IndexOf(Findings, findings[index]) >= 0)
                return true;
        return false;
    }
}
