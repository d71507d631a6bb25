using MailKit.Security;

namespace ImapBounces;

/// <summary>What the command line and the environment said.</summary>
internal sealed record Settings
{
    public required string Host { get; init; }
    public required int Port { get; init; }
    public required string User { get; init; }

    /// <summary>From the environment: what stands on a command line is seen by every user of the machine.</summary>
    public required string Password { get; init; }

    /// <summary>Encrypted always: a password is never sent in the clear.</summary>
    public required SecureSocketOptions Security { get; init; }

    public required string Folder { get; init; }
    public required string StatePath { get; init; }

    /// <summary>Null for standard output.</summary>
    public string? OutputPath { get; init; }

    /// <summary>Bytes fetched of one message; what a bounce says stands at its beginning.</summary>
    public required int MaxBytes { get; init; }

    public bool MarkSeen { get; init; }

    /// <summary>The folder that bounces are moved to; null where they stay.</summary>
    public string? MoveTo { get; init; }

    /// <summary>The mailbox is opened for writing only where something was asked that writes.</summary>
    public bool Writes => MarkSeen || MoveTo is not null;

    /// <summary>How often a lost connection is taken up again before the program gives up.</summary>
    public int MaxRetries { get; init; } = 5;
}
