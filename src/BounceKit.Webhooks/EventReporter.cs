using System.Text;
using BounceKit.Formats;
using BounceKit.Reading;
using BounceKit.Remediations;
using BounceKit.Webhooks.Providers;

namespace BounceKit.Webhooks;

/// <summary>Makes the report of one event, by the same judgement as of a bounce that came by mail. Immutable; serves all threads.</summary>
internal sealed class EventReporter(WebhookParserOptions options)
{
    /// <summary>Characters kept of a word that is to be a name.</summary>
    private const int LongestWord = 200;

    private readonly Judge judge = new(options.Parser);
    private readonly BounceParser notices = new(options.Parser);

    public WebhookEvent Report(WebhookProvider provider, RawEvent raw)
    {
        var name = Shortened(raw.Name);
        var cause = Shortened(raw.Cause);
        return new WebhookEvent { Provider = provider, Name = name, Cause = cause, Id = raw.Id, IsKnown = raw.Event is not null, Json = raw.Json, Report = ReportOf(provider, raw, name, cause) };
    }

    private BounceReport ReportOf(WebhookProvider provider, RawEvent raw, string? name, string? cause)
    {
        var kind = KindOf(raw);
        var format = ProviderList.Of(provider)?.Words.Provider;
        var headers = HeadersOf(raw);
        var original = kind == BounceKind.NotABounce || headers.Count == 0 ? null : ReportBuilder.OriginalOf(headers);
        var warnings = new List<BounceWarning>();
        Warn(raw, kind, name, cause, warnings);
        var facts = new ReportFacts
        {
            Kind = kind,
            ReportingMta = raw.ReportingMta,
            Software = format,
            Sender = original?.From,
            Original = original is null ? null : new OriginalEvidence(headers, null),
            Identity = raw.Identity is null ? null : $"{format}\n{raw.Identity}",
        };
        var outcomes = OutcomesOf(raw, kind, warnings);
        var recipients = outcomes.Select(outcome => Judged(outcome, raw, facts)).ToArray();
        if (name is not null) raw.Fields.Add("event", name);
        return new BounceReport
        {
            Kind = kind,
            Format = kind == BounceKind.NotABounce ? null : format,
            Date = raw.Date,
            ReportingMta = raw.ReportingMta,
            Fields = raw.Fields.ToFields(),
            Authenticity = AuthenticityOf(new NoticeEvidence(HeaderBlock.Empty, facts, recipients) { OriginalMessageId = original?.MessageId ?? raw.MessageId }),
            Recipients = recipients,
            Original = original,
            Feedback = kind is BounceKind.Complaint or BounceKind.Unsubscribe ? raw.Feedback : null,
            Truncated = raw.Outcomes.Count > recipients.Length,
            Warnings = warnings,
        };
    }

    /// <summary>The kind of the event's name; of what failed, the cause may know better (an auto-reply that a provider files under bounces).</summary>
    private static BounceKind KindOf(RawEvent raw) => raw.Event?.Kind switch
    {
        null => BounceKind.NotABounce,
        BounceKind.Failure => raw.Conclusion?.Kind ?? BounceKind.Failure,
        { } kind => kind,
    };

    private List<RawOutcome> OutcomesOf(RawEvent raw, BounceKind kind, List<BounceWarning> warnings)
    {
        var outcomes = new List<RawOutcome>();
        if (kind == BounceKind.NotABounce) return outcomes;
        foreach (var outcome in raw.Outcomes.Take(options.Parser.MaxRecipients)) outcomes.Add(Completed(outcome, raw, kind));
        if (raw.Outcomes.Count > outcomes.Count) Warn(warnings, "tooManyRecipients", $"The event names {raw.Outcomes.Count} recipients; {outcomes.Count} are reported (MaxRecipients).");
        // Nothing is dropped for being half-known: that something failed is worth knowing.
        if (outcomes.Count == 0) outcomes.Add(Completed(new RawOutcome(), raw, kind));
        if (outcomes.Exists(outcome => outcome.Address is null)) Warn(warnings, "noRecipient", "The event does not say whom it is about.");
        return outcomes;
    }

    /// <summary>The outcome by the reply in the event; where that says nothing, by the reply in the notice that the event carries.</summary>
    private RecipientOutcome Judged(RawOutcome outcome, RawEvent raw, ReportFacts facts)
    {
        var judged = judge.Outcome(outcome with { Conclusion = null }, facts);
        if (judged.Reason != BounceReason.Undetermined) return judged;
        if (raw.Notice is { } notice && notices.ParseText(notice) is { IsBounce: true, Recipients: [{ Diagnostic: { } said, Reason: not BounceReason.Undetermined }] }) return judge.Outcome(outcome with { Diagnostic = said }, facts);
        return outcome.Conclusion is null ? judged : judge.Outcome(outcome, facts);
    }

    private static RawOutcome Completed(RawOutcome outcome, RawEvent raw, BounceKind kind) => outcome with
    {
        Diagnostic = outcome.Diagnostic?.Replace("\r\n", "\n"),
        Action = outcome.Action != RecipientAction.Unspecified ? outcome.Action : ActionOf(kind),
        Conclusion = raw.Conclusion is { Reason: not (BounceReason.Undetermined or BounceReason.None) } conclusion ? conclusion.ToClassified() : null,
        Fields = raw.CauseFields.ToFields(),
    };

    private static RecipientAction ActionOf(BounceKind kind) => kind switch
    {
        BounceKind.Failure => RecipientAction.Failed,
        BounceKind.Delay => RecipientAction.Delayed,
        BounceKind.Delivered => RecipientAction.Delivered,
        _ => RecipientAction.Unspecified,
    };

    private Authenticity? AuthenticityOf(NoticeEvidence notice)
    {
        if (notice.Report.Kind is not (BounceKind.Failure or BounceKind.Delay or BounceKind.Delivered or BounceKind.Complaint)) return null;
        if (options.SignatureIsChecked) return new Authenticity { Level = AuthenticityLevel.Proven };
        return judge.Recognized(notice) ?? new Authenticity { Level = AuthenticityLevel.Unproven };
    }

    private static void Warn(RawEvent raw, BounceKind kind, string? name, string? cause, List<BounceWarning> warnings)
    {
        if (raw.Warning is not null) warnings.Add(raw.Warning);
        if (raw.Event is null) Warn(warnings, "unknownEvent", name is null ? "The JSON is no event that this version knows; it is kept as it is." : $"This version does not know the event \"{name}\"; it is kept as it is.");
        if (cause is not null && raw.Conclusion is null && kind is BounceKind.Failure or BounceKind.Delay) Warn(warnings, "unknownCause", $"This version does not know the provider's cause \"{cause}\"; only the receiver's words were judged.");
    }

    private static void Warn(List<BounceWarning> warnings, string code, string message) => warnings.Add(new BounceWarning { Code = code, Message = message });

    private static HeaderBlock HeadersOf(RawEvent raw)
    {
        if (raw.Headers.Count == 0) return HeaderBlock.Empty;
        return new HeaderBlock([.. raw.Headers.Take(HeaderLines.MaxFields).Select(header => new HeaderField(header.Name, Encoding.UTF8.GetBytes(OneLine(header.Value))))]);
    }

    /// <summary>A line end in a value would begin another header wherever somebody writes it down.</summary>
    private static string OneLine(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c)) return new string([.. text.Select(x => char.IsControl(x) ? ' ' : x)]);
        }

        return text;
    }

    private static string? Shortened(string? text) => text is null || text.Length <= LongestWord ? text : text.Substring(0, LongestWord);
}
