namespace BounceKit.Classification;

/// <summary>A reply that a rule claims, with what was known beside it.</summary>
internal sealed record RuleExample(string Text, string? RemoteMta = null, SmtpCommand? Command = null, string? Software = null, string? Recipient = null);
