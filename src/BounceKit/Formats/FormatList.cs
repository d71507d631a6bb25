using BounceKit.Formats.Dialects;
using BounceKit.Formats.Generic;
using BounceKit.Formats.Standard;

namespace BounceKit.Formats;

/// <summary>The formats in the order in which they are asked. A new format is one file and one line here.</summary>
internal static class FormatList
{
    private static readonly IFormat[] Standards = [new DeliveryStatusFormat(), new FeedbackReportFormat(), new DispositionFormat()];

    /// <summary>The dialects that a phrase does not suffice to know or to read.</summary>
    private static readonly IFormat[] CodedDialects = [new AmazonSesFormat(), new OutlookComplaintFormat(), new QmailFormat()];

    private static readonly GenericFormat Generic = new();

    public static readonly IFormat[] All = [.. Standards, .. CodedDialects, .. DialectTable.BuiltIn.Dialects, Generic];

    /// <summary>The formats of standards; some may be left out, which is for measuring what the structure alone gives.</summary>
    public static IFormat[] StandardsWithout(IReadOnlyCollection<string> leftOut) => leftOut.Count == 0 ? Standards : Without(Standards, leftOut);

    /// <summary>Those that may read the text of a notice, in order: of the dialects that are data only the one whose phrases it holds, and last the one that takes anything.</summary>
    public static IEnumerable<IFormat> ForText(Notice notice)
    {
        foreach (var format in CodedDialectsFor(notice)) yield return format;
        if (DataDialectOf(notice) is { } dialect) yield return dialect;
        yield return Generic;
    }

    /// <summary>Those that may read the text beside a status part, which says what server it is and how sure its outcomes are: a dialect that is read by its structure adds nothing to that.</summary>
    public static IEnumerable<IFormat> ForTextBesideFields(Notice notice) => [.. CodedDialectsFor(notice), Generic];

    /// <summary>Whether a dialect recognises the notice.</summary>
    public static bool HoldsDialect(Notice notice)
    {
        if (DataDialectOf(notice) is not null) return true;
        foreach (var format in CodedDialectsFor(notice))
        {
            if (format.Recognizes(notice)) return true;
        }

        return false;
    }

    private static IFormat[] CodedDialectsFor(Notice notice) => notice.FormatsLeftOut.Count == 0 ? CodedDialects : Without(CodedDialects, notice.FormatsLeftOut);

    private static TextDialect? DataDialectOf(Notice notice) => DialectTable.BuiltIn.Find(notice) is { } dialect && !notice.FormatsLeftOut.Contains(dialect.Id) ? dialect : null;

    private static IFormat[] Without(IFormat[] formats, IReadOnlyCollection<string> leftOut) => [.. formats.Where(f => !leftOut.Contains(f.Id))];
}
