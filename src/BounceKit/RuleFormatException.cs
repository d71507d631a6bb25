namespace BounceKit;

/// <summary>A rule file does not say what a rule file must say.</summary>
public sealed class RuleFormatException : FormatException
{
    /// <summary>Makes an exception without a place.</summary>
    public RuleFormatException() : this("The rule file cannot be read.") { }

    /// <summary>Makes an exception without a place.</summary>
    /// <param name="message">What was expected.</param>
    public RuleFormatException(string message) : base(message) { }

    /// <summary>Makes an exception without a place.</summary>
    /// <param name="message">What was expected.</param>
    /// <param name="innerException">What was thrown below.</param>
    public RuleFormatException(string message, Exception? innerException) : base(message, innerException) { }

    internal RuleFormatException(string file, string? ruleId, long? line, string expected, Exception? innerException = null)
        : base(Describe(file, ruleId, line, expected), innerException)
    {
        FileName = file;
        RuleId = ruleId;
        Line = line;
    }

    /// <summary>The file, as it was named; null where there is none.</summary>
    public string? FileName { get; }

    /// <summary>The rule; null where the fault is not in a rule.</summary>
    public string? RuleId { get; }

    /// <summary>The line from 1; null where it is not known.</summary>
    public long? Line { get; }

    private static string Describe(string file, string? ruleId, long? line, string expected)
    {
        var place = line is null ? file : $"{file}, line {line}";
        return ruleId is null ? $"{place}: {expected}" : $"{place}, rule \"{ruleId}\": {expected}";
    }
}
