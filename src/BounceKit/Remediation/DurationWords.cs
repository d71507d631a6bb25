using System.Globalization;

namespace BounceKit.Remediations;

/// <summary>How a language says a duration: per unit the form for one, and the form for every other number with <c>{n}</c> in it.</summary>
internal sealed record DurationWords(DurationUnit Second, DurationUnit Minute, DurationUnit Hour, DurationUnit Day)
{
    private const int Minutes = 60, Hours = 60 * Minutes, Days = 24 * Hours;

    /// <summary>The duration in the unit that a person would use, rounded up: nobody is told to come back too early.</summary>
    public string Describe(int seconds) => seconds switch
    {
        < Minutes => Second.Describe(seconds),
        < 2 * Hours and not Hours => Minute.Describe(RoundUp(seconds, Minutes)),
        <= 3 * Days - Hours => Hour.Describe(RoundUp(seconds, Hours)),
        _ => Day.Describe(RoundUp(seconds, Days)),
    };

    private static int RoundUp(int seconds, int unit) => (seconds + unit - 1) / unit;
}

/// <summary>A unit of time in words.</summary>
internal sealed record DurationUnit(string One, string Other)
{
    public string Describe(int number) => number == 1 ? One : Other.Replace("{n}", number.ToString(CultureInfo.InvariantCulture));
}
