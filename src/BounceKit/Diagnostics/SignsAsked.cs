namespace BounceKit.Diagnostics;

/// <summary>Which signs of <see cref="SignedWords{T}"/> were looked for in one text, and which are missing in it.</summary>
internal struct SignsAsked
{
    public uint Asked;
    public uint Missing;
}
