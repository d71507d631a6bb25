using BounceKit.Formats.Dialects;
using BounceKit.Formats.Generic;
using BounceKit.Formats.Standard;

namespace BounceKit.Formats;

/// <summary>The formats in the order in which they are asked. A new format is one file and one line here.</summary>
internal static class FormatList
{
    public static readonly IFormat[] All =
    [
        new DeliveryStatusFormat(),
        new FeedbackReportFormat(),
        new DispositionFormat(),
        new AmazonSesFormat(),
        new OutlookComplaintFormat(),
        new QmailFormat(),
        .. DialectTable.BuiltIn.Dialects,
        new GenericFormat(), // Last: it takes anything.
    ];

    /// <summary>All but some named ones, which is for measuring what the structure alone gives.</summary>
    public static IFormat[] Without(IReadOnlyCollection<string> leftOut) => leftOut.Count == 0 ? All : [.. All.Where(f => f.Rank == FormatRank.Generic || !leftOut.Contains(f.Id))];

    /// <summary>Whether a dialect recognises the notice.</summary>
    public static bool HoldsDialect(Notice notice)
    {
        if (notice.FormatsLeftOut.Count == 0 && DialectTable.BuiltIn.Find(notice) is not null) return true;
        foreach (var format in Without(notice.FormatsLeftOut))
        {
            if (format.Rank == FormatRank.Dialect && format.Recognizes(notice)) return true;
        }

        return false;
    }
}
