namespace BounceKit;

/// <summary>The words that stand for the phases in JSON and in rule files.</summary>
internal static class SmtpCommandWords
{
    private static readonly string[] Words = ["", "CONNECT", "EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "EOM"];

    public static string Of(SmtpCommand command) => (int)command < Words.Length ? Words[(int)command] : "";

    public static bool TryParse(string? word, out SmtpCommand command)
    {
        var index = string.IsNullOrEmpty(word) ? -1 : Array.IndexOf(Words, word);
        command = index > 0 ? (SmtpCommand)index : SmtpCommand.Unspecified;
        return index > 0;
    }
}
