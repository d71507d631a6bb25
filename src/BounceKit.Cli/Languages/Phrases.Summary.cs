namespace BounceKit.Cli.Languages;

/// <summary>What <c>bouncekit summary</c> says.</summary>
internal abstract partial class Phrases
{
    public abstract string SummaryDescription { get; }
    public abstract string SummaryFormatDescription { get; }
    public abstract string HtmlDescription { get; }
    public abstract IReadOnlyList<Example> SummaryExamples { get; }
    public abstract string NotWritable(string path, string cause);
    public abstract string PageWritten(string path, int messages);
    public abstract string ByKind { get; }
    public abstract string ByReason { get; }
    public abstract string ByCategory { get; }
    public abstract string ByRecommendation { get; }
    public abstract string ByReceiver { get; }
    public abstract string BySendingIp { get; }
    public abstract string OverTime { get; }

    // The page.
    public abstract string PageTitle { get; }
    public abstract string PageSubtitle(int messages, int outcomes, string? from, string? to);
    public abstract string MessagesTile { get; }
    public abstract string FailuresTile { get; }
    public abstract string SuppressTile { get; }
    public abstract string OursToFixTile { get; }
    public abstract string OverTimeCaption { get; }
    public abstract string BouncesOf(string name, int count);
    public abstract string ShareOf(int count, int total);
    public abstract string UnmatchedTitle { get; }
    public abstract string UnmatchedExplanation { get; }
    public abstract string NothingHere { get; }
    public abstract string DateColumn { get; }
    public abstract string SaidColumn { get; }
    public abstract string FoundInColumn { get; }
    public abstract string Undated { get; }
    public abstract string MadeBy(string version);
    public abstract string RowsLeftOut(int count);
}
