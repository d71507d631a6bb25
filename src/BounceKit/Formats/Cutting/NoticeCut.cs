namespace BounceKit.Formats.Cutting;

/// <summary>A notice's text in two: what the server wrote, and what it returned of the original (null where nothing).</summary>
internal sealed record NoticeCut(string Notice, string? Original);
