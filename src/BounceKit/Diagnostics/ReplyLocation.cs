namespace BounceKit.Diagnostics;

/// <summary>Where a reply stands in a text.</summary>
internal readonly record struct ReplyLocation(int Start, int? Code, EnhancedStatusCode? Status);
