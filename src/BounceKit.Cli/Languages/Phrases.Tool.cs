namespace BounceKit.Cli.Languages;

/// <summary>What the tool says about itself: progress, completion, manual page.</summary>
internal abstract partial class Phrases
{
    public abstract string QuietDescription { get; }

    /// <summary>How many messages are read, beside a progress bar.</summary>
    public abstract string ReadSoFar(int messages);

    public abstract string CompletionDescription { get; }
    public abstract string ShellDescription { get; }
    public abstract IReadOnlyList<Example> CompletionExamples { get; }

    public abstract string ManDescription { get; }
    public abstract IReadOnlyList<Example> ManExamples { get; }

    // The headings of the manual page.
    public abstract string ManName { get; }
    public abstract string ManSynopsis { get; }
    public abstract string ManText { get; }
    public abstract string ManCommands { get; }
    public abstract string ManGeneralOptions { get; }
    public abstract string ManEnvironment { get; }

    /// <summary>The tool in half a line, for the index of manual pages.</summary>
    public abstract string ManSummary { get; }
    public abstract IReadOnlyList<string> ManParagraphs { get; }

    /// <summary>Environment variables that the tool heeds.</summary>
    public abstract IReadOnlyList<(string Name, string Meaning)> ManVariables { get; }
}
