using BounceKit.Classification;

namespace BounceKit.Cli.RuleChecks;

/// <summary>Asks a parser about the examples of rules.</summary>
internal sealed class RuleExamples(BounceParser parser, RuleBook book)
{
    private readonly Classifier classifier = new(book);

    /// <summary>The rule that wins an example. One that names the software that wrote it is asked of the classifier, which alone is told that.</summary>
    public Rule? WinnerOf(RuleExample example) => example.Software is not null
        ? classifier.Classify(new ClassificationInput(example.Text, null, null, example.Command, null, example.RemoteMta, example.Software), 0).Rule
        : Find(parser.Classify(example.Text, new ReplyContext { RemoteMta = example.RemoteMta, Recipient = example.Recipient, SmtpCommand = example.Command }).RuleId);

    /// <summary>The text that decided about an example, with every rule that holds for it.</summary>
    public TraceStep DecisiveStepOf(RuleExample example)
    {
        if (example.Software is not null) return classifier.Trace(new ClassificationInput(example.Text, null, null, example.Command, null, example.RemoteMta, example.Software), 0).Steps[^1];
        var context = new ReplyContext { RemoteMta = example.RemoteMta, Recipient = example.Recipient, SmtpCommand = example.Command };
        return parser.Trace(parser.Classify(example.Text, context), context).Steps[^1];
    }

    /// <summary>A near miss is asked as if the receiver of the rule's first example had said it.</summary>
    public Rule? WinnerOfNearMiss(Rule rule, string text) => WinnerOf(new RuleExample(text, rule.Examples.Count > 0 ? rule.Examples[0].RemoteMta : null));

    private Rule? Find(string? id) => id is null ? null : book.Rules.FirstOrDefault(compiled => compiled.Rule.Id == id)?.Rule;
}
