using BounceKit;

namespace SmtpLogWatch;

/// <summary>One failed attempt, as a line of a log tells it.</summary>
/// <param name="Recipient">The address; null where the log does not tell.</param>
/// <param name="Reply">What was said.</param>
/// <param name="RemoteMta">The host that said it; null where there was none, or the log does not tell.</param>
/// <param name="Command">The phase of the session; null where the log does not tell, or the reply itself does.</param>
/// <param name="IsStillTried">True where the server will try again.</param>
internal sealed record LoggedFailure(string? Recipient, string Reply, string? RemoteMta, SmtpCommand? Command, bool IsStillTried);
