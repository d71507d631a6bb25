namespace BounceKit;

/// <summary>The phase of the SMTP session in which the reply was given (RFC 5321).</summary>
/// <remarks>Upper case in JSON: CONNECT, EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA, EOM.</remarks>
public enum SmtpCommand
{
    /// <summary>The report does not say.</summary>
    Unspecified = 0,

    /// <summary>While connecting, before any command: the greeting.</summary>
    Connect = 1,

    /// <summary>EHLO or HELO.</summary>
    Ehlo = 2,

    /// <summary>STARTTLS (RFC 3207).</summary>
    StartTls = 3,

    /// <summary>AUTH (RFC 4954).</summary>
    Auth = 4,

    /// <summary>MAIL FROM: the sender was judged.</summary>
    Mail = 5,

    /// <summary>RCPT TO: the recipient was judged.</summary>
    Rcpt = 6,

    /// <summary>The DATA command, before the content.</summary>
    Data = 7,

    /// <summary>After the final dot: the content was judged. <c>EOM</c> in JSON.</summary>
    EndOfMessage = 8,
}
