using BounceKit.Cli.Languages;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands.Rules;

/// <summary>Reads the rule files that a command is given, and says on standard error what is wrong with one.</summary>
internal sealed class RuleFiles(Terminal terminal, Phrases phrases)
{
    public bool AnyUnreadable { get; private set; }

    public IReadOnlyList<RuleSet> Read(IEnumerable<string> paths) => [.. paths.Select(Read).OfType<RuleSet>()];

    /// <summary>One file; null where it cannot be used, which is then said.</summary>
    public RuleSet? Read(string path)
    {
        try
        {
            return RuleSet.Load(path);
        }
        catch (RuleFormatException exception)
        {
            Complain(phrases.RulesMalformed(exception.Message));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Complain(phrases.RulesNotReadable(path, exception.Message));
        }

        return null;
    }

    private void Complain(string message)
    {
        AnyUnreadable = true;
        terminal.Complain(message);
    }
}
