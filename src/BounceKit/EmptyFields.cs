namespace BounceKit;

/// <summary>The one empty set of fields that all results without any share.</summary>
internal static class EmptyFields
{
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Instance = new Dictionary<string, IReadOnlyList<string>>();
}
