namespace BounceKit.Classification;

/// <summary>All that the rules may ask about one reply.</summary>
internal readonly record struct ClassificationInput(string Text, EnhancedStatusCode? Status, int? SmtpCode, SmtpCommand? Command, string? Receiver, string? RemoteMta, string? Software);
