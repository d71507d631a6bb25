using System.Globalization;
using BounceKit.Classification;
using BounceKit.Cli.Languages;
using BounceKit.Json;

namespace BounceKit.Cli.Output;

/// <summary>A report in plain words: what happened, why we think so, what to do, what does not help, and where that is written.</summary>
internal sealed class Explanation(ISections sections, Phrases phrases)
{
    private const int AddressesNamed = 10;

    /// <summary>Says of an outcome how its reason came about; null where nobody asked.</summary>
    public Func<BounceReport, RecipientOutcome, ClassificationTrace>? Trace { get; init; }

    public void Write(BounceReport report)
    {
        if (report.Authenticity is { Level: AuthenticityLevel.Suspicious } authenticity) WriteSuspicion(authenticity);
        if (report.Recipients.Count == 0) sections.Head(phrases.WhatHappened, phrases.Happened(report.Kind, []));
        foreach (var group in RecipientGroup.Of(report)) WriteGroup(report, group);
        WriteNoticed(report);
    }

    private void WriteSuspicion(Authenticity authenticity)
    {
        sections.Warn(phrases.SuspiciousNotice);
        foreach (var finding in authenticity.Findings) sections.Item(finding.Text);
        sections.End();
    }

    private void WriteGroup(BounceReport report, RecipientGroup group)
    {
        WriteWhatHappened(report, group);
        if (group.Outcome.Reason is BounceReason.None) return;
        WriteWhy(report, group.Outcome);
        if (Trace is not null) new TraceSection(sections, phrases).Write(Trace(report, group.Outcome));
        WriteWhatToDo(report, group.Outcome);
        WriteWhatDoesNotHelp(group.Outcome);
        WriteSources(group.Outcome);
    }

    private void WriteWhatHappened(BounceReport report, RecipientGroup group)
    {
        var outcome = group.Outcome;
        sections.Head(phrases.WhatHappened, phrases.Happened(KindOf(report, outcome), Named(group.Addresses)));
        if (outcome is { Forwarded: true, MailedAddress: { } mailed, Address: { } final }) sections.Line(phrases.PassedOn(mailed, final));
        if (outcome.WillRetryUntil is { } end) sections.Line(phrases.TriedUntil(end.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)));
        if (outcome.Diagnostic is { } diagnostic) sections.Quote(phrases.TheServerSaid(outcome.RemoteMta), diagnostic);
        foreach (var advice in outcome.Remediations) sections.Titled(advice.Title, advice.Explanation);
        sections.End();
    }

    private void WriteWhy(BounceReport report, RecipientOutcome outcome)
    {
        sections.Head(phrases.WhyWeThinkSo);
        sections.Fact(phrases.ReasonLabel, $"{phrases.Of(outcome.Reason)} ({Words.Of(outcome.Reason)}): {phrases.Of(outcome.Category)}");
        sections.Fact(phrases.TypeLabel, outcome.BounceType is { } type ? phrases.Of(type) : null);
        sections.Fact(phrases.RuleLabel, outcome.RuleId ?? phrases.NoRule);
        sections.Fact(phrases.MatchedLabel, outcome.MatchedText is { } matched ? $"\"{matched}\"" : null);
        sections.Fact(phrases.CodesLabel, Codes(outcome));
        sections.Fact(phrases.PhaseLabel, outcome.SmtpCommand is { } phase ? phrases.Of(phase) : null);
        sections.Fact(phrases.ConfidenceLabel, phrases.Of(outcome.Confidence));
        sections.Fact(phrases.ReadAsLabel, report.Format);
        foreach (var finding in outcome.Findings) sections.Item(finding.Text);
        if (outcome.Reason is BounceReason.Undetermined) sections.Line(phrases.Undetermined);
        sections.End();
    }

    private void WriteWhatToDo(BounceReport report, RecipientOutcome outcome)
    {
        // Whoever sends again while the server still tries sends twice.
        var waits = KindOf(report, outcome) is BounceKind.Delay && outcome.Recommendation is Recommendation.RetryLater;
        sections.Head(phrases.WhatToDo, waits ? phrases.WaitWhileTried : phrases.Of(outcome.Recommendation));
        if (!waits && outcome is { RetryAfterSeconds: { } seconds, RetryAfterSource: { } source }) sections.Line(phrases.RetryAfter(TimeSpan.FromSeconds(seconds), source));
        var number = 0;
        foreach (var step in outcome.Remediations.SelectMany(advice => advice.Steps)) sections.Step(++number, step.Text + Who(step.By));
        if (outcome.Blocklist is { } blocklist) sections.Line(phrases.BlocklistNamed(blocklist.Name, blocklist.Listed));
        if (outcome.Blocklist?.DelistUrl is { } page) sections.Line(phrases.BlocklistPage(page));
        if (outcome.NewAddress is { } address) sections.Line(phrases.NewAddressGiven(address));
        if (outcome.ServerUrl is { } url) sections.Line(phrases.ServerUrlQuoted(url));
        sections.End();
    }

    private void WriteWhatDoesNotHelp(RecipientOutcome outcome)
    {
        var useless = outcome.Remediations.SelectMany(advice => advice.DoesNotHelp).Distinct().ToList();
        if (useless.Count == 0) return;
        sections.Head(phrases.WhatDoesNotHelp);
        foreach (var one in useless) sections.Item(one);
        sections.End();
    }

    private void WriteSources(RecipientOutcome outcome)
    {
        var sources = outcome.Remediations.SelectMany(advice => advice.References).Distinct().ToList();
        if (sources.Count == 0) return;
        sections.Head(phrases.Sources);
        foreach (var source in sources) sections.Source(source.Title, source.Url);
        sections.End();
    }

    private void WriteNoticed(BounceReport report)
    {
        if (report.Warnings.Count == 0) return;
        sections.Head(phrases.Noticed);
        foreach (var warning in report.Warnings) sections.Item(warning.Message);
        sections.End();
    }

    /// <summary>In a report that mixes actions each recipient has its own.</summary>
    private static BounceKind KindOf(BounceReport report, RecipientOutcome outcome) => !report.IsBounce ? report.Kind : outcome.Action switch
    {
        RecipientAction.Delayed => BounceKind.Delay,
        RecipientAction.Delivered => BounceKind.Delivered,
        RecipientAction.Relayed => BounceKind.Relayed,
        RecipientAction.Expanded => BounceKind.Expanded,
        RecipientAction.Failed => BounceKind.Failure,
        _ => report.Kind,
    };

    private IReadOnlyList<string> Named(IReadOnlyList<string> addresses) => addresses.Count <= AddressesNamed
        ? addresses
        : [.. addresses.Take(AddressesNamed), phrases.AndMore(addresses.Count - AddressesNamed)];

    private string? Codes(RecipientOutcome outcome)
    {
        string?[] codes =
        [
            outcome.SmtpCode is { } code ? phrases.SmtpCode(code) : null,
            outcome.Status is { } status ? phrases.EnhancedCode(status.ToString(), outcome.ReportedStatus?.ToString()) : null,
        ];
        return string.Join(", ", codes.OfType<string>()) is { Length: > 0 } all ? all : null;
    }

    private string Who(FixBy who) => phrases.Of(who) is { Length: > 0 } name ? phrases.By(name) : "";
}
