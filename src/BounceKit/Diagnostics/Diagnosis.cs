namespace BounceKit.Diagnostics;

/// <summary>What was read out of a diagnostic text: the codes, the phase, and the reply that decides.</summary>
internal sealed class Diagnosis
{
    /// <summary>The whole text, cleaned: type prefix removed, folding undone, log and entity encodings undone.</summary>
    public required string Text { get; init; }

    /// <summary>Where the innermost reply begins in <see cref="Text"/>: 0 where the text is one reply or none.</summary>
    public int ReplyStart { get; init; }

    /// <summary>The innermost reply's code.</summary>
    public int? SmtpCode { get; init; }

    /// <summary>The code that the text carries.</summary>
    public EnhancedStatusCode? TextStatus { get; init; }

    /// <summary>The phase that the words around the reply name.</summary>
    public SmtpCommand? Command { get; init; }

    /// <summary>The host that gave the reply, where the words around it name it.</summary>
    public string? Host { get; init; }
}
