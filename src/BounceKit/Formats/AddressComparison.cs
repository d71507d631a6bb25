namespace BounceKit.Formats;

/// <summary>Whether two addresses stand for different mailboxes: more than case and encoding sets them apart.</summary>
internal static class AddressComparison
{
    public static bool Differ(string? first, string? second) =>
        first is not null && second is not null && !first.Equals(second, StringComparison.OrdinalIgnoreCase) && first.Contains('@') && second.Contains('@');
}
