namespace BounceKit.Formats.Cutting;

/// <summary>A notice's text in two.</summary>
/// <param name="Notice">What the server wrote.</param>
/// <param name="Original">What it returned of the original; null where nothing.</param>
/// <param name="AnnouncingLines">The lines that announce recipients; those behind the end of <paramref name="Notice"/> are the original's.</param>
internal sealed record NoticeCut(string Notice, string? Original, IReadOnlyList<int> AnnouncingLines);
