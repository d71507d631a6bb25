namespace BounceKit.Reading;

/// <summary>One header field as it stands in the message.</summary>
internal sealed class HeaderField(string name, ReadOnlyMemory<byte> rawValue)
{
    private string? value;

    /// <summary>The name as written, without the colon.</summary>
    public string Name { get; } = name;

    /// <summary>Whether that is its name, ignoring case. Nearly all others differ in length or first letter.</summary>
    public bool IsNamed(string wanted) => Name.Length == wanted.Length && (Name[0] | 0x20) == (wanted[0] | 0x20) && Name.Equals(wanted, StringComparison.OrdinalIgnoreCase);

    /// <summary>The bytes after the colon, folding and line end included.</summary>
    public ReadOnlyMemory<byte> RawValue { get; } = rawValue;

    /// <summary>The value unfolded, trimmed, RFC 2047 words decoded.</summary>
    public string Value => value ??= HeaderText.Decode(RawValue.Span);
}
