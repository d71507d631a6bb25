using BounceKit.Formats.Cutting;
using BounceKit.Reading;

namespace BounceKit.Formats;

/// <summary>Runs one message through this room: kind first, then readings that add up.</summary>
internal static class ReportReader
{
    public static BounceReport Read(MessageView view, string? source, Judge judge, BounceParserOptions options)
    {
        var notice = new Notice(view, options.FormatsLeftOut);
        var reading = new FormatReading();
        var standard = new List<IFormat>();
        foreach (var candidate in FormatList.StandardsWithout(options.FormatsLeftOut))
        {
            if (Try(candidate, notice, reading)) standard.Add(candidate);
        }

        var parts = new KindDetector.StandardParts(reading.Outcomes, Holds(standard, "rfc3464"), reading.Feedback, Holds(standard, "rfc8098"));
        var kind = KindDetector.Detect(notice, parts);
        var format = FormatOf(kind, standard, reading);
        var outcomes = reading.Outcomes;
        if (IsAboutDelivery(kind) || (kind is BounceKind.Complaint && reading.Feedback is null)) outcomes = outcomes.Count > 0 ? ReadTextBesideFields(notice, reading) : ReadText(notice, kind, reading, options.MaxRecipients, ref format);
        else if (kind == BounceKind.AutoReply) outcomes = AutoReplyReading.Read(notice);
        else if (kind is BounceKind.NotABounce or BounceKind.Challenge or BounceKind.Disposition) outcomes = [];
        return new ReportBuilder(notice, judge, options).Build(source, kind, format, reading, outcomes);
    }

    /// <summary>At most one dialect reads the text, else structure alone does.</summary>
    private static List<RawOutcome> ReadText(Notice notice, BounceKind kind, FormatReading report, int maxRecipients, ref string? format)
    {
        foreach (var candidate in FormatList.ForText(notice))
        {
            if (candidate.Rank == FormatRank.Generic && !IsAboutDelivery(kind)) continue;
            var text = new FormatReading { MostRecipients = maxRecipients };
            if (!TryText(candidate, notice, text, report)) continue;
            if (text.Outcomes.Count > 0) format = candidate.Id;
            report.RecipientsLeftOut += text.RecipientsLeftOut;
            return OutcomeMerger.Merge([], text.Outcomes);
        }

        return [];
    }

    /// <summary>What the text adds to recipients that a standard part names, wherever in it they stand; it is read only as far as that part leaves something open.</summary>
    private static List<RawOutcome> ReadTextBesideFields(Notice notice, FormatReading report)
    {
        var fields = report.Outcomes;
        var lack = OutcomeMerger.LackOf(fields);
        if (lack == OutcomeMerger.Lack.Nothing) return OutcomeMerger.Merge(fields, []);
        if (lack == OutcomeMerger.Lack.Phase && fields is [var only] && PhaseBesideReply.TryTell(notice.View.NoticeText, only.Diagnostic!, out var phase)) return [only with { Command = phase }];
        var needsAction = fields.Exists(static outcome => outcome.Action == RecipientAction.Unspecified);
        foreach (var candidate in FormatList.ForTextBesideFields(notice))
        {
            var text = new FormatReading { NeedsAction = needsAction };
            if (TryText(candidate, notice, text, report)) return OutcomeMerger.Merge(fields, text.Outcomes);
        }

        return OutcomeMerger.Merge(fields, []);
    }

    private static bool TryText(IFormat format, Notice notice, FormatReading text, FormatReading report)
    {
        if (!Try(format, notice, text) || (text.Outcomes.Count == 0 && format.Rank == FormatRank.Dialect)) return false;
        report.ReportingMta ??= text.ReportingMta;
        report.Feedback ??= text.Feedback;
        foreach (var warning in text.Warnings) report.Warnings.Add(warning);
        return true;
    }

    /// <summary>Set by the tests, so that a fault in a format is a failed test and not a warning.</summary>
    internal static bool RethrowsFormatFaults { get; set; }

    private static bool IsAboutDelivery(BounceKind kind) => kind is BounceKind.Failure or BounceKind.Delay or BounceKind.Delivered;

    /// <summary>A format that fails is left out with a warning: one strange message must not cost the report.</summary>
    private static bool Try(IFormat format, Notice notice, FormatReading reading)
    {
        try
        {
            if (!format.Recognizes(notice)) return false;
            format.Read(notice, reading);
            return true;
        }
        catch (Exception exception) when (!RethrowsFormatFaults && exception is not OutOfMemoryException)
        {
            reading.Warn("formatFailed", $"The reading as {format.Id} failed and was left out: {exception.GetType().Name}.");
            return false;
        }
    }

    private static bool Holds(List<IFormat> formats, string id)
    {
        foreach (var format in formats)
        {
            if (format.Id == id) return true;
        }

        return false;
    }

    private static string? FormatOf(BounceKind kind, List<IFormat> standard, FormatReading reading) => kind switch
    {
        BounceKind.NotABounce => null,
        BounceKind.AutoReply => "rfc3834",
        BounceKind.Complaint or BounceKind.Unsubscribe => reading.Feedback is null ? "generic" : "rfc5965",
        BounceKind.Disposition => "rfc8098",
        BounceKind.Challenge => "generic",
        _ => reading.Outcomes.Count > 0 && standard.Count > 0 ? standard[0].Id : null,
    };
}
