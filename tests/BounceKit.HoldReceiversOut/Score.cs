using BounceKit.Classification;

namespace BounceKit.HoldReceiversOut;

/// <summary>What share of some lines is read rightly, and how; all but the last in per cent.</summary>
internal sealed record Score(double Right, double MeanOverReasons, double ByWords, double ByCode, double NotAtAll, int WronglySuppressed)
{
    public static Score Of(Reader reader, IReadOnlyList<Line> lines)
    {
        var judged = lines.Select(line => (Line: line, Said: reader.Judge(line))).ToList();
        return new Score(
            Share(judged, j => IsRight(j.Line, j.Said)),
            judged.GroupBy(j => j.Line.Right[0]).Average(group => Share([.. group], j => IsRight(j.Line, j.Said))),
            Share(judged, j => j.Said.ByText),
            Share(judged, j => j.Said.Rule is not null && !j.Said.ByText),
            Share(judged, j => j.Said.Rule is null),
            judged.Count(j => !IsRight(j.Line, j.Said) && !j.Line.Right.Any(ReasonTable.MaySuppress) && Reader.Suppresses(j.Line, j.Said)));
    }

    private static bool IsRight(Line line, Classified said) => line.Right.Contains(said.Reason);

    private static double Share<T>(List<T> all, Func<T, bool> some) => 100.0 * all.Count(some) / all.Count;
}
