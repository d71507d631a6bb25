using BounceKit.Diagnostics;

namespace BounceKit.Classification;

/// <summary>The waiting time that a reply states: "try again in 300 seconds", "come back in 00:05:00", "greylisted for 5 minutes".</summary>
internal static class RetryTime
{
    private const int LongestSensible = 30 * 86_400;

    private static readonly string[] Cues =
    [
        "again", "retry", "come back", "later", "wait", "greylist", "graylist", "resend",
        "erneut", "warten", "réessay", "attend", "reintent", "nuevo", "tente", "riprova", "opnieuw", "ponownie", "znovu", "повтор", "попробуй", "再送", "再度", "秒", "分後", "重试", "再试", "重試", "다시",
    ];

    private static readonly (string Word, int Seconds)[] Units =
    [
        ("seconds", 1), ("second", 1), ("secs", 1), ("sec", 1), ("sekunden", 1), ("secondes", 1), ("segundos", 1), ("secondi", 1), ("seconden", 1), ("sekund", 1), ("секунд", 1), ("сек", 1), ("秒", 1), ("초", 1), ("s", 1),
        ("minutes", 60), ("minute", 60), ("mins", 60), ("min", 60), ("minuten", 60), ("minutos", 60), ("minuti", 60), ("minut", 60), ("minuty", 60), ("минут", 60), ("минуты", 60), ("мин", 60), ("分钟", 60), ("分鐘", 60), ("分", 60), ("분", 60), ("m", 60),
        ("hours", 3_600), ("hour", 3_600), ("hrs", 3_600), ("hr", 3_600), ("stunden", 3_600), ("stunde", 3_600), ("heures", 3_600), ("heure", 3_600), ("horas", 3_600), ("hora", 3_600), ("ore", 3_600), ("ora", 3_600), ("uur", 3_600),
        ("godzin", 3_600), ("godziny", 3_600), ("hodin", 3_600), ("часов", 3_600), ("часа", 3_600), ("час", 3_600), ("時間", 3_600), ("小时", 3_600), ("小時", 3_600), ("시간", 3_600), ("h", 3_600),
        ("days", 86_400), ("day", 86_400), ("tage", 86_400),
    ];

    /// <summary>"in one hour", "in an hour": the words for one.</summary>
    private static readonly SignedWords<int> Single = new(
        [("an hour", 3_600), ("one hour", 3_600), ("a minute", 60), ("one minute", 60), ("one day", 86_400), ("einer stunde", 3_600), ("einer minute", 60), ("une heure", 3_600), ("una hora", 3_600), ("uma hora", 3_600), ("un'ora", 3_600), ("een uur", 3_600)],
        ["hour", "minute", "ora", "stunde"]);

    /// <summary>The time in seconds; null where none is stated.</summary>
    public static int? Find(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is < '0' or > '9' || (i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '.' or '-' or ':' or '/'))) continue;
            var end = i;
            while (end < text.Length && text[end] is >= '0' and <= '9') end++;
            if (end - i > 6) { i = end; continue; }
            var seconds = ClockTime(text, i) ?? WithUnit(text, i, end);
            if (seconds is > 0 and <= LongestSensible && CueIsNear(text, i)) return seconds;
            i = end;
        }

        return InWords(text);
    }

    /// <summary>"try again in an hour"; "100 messages in an hour" is the limit, not the wait.</summary>
    private static int? InWords(string text)
    {
        var known = default(SignsAsked);
        for (var i = 0; i < Single.Count; i++)
        {
            var found = Single.Find(i, text, ref known);
            if (found > 0 && !char.IsLetterOrDigit(text[found - 1]) && HoldsCue(text.Substring(Math.Max(0, found - 20), Math.Min(20, found)))) return Single[i].Meaning;
        }

        return null;
    }

    private static bool HoldsCue(string text) => AnyWord.IsIn(text, Cues);

    private static bool CueIsNear(string text, int position)
    {
        var from = Math.Max(0, position - 60);
        return HoldsCue(text.Substring(from, Math.Min(text.Length, position + 40) - from));
    }

    /// <summary>hh:mm:ss as a duration, as Postfix greylisting policies write it.</summary>
    private static int? ClockTime(string text, int start)
    {
        if (start + 8 > text.Length || text[start + 2] != ':' || text[start + 5] != ':') return null;
        if (start + 8 < text.Length && char.IsLetterOrDigit(text[start + 8])) return null;
        return TwoDigits(text, start) is { } hours && TwoDigits(text, start + 3) is { } minutes && TwoDigits(text, start + 6) is { } seconds ? hours * 3_600 + minutes * 60 + seconds : null;
    }

    private static int? TwoDigits(string text, int start) => text[start] is >= '0' and <= '9' && text[start + 1] is >= '0' and <= '9' ? (text[start] - '0') * 10 + (text[start + 1] - '0') : null;

    private static int? WithUnit(string text, int start, int end)
    {
        var number = 0;
        for (var i = start; i < end; i++) number = number * 10 + (text[i] - '0');
        var position = end;
        while (position < text.Length && (text[position] is ' ' or '-')) position++;
        // Most numbers are followed by no word at all.
        if (position >= text.Length || (text[position] < 0x80 && !char.IsLetter(text[position]))) return null;
        foreach (var (word, seconds) in Units)
        {
            if (string.Compare(text, position, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
            var after = position + word.Length;
            if (word[0] < 0x80 && after < text.Length && char.IsLetterOrDigit(text[after])) continue;
            // "5 m" could be megabytes or metres: one letter counts only right after the number.
            if (word.Length == 1 && word[0] < 0x80 && position != end) continue;
            return number * (long)seconds <= int.MaxValue ? number * seconds : null;
        }

        return null;
    }
}
