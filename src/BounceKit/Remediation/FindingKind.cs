namespace BounceKit.Remediations;

/// <summary>Something that can be found in a message, and the place where it is seen. The words are in <c>findings.json</c> of each language.</summary>
/// <param name="Id">The permanent id.</param>
/// <param name="Where">The member of the report that shows it; null where something is missing.</param>
internal sealed record FindingKind(string Id, string? Where);
