using System.Collections.Concurrent;
using BounceKit.Diagnostics;

namespace BounceKit.Classification;

/// <summary>Names the reason of one diagnosis by the rules. Immutable but for a pool of matchers; serves all threads.</summary>
internal sealed class Classifier(RuleBook book)
{
    /// <summary>Word classes that speak of another kind of cause than a bare code says.</summary>
    private static readonly string[] CauseClassNames =
    [
        "rate", "spam", "policy", "sender", "quota", "authentication", "mailAuth", "senderDomain", "sendingHost", "yourAccount", "blocklist", "reputation", "virus", "attachment",
        "header", "content", "size", "relay", "tls", "certificate", "login", "ptr", "helo", "connection", "connectionLost", "command", "system", "loop", "greylist", "later", "laterIdiom", "orderWords", "timedOut", "storage", "dns", "bareLineFeed", "utf8", "program", "link", "scanner",
        "accountSuspendedIdiom", "amount", "attachIdiom", "exceptOnly", "geo", "group", "permission", "perTime", "refusedIdiom", "restrictedIdiom", "certIdiom", "connectIdiom", "disk", "diskIdiom", "dnsIdiom", "domainList", "domainRefusedIdiom", "harvest", "heloIdiom", "loginIdiom", "malformedIdiom", "our-list", "programIdiom",
        "rateIdiom", "relayIdiom", "sendAs", "sendAsIdiom", "senderRefusedIdiom", "sendingQuota", "spamIdiom", "spamSource", "systemFault", "systemIdiom", "tempUnavailable", "tlsIdiom", "tooLargeIdiom", "tooManyRcptIdiom", "virusIdiom",
    ];

    private readonly ConcurrentBag<RuleMatcher> matchers = [];
    private readonly int[] causeClasses = [.. CauseClassNames.Select(book.ClassOf).Where(c => c >= 0)];

    public RuleBook Book { get; } = book;

    /// <summary>
    /// The innermost reply decides where its words do; else the whole text does. Nothing found gives <see cref="BounceReason.Undetermined"/>.
    /// </summary>
    public Classified Classify(in ClassificationInput input, int replyStart, ICollection<RuleMatch>? all = null)
    {
        if (!matchers.TryTake(out var matcher)) matcher = new RuleMatcher(Book);
        try
        {
            return Classify(matcher, input, replyStart, all);
        }
        finally
        {
            matchers.Add(matcher);
        }
    }

    /// <summary>What <see cref="Classify(in ClassificationInput, int, ICollection{RuleMatch}?)"/> saw, step by step, for people who want to know.</summary>
    public ClassificationTrace Trace(in ClassificationInput input, int replyStart)
    {
        var matcher = new RuleMatcher(Book);
        var steps = new List<TraceStep>();
        if (replyStart > 0)
        {
            steps.Add(Step(matcher, input, replyStart, takesApart: false));
            if (steps[0].Matches.Count > 0 && (steps[0].Matches[0].Rule.Rank != RuleRank.Code || IsNestedWithCode(input.Text, replyStart)))
            {
                if (ReasonTable.MaySuppress(steps[0].Matches[0].Rule.Reason) && IsNested(input.Text, replyStart))
                {
                    var outer = Step(matcher, input with { Text = input.Text.Substring(0, replyStart) }, 0, takesApart: false);
                    if (outer.IsByWords && IsAboutSender(outer.Matches[0].Rule)) steps.Add(outer);
                }

                return new ClassificationTrace(steps);
            }
        }

        var whole = Step(matcher, input, 0, takesApart: false, replyStart);
        if (!whole.IsByWords && NormalForm.HasRunTogetherWords(input.Text))
        {
            var apart = Step(matcher, input, 0, takesApart: true, replyStart);
            steps.AddRange(apart.IsByWords ? [whole, apart] : [apart, whole]);
            return new ClassificationTrace(steps);
        }

        steps.Add(whole);
        return new ClassificationTrace(steps);
    }

    private static TraceStep Step(RuleMatcher matcher, in ClassificationInput input, int start, bool takesApart, int replyStart = 0)
    {
        var matches = new List<RuleMatch>();
        matcher.Read(input.Text, start, takesApart, replyStart);
        var text = matcher.Text;
        matcher.Best(input, matches);
        matches.Sort(static (a, b) => a.Rule == b.Rule ? 0 : a.Beats(b) ? -1 : 1);
        var traced = new List<TracedMatch>();
        for (var i = 0; i < matches.Count; i++)
        {
            var words = matches[i].Characters > 0 ? text.SourceText(matches[i].Start, matches[i].End) : null;
            traced.Add(new TracedMatch(matches[i].Rule.Rule, words, i == 0 ? null : matches[i - 1].Against(matches[i]).By));
        }

        return new TraceStep(text.Span.ToString(), traced);
    }

    /// <summary>Whether words that no rule decided by speak of a cause that is not the address.</summary>
    public bool SpeaksOfCause(string text)
    {
        if (!matchers.TryTake(out var matcher)) matcher = new RuleMatcher(Book);
        try
        {
            matcher.Read(text);
            return SpeaksOfCause(matcher);
        }
        finally
        {
            matchers.Add(matcher);
        }
    }

    private Classified Classify(RuleMatcher matcher, in ClassificationInput input, int replyStart, ICollection<RuleMatch>? all)
    {
        if (replyStart > 0)
        {
            matcher.Read(input.Text, replyStart);
            if (matcher.Best(input, all) is { } innerMatch && (innerMatch.Rule.Rank != RuleRank.Code || IsNestedWithCode(input.Text, replyStart)))
            {
                var answer = Answer(matcher, innerMatch, input);
                return ReasonTable.MaySuppress(answer.Reason) ? CallBack(matcher, input, replyStart) ?? answer : answer;
            }
        }

        matcher.Read(input.Text, replyStart: replyStart);
        var found = matcher.Best(input, all);
        if (found is not { Characters: > 0 } && NormalForm.HasRunTogetherWords(input.Text))
        {
            matcher.Read(input.Text, takesApart: true, replyStart: replyStart);
            if (matcher.Best(input, all) is { Characters: > 0 } word) return Answer(matcher, word, input);
            matcher.Read(input.Text, replyStart: replyStart);
        }

        return found is { } match ? Answer(matcher, match, input) : Classified.Nothing;
    }

    /// <summary>
    /// A server that asks the sender's own host whether the sender exists quotes what it heard: "Sender address rejected: undeliverable address: host mx
    /// said: 550 5.1.1 unknown user". The inner reply is about the sender then, not about the address that was mailed.
    /// </summary>
    private Classified? CallBack(RuleMatcher matcher, in ClassificationInput input, int replyStart)
    {
        if (!IsNested(input.Text, replyStart)) return null;
        matcher.Read(input.Text.Substring(0, replyStart));
        return matcher.Best(input) is { Characters: > 0 } match && IsAboutSender(match.Rule.Rule) ? Answer(matcher, match, input) : null;
    }

    private static bool IsAboutSender(Rule rule) => rule.Reason is BounceReason.SenderUnverifiable or BounceReason.SenderRejected;

    /// <summary>A reply quoted in another one, with an enhanced code of its own, says more by it than the words around do: "450 unverified address: host mx said: 550 5.1.1 …".</summary>
    private static bool IsNestedWithCode(string text, int replyStart) => ReplyLine.TryRead(text.AsSpan(replyStart), out var reply) && reply.Status is { IsVague: false } && IsNested(text, replyStart);

    /// <summary>Whether the reply is quoted in another reply.</summary>
    private static bool IsNested(string text, int replyStart) => ReplyLocator.Locate(text.Substring(0, replyStart)).Code is not null;

    private Classified Answer(RuleMatcher matcher, in RuleMatch match, in ClassificationInput input)
    {
        var byText = match.Characters > 0;
        return new Classified
        {
            Reason = match.Rule.Rule.Reason,
            Rule = match.Rule.Rule,
            MatchedText = byText ? matcher.Text.SourceText(match.Start, match.End) : CodeText(match.Rule.Rule, input),
            ByText = byText,
            TextSpeaksOfAnotherCause = !byText && SpeaksOfCause(matcher),
            Confidence = ConfidenceOf(match.Rule),
        };
    }

    private static string? CodeText(Rule rule, in ClassificationInput input) => rule.StatusCodes.Count > 0 ? input.Status?.ToString() : input.SmtpCode?.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Confidence ConfidenceOf(CompiledRule rule)
    {
        var natural = rule.Rank <= RuleRank.Text ? Confidence.High : Confidence.Medium;
        return rule.Rule.Confidence is { } most && most < natural ? most : natural;
    }

    private bool SpeaksOfCause(RuleMatcher matcher)
    {
        foreach (var wordClass in causeClasses)
        {
            if (matcher.Holds(wordClass)) return true;
        }

        return false;
    }
}
