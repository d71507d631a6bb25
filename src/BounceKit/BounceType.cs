namespace BounceKit;

/// <summary>Whether the address can ever work.</summary>
/// <remarks>The server's own word on permanence is in <see cref="Verdict.Status"/> and <see cref="Verdict.SmtpCode"/>: a 451 can be about a message that never passes.</remarks>
public enum BounceType
{
    /// <summary>Every failure that does not prove the address dead.</summary>
    Soft = 0,

    /// <summary>The address will never work and is to be suppressed at once.</summary>
    Hard = 1,
}
