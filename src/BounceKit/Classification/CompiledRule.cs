namespace BounceKit.Classification;

/// <summary>A rule with its phrases and word classes as numbers. Immutable.</summary>
internal sealed class CompiledRule(Rule rule, int index, int precedence, int[] allOf, int[] anyOf, int[] noneOf, int[][] means, int[] unless)
{
    // Arrays already where the rule comes from a table.
    private readonly int[] smtpCodes = rule.SmtpCodes as int[] ?? [.. rule.SmtpCodes];
    private readonly StatusPattern[] statusCodes = rule.StatusCodes as StatusPattern[] ?? [.. rule.StatusCodes];
    private readonly SmtpCommand[] commands = rule.Commands as SmtpCommand[] ?? [.. rule.Commands];
    private readonly bool hasContext = rule.Commands.Count > 0 || rule.Receivers.Count > 0 || rule.Hosts.Count > 0 || rule.Software.Count > 0;

    public Rule Rule { get; } = rule;

    /// <summary>Its place in the book.</summary>
    public int Index { get; } = index;

    /// <summary>0 for the first set of rules asked, and so on.</summary>
    public int Precedence { get; } = precedence;

    public int[] AllOf { get; } = allOf;

    public int[] AnyOf { get; } = anyOf;

    public int[] NoneOf { get; } = noneOf;

    public int[][] Means { get; } = means;

    public int[] Unless { get; } = unless;

    public RuleRank Rank { get; } = rule.Rank;

    public bool IsMeaning => Rank is RuleRank.Meaning or RuleRank.OriginAndMeaning;

    public bool IsGuess => Rule.Confidence == BounceKit.Confidence.Low;

    public int ConditionCount { get; } = rule.ConditionCount;

    public int Specificity { get; } = ReasonTable.Of(rule.Reason).Specificity;

    public bool MatchesCodes(EnhancedStatusCode? status, int? smtpCode)
    {
        if (smtpCodes.Length > 0 && (smtpCode is not { } code || !IsAmong(code))) return false;
        if (statusCodes.Length == 0) return true;
        if (status is not { } enhanced) return false;
        foreach (var pattern in statusCodes)
        {
            if (pattern.Matches(enhanced)) return true;
        }

        return false;
    }

    public bool MatchesContext(in ClassificationInput input)
    {
        if (!hasContext) return true;
        if (commands.Length > 0 && (input.Command is not { } command || !IsAmong(command))) return false;
        if (Rule.Receivers.Count > 0 && (input.Receiver is null || !Contains(Rule.Receivers, input.Receiver))) return false;
        if (Rule.Hosts.Count > 0 && !EndsWithOneOf(input.RemoteMta, Rule.Hosts)) return false;
        return Rule.Software.Count == 0 || (input.Software is not null && Contains(Rule.Software, input.Software));
    }

    private bool IsAmong(int code)
    {
        foreach (var smtpCode in smtpCodes)
        {
            if (smtpCode == code) return true;
        }

        return false;
    }

    private bool IsAmong(SmtpCommand command)
    {
        foreach (var one in commands)
        {
            if (one == command) return true;
        }

        return false;
    }

    private static bool Contains(IReadOnlyList<string> values, string value)
    {
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] == value) return true;
        }

        return false;
    }

    private static bool EndsWithOneOf(string? host, IReadOnlyList<string> suffixes)
    {
        for (var i = 0; i < suffixes.Count; i++)
        {
            if (HostNames.IsBelow(host, suffixes[i])) return true;
        }

        return false;
    }
}
