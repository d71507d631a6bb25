using BounceKit.Cli.Anonymizing;

namespace BounceKit.Cli.Languages;

/// <summary>What <c>bouncekit anonymize</c> says.</summary>
internal abstract partial class Phrases
{
    public abstract string AnonymizeDescription { get; }
    public abstract string AnonymizeFolderDescription { get; }
    public abstract string KeepFailingDescription { get; }
    public abstract IReadOnlyList<Example> AnonymizeExamples { get; }
    public abstract string AnonymizedCount(int written, int failed);
    public abstract string CheckFailedFor(string source);
    public abstract string TextWasKept(string name);
    public abstract string Of(Fault fault);
}
