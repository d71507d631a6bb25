using BounceKit.Classification;
using BounceKit.Diagnostics;

namespace BounceKit.HoldReceiversOut;

/// <summary>Names the reason of a reply with a part of the rules.</summary>
internal sealed class Reader
{
    private readonly Classifier classifier;
    private readonly bool knowsReceivers;

    private Reader(string name, IEnumerable<RuleFile> files, bool knowsReceivers)
    {
        Name = name;
        classifier = new Classifier(RuleBook.Compile([.. files]));
        this.knowsReceivers = knowsReceivers;
    }

    public static int RuleCount => BuiltInRules.FilesForMatching.Sum(file => file.Rules.Count);

    public string Name { get; }

    public static Reader WithAllRules() => new("all", BuiltInRules.FilesForMatching, knowsReceivers: true);

    /// <summary>Composed meaning, wordings that anyone uses, and codes.</summary>
    public static Reader WithoutReceivers() => new("none of a receiver or server", BuiltInRules.FilesForMatching.Where(file => IsGeneral(file.Name)), knowsReceivers: false);

    public Classified Judge(Line line)
    {
        var read = DiagnosticReader.Read(line.Reply);
        var host = line.Host ?? read.Host;
        var receiver = knowsReceivers ? ReceiverTable.BuiltIn.Find(host, null, read.Text, null) : null;
        return classifier.Classify(new ClassificationInput(read.Text, read.TextStatus, read.SmtpCode, read.Command, receiver, host, null), read.ReplyStart);
    }

    /// <summary>Whether the verdict of a final failure would be to suppress the address.</summary>
    public static bool Suppresses(Line line, Classified classified)
    {
        var read = DiagnosticReader.Read(line.Reply);
        var decision = VerdictMaker.Decide(classified, new VerdictMaker.Facts(BounceKind.Failure, false, false, read.TextStatus, read.SmtpCode, read.Command, null, Confidence.High));
        return decision.Type == BounceType.Hard || decision.Recommendation == Recommendation.SuppressRecipient;
    }

    private static bool IsGeneral(string file) => file.Contains("languages/") || Path.GetFileName(file) is "meaning.json" or "generic.json" or "rfc.json" or "phases.json" or "registry.json";
}
