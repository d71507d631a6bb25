namespace SmtpLogWatch;

/// <summary>Finds the failures in a log, whoever wrote it: each line shows by its form whose it is.</summary>
/// <remarks>One per file: the lines of IIS have to be put together.</remarks>
internal sealed class MailLog
{
    private readonly IisLog iis = new();

    /// <summary>The failure that a line tells of; null for all the other lines, which are most of them.</summary>
    public LoggedFailure? Read(string line) => PostfixLine.Read(line) ?? EximLine.Read(line) ?? iis.Read(line);
}
